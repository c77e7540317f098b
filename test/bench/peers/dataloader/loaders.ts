import DataLoader from 'dataloader';
import { type Driver } from 'neo4j-driver';
import { rowsOf } from '../driver.js';

export type Node = Readonly<Record<string, unknown>> & { readonly id: string };

type Parameters = Readonly<Record<string, unknown>>;

/** What one request loads, in batches. */
export interface Loaders {
  readonly rows: (text: string, parameters: Parameters) => ReturnType<typeof rowsOf>;
  /** All nodes `x` that a pattern such as `<-[:IMPLEMENTS]-(x)` leads to. */
  readonly related: (pattern: string, parameters?: Parameters) => DataLoader<string, readonly Node[]>;
  readonly count: (pattern: string) => DataLoader<string, number>;
}

export function loadersOf(driver: Driver): Loaders {
  const rows: Loaders['rows'] = (text, parameters) => rowsOf(driver, text, parameters);
  return {
    rows,
    related: kept((pattern, given) => batched(rows, pattern, '[x IN collect(x) | properties(x)]', [], given)),
    count: kept((pattern, given) => batched(rows, pattern, 'count(x)', 0, given)),
  };
}

type LoaderOf<T> = (pattern: string, parameters?: Parameters) => DataLoader<string, T>;

/** One loader for each pattern, made when it is first asked for. */
function kept<T>(make: (pattern: string, parameters: Parameters) => DataLoader<string, T>): LoaderOf<T> {
  const made = new Map<string, DataLoader<string, T>>();
  return (pattern, parameters = {}) => {
    const key = `${pattern} ${JSON.stringify(parameters)}`;
    const loader = made.get(key) ?? make(pattern, parameters);
    made.set(key, loader);
    return loader;
  };
}

function batched<T>(
  rows: Loaders['rows'],
  pattern: string,
  found: string,
  none: T,
  parameters: Parameters,
): DataLoader<string, T> {
  const text = `UNWIND $ids AS id MATCH (d:Entity {id: id}) MATCH (d)${pattern} RETURN id, ${found} AS found`;
  return new DataLoader<string, T>(async (ids) => {
    const all = await rows(text, { ...parameters, ids });
    const byId = new Map(all.map((row) => [row['id'], row['found'] as T])); // as the statement says
    return ids.map((id) => byId.get(id) ?? none);
  });
}
