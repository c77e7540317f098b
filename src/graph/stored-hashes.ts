import { type Result, type Session } from 'neo4j-driver';
import { chunks } from './chunks.js';
import { type Patience } from './patience.js';
import {
  READ_HASHES_OF_NODES,
  READ_HASHES_OF_STARTING,
  READ_NODE_HASHES,
  READ_RELATIONSHIP_HASHES,
} from './statements.js';
import { stampIn } from './stored-state.js';
import { type StartingHashes, type StoredHashes } from './stored.js';

/** Ids that go with one statement. */
const IDS = 10_000;

/** Of all that is stored. */
export async function hashesIn(session: Session, patience: Patience): Promise<StoredHashes> {
  const version = (await patience(stampIn(session)))?.version;
  const { nodes, relationships, take } = tables();
  await each(session.run(READ_NODE_HASHES), patience, take.node);
  await each(session.run(READ_RELATIONSHIP_HASHES), patience, take.relationship);
  return { version, nodes, relationships };
}

/** Of these nodes alone, and of what starts at them. */
export async function hashesAt(session: Session, patience: Patience, ids: readonly string[]): Promise<StartingHashes> {
  const version = (await patience(stampIn(session)))?.version;
  const { nodes, relationships, starts, take } = tables();
  for (const some of chunks(ids, IDS)) {
    const rows = some.map((id) => [id]);
    await each(session.run(READ_HASHES_OF_NODES, { rows }), patience, take.node);
    await each(session.run(READ_HASHES_OF_STARTING, { rows }), patience, take.relationship);
  }
  return { version, nodes, relationships, starts };
}

type Row = [id: string, hash: string, type: string, from: string | undefined];

function tables() {
  const nodes = new Map<string, string>();
  const relationships = new Map<string, { hash: string; type: string }>();
  const starts = new Map<string, string>();
  const types = new Map<string, string>(); // one text for all of a type, not one for each row
  const take = {
    node: ([id, hash]: Row) => nodes.set(id, hash),
    relationship: ([id, hash, name, from]: Row) => {
      const type = types.get(name) ?? name;
      types.set(type, type);
      relationships.set(id, { hash, type });
      if (from !== undefined) starts.set(id, from);
    },
  };
  return { nodes, relationships, starts, take };
}

/** Row by row, so that they need not be in memory at once. */
function each(result: Result, patience: Patience, take: (row: Row) => void): Promise<void> {
  let rows = 0;
  const read = new Promise<void>((done, fail) =>
    result.subscribe({
      onNext: (record) => {
        rows += 1;
        take(record.get('row') as Row); // as the statements say
      },
      onCompleted: () => done(),
      onError: fail,
    }),
  );
  return patience(read, () => rows);
}
