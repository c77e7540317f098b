import { type StoredValue } from './stored.js';

type Properties = Readonly<Record<string, StoredValue>>;

/**
 * Names of the properties of like elements, in the order in which their values travel: rows of arrays cost half of rows of maps. A group's
 * list only grows, so that the statements of one load stay few.
 */
export class Columns {
  private readonly names = new Map<string, Set<string>>();

  /** The group's list, with the properties of these elements added to it. */
  of(group: string, elements: readonly { readonly properties: Properties }[]): readonly string[] {
    const names = this.names.get(group) ?? new Set<string>();
    this.names.set(group, names);
    for (const { properties } of elements) for (const name in properties) names.add(name);
    return [...names];
  }
}

/** Values in the order of the columns; null where there is none, which Neo4j does not store. */
export function valuesOf(properties: Properties, columns: readonly string[]): (StoredValue | null)[] {
  return columns.map((name) => properties[name] ?? null);
}

/** A map for Cypher from a row's values, which begin at `start`: `` {`id`: row[1], `name`: row[2]} ``. */
export function mapFrom(columns: readonly string[], start: number): string {
  return `{${columns.map((name, place) => `\`${name}\`: row[${start + place}]`).join(', ')}}`;
}
