import { KIND_LISTS, type EntityLinkFragment, type Lang } from '../../api/operations.generated.js';
import { type TypedText } from '../../api/typed-text.js';
import { type Connection } from '../../api/use-pages.js';

interface Variables {
  readonly asOf: string | null;
  readonly lang: Lang;
  readonly first: number;
  readonly after?: string | null;
}

export interface Listed {
  readonly list: Connection<EntityLinkFragment>;
}

/** Lists the entities of a kind by name in a language; null for a kind that the API does not list. */
export function kindListQuery(kind: string, lang: Lang): TypedText<Listed, Variables> | null {
  const root = KIND_LISTS[kind];
  if (root === undefined) return null;
  const order = lang === 'EN' ? '{ nameEn: ASC }, { name: ASC }' : '{ name: ASC }';
  return {
    name: `${kind}List`,
    text: `query ${kind}List($asOf: PartialDate, $lang: Lang!, $first: Int!, $after: String) {
  list: ${root}(asOf: $asOf, orderBy: [${order}], first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      name(lang: $lang)
    }
  }
}`,
  };
}
