import { type IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

const ENTITY = `query Entity($id: ID!) {
  node(id: $id) {
    __typename
    id
    redirectedFrom
    name
    nameEn
    aliases
    identifiers {
      scheme
      value
    }
    evidence {
      paragraph
      source {
        id
        name
      }
    }
    url
  }
}`;

/** Where a client that prefers JSON finds the entity at `/id/<id>`: a query of its own; undefined: it gets the page. */
export function idAsJson(request: IncomingMessage, path: string): string | undefined {
  const id = path.startsWith('/id/') ? decoded(path.slice('/id/'.length)) : undefined;
  if (
    id === undefined ||
    new Negotiator(request).mediaTypes(['text/html', 'application/json'])[0] !== 'application/json'
  )
    return undefined;
  return `/graphql?${new URLSearchParams({ query: ENTITY, variables: JSON.stringify({ id }) }).toString()}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
