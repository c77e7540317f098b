import { valueFromASTUntyped, type FieldNode } from 'graphql';
import { isNested } from './nesting.js';
import { type RawVariables } from './raw-variables.js';

/** What the `where` and `orderBy` of a field add to a statement. */
export interface Conditions {
  /** Operators with a value, and keys of an order. */
  readonly plain: number;
  /** Conditions on related entities, and orders by their number: a subquery each. */
  readonly related: number;
}

/** Values need not be valid, but must be within the limits of depth and members. */
export function conditionsOn(node: FieldNode, variables: RawVariables): Conditions {
  let [plain, related] = [0, 0];
  const places: unknown[] = (node.arguments ?? [])
    .filter(({ name }) => name.value === 'where' || name.value === 'orderBy')
    .map(({ value }) => valueFromASTUntyped(value, variables));
  while (places.length > 0) {
    const place = places.pop();
    if (!isNested(place)) continue;
    const isObject = !Array.isArray(place);
    for (const [key, value] of Object.entries(place) as [string, unknown][]) {
      if (isObject && isRelated(key)) related += 1;
      else if (isObject && isPlain(value)) plain += 1;
      places.push(value);
    }
  }
  return { plain, related };
}

/** `some`, `none`, `every`, `count` of a filter, `<field>Count` of an order. */
function isRelated(key: string): boolean {
  return /^(some|none|every|count)$|Count$/.test(key);
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? !value.some(isNested) : !isNested(value);
}
