import { type ShapeName } from './sample.js';

/**
 * What an answer says, whoever gives it: lists without their wrappings, one entity without the list that some APIs give it in, and of a
 * search the best hit alone, since ranking what comes after is a matter of taste.
 */
export function normalAnswer(shape: ShapeName, body: string): string {
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: unknown }; // GraphQL's, or made like it
  if (errors !== undefined || data === undefined || data === null) throw new Error(`${shape}: ${body.slice(0, 500)}`);
  const [value] = Object.values(unwrapped(data) as object) as readonly unknown[];
  const isOne = Array.isArray(value) && (value.length === 1 || shape === 'search') && ONE.has(shape);
  return JSON.stringify(isOne ? (value as readonly unknown[])[0] : value);
}

const ONE: ReadonlySet<ShapeName> = new Set(['document', 'chain', 'search']);

function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== 'object' || value === null) return value;
  const { nodes, edges, node, ...rest } = value as Readonly<Record<string, unknown>>;
  if (node !== undefined) return unwrapped(node);
  const list = nodes ?? edges;
  const others = Object.entries(rest)
    .map(([name, one]) => [name, unwrapped(one)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (list === undefined) return Object.fromEntries(others);
  return others.length === 0 ? unwrapped(list) : { ...Object.fromEntries(others), nodes: unwrapped(list) };
}
