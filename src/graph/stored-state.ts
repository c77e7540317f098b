import { type Result, type Session } from 'neo4j-driver';
import { type Patience } from './patience.js';
import { READ_NODE_HASHES, READ_RELATIONSHIP_HASHES, READ_STAMP } from './statements.js';
import { type StoredHashes } from './stored.js';

/** What the Meta node says of the stored dataset. */
export interface Stamp {
  readonly version: string;
  /** Of the input and the program that made it; undefined: not known. */
  readonly digest: string | undefined;
}

/** Undefined: no dataset is stored, or a load is under way. */
export async function stampIn(session: Session): Promise<Stamp | undefined> {
  const { records } = await session.run(READ_STAMP);
  const [row] = records.map((record) => record.toObject() as { version: string | null; digest: string | null });
  const version = row?.version ?? undefined;
  return version === undefined ? undefined : { version, digest: row?.digest ?? undefined };
}

export async function hashesIn(session: Session, patience: Patience): Promise<StoredHashes> {
  const version = (await patience(stampIn(session)))?.version;
  const nodes = new Map<string, string>();
  await each(session.run(READ_NODE_HASHES), patience, ([id, hash]) => nodes.set(id, hash));
  const relationships = new Map<string, { hash: string; type: string }>();
  const types = new Map<string, string>(); // one text for all of a type, not one for each row
  await each(session.run(READ_RELATIONSHIP_HASHES), patience, ([id, hash, name]) => {
    const type = types.get(name) ?? name;
    types.set(type, type);
    relationships.set(id, { hash, type });
  });
  return { version, nodes, relationships };
}

/** Row by row, so that they need not be in memory at once. */
function each(result: Result, patience: Patience, take: (row: [string, string, string]) => void): Promise<void> {
  let rows = 0;
  const read = new Promise<void>((done, fail) =>
    result.subscribe({
      onNext: (record) => {
        rows += 1;
        take(record.get('row') as [string, string, string]); // as the statement says
      },
      onCompleted: () => done(),
      onError: fail,
    }),
  );
  return patience(read, () => rows);
}
