import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { priceOf, type Price } from './price.js';

type Variables = Readonly<Record<string, unknown>>;

/** Arguments whose values the price depends on. */
const DECIDING: readonly string[] = ['where', 'orderBy', 'first', 'last', 'ids', 'queries'];

/** Prices that are kept of one operation, and how long the values may be that they are kept by. */
const KEPT = 50;
const LONGEST = 500;

interface Known {
  readonly deciding: readonly string[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly prices: Map<string, Price>;
}

/** Prices by operation and the values of those variables that decide; documents are kept by the server, so that a node stands for its text. */
const KNOWN = new WeakMap<OperationDefinitionNode, Known>();

/** `priceOf`, worked out once for requests that cost the same by their words. */
export function knownPrice(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  sent: Variables,
): Price {
  const known = KNOWN.get(operation) ?? { ...readIn(document), prices: new Map<string, Price>() };
  KNOWN.set(operation, known);
  const key = JSON.stringify(known.deciding.map((name) => (name in sent ? [sent[name]] : [])));
  const found = known.prices.get(key);
  if (found) return found;
  const price = priceOf(schema, operation, known.fragments, sent);
  if (known.prices.size < KEPT && key.length <= LONGEST) known.prices.set(key, price);
  return price;
}

function readIn(document: DocumentNode): Pick<Known, 'deciding' | 'fragments'> {
  const deciding = new Set<string>();
  visit(document, {
    Argument: (argument) => {
      if (!DECIDING.includes(argument.name.value)) return;
      visit(argument, { Variable: ({ name }) => void deciding.add(name.value) });
    },
  });
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return { deciding: [...deciding], fragments: new Map(fragments.map((one) => [one.name.value, one])) };
}
