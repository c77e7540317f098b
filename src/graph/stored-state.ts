import { type Session } from 'neo4j-driver';
import { READ_STAMP } from './statements.js';

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
