import { type ManagedTransaction, type Session } from 'neo4j-driver';
import { READ_LINES, WRITE_LINES } from './statements.js';
import { type StoredLines } from './stored.js';

/** As the database has them: bytes go through the driver as an Int8Array, maps as two lists. */
interface LinesNode {
  readonly version: string;
  readonly program: string;
  readonly lines: Int8Array;
  readonly elements: Int8Array;
  readonly kinds: readonly string[];
  readonly kindCounts: readonly (number | bigint)[];
  readonly types: readonly string[];
  readonly typeCounts: readonly (number | bigint)[];
}

/** Undefined: nothing is known of any lines. */
export async function linesIn(session: Session): Promise<StoredLines | undefined> {
  const { records } = await session.run(READ_LINES);
  const node = records[0]?.get('lines') as LinesNode | undefined; // as writeLines leaves it
  if (node === undefined) return undefined;
  const { version, program, lines, elements, kinds, kindCounts, types, typeCounts } = node;
  return {
    version,
    program,
    lines: Uint8Array.from(lines),
    elements: Uint8Array.from(elements),
    kinds: new Map(kinds.map((kind, place) => [kind, Number(kindCounts[place])])),
    types: new Map(types.map((type, place) => [type, Number(typeCounts[place])])),
  };
}

export async function writeLines(to: ManagedTransaction | Session, known: StoredLines): Promise<void> {
  const { version, program, lines, elements, kinds, types } = known;
  const node: LinesNode = {
    version,
    program,
    lines: Int8Array.from(lines),
    elements: Int8Array.from(elements),
    kinds: [...kinds.keys()],
    kindCounts: [...kinds.values()].map(BigInt),
    types: [...types.keys()],
    typeCounts: [...types.values()].map(BigInt),
  };
  await to.run(WRITE_LINES, { lines: node });
}
