import { blockOfHash, NO_CHARACTER, withCharacter } from '../block-sums.js';
import { type Span, spansIn } from './lines.js';

/** How exports begin a line, up to the id of the node that it is, or at which the relationship starts. */
const NODE = Buffer.from('{"type":"node","id":"');
const RELATIONSHIP = Buffer.from('{"type":"relationship","label":"');
const START = Buffer.from('","start":{"id":"');

/** Where the first two differ. */
const KIND = 9;

const [N, QUOTE] = [0x6e, 0x22];
const IN_LABELS = tableOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ_');
const IN_IDS = tableOf('abcdefghijklmnopqrstuvwxyz0123456789:.+-/');

/** What a line tells without being parsed. */
export interface ScannedLine extends Span {
  readonly isNode: boolean;
  /** Of its node; undefined: the line does not begin as those of exports do. */
  readonly block: number | undefined;
}

/** All lines that are not empty. */
export function* scanned(bytes: Buffer): Generator<ScannedLine> {
  for (const { start, end } of spansIn(bytes)) {
    const isNode = bytes[start + KIND] === N;
    yield { isNode, block: blockAt(bytes, isNode ? behind(bytes, start, NODE) : startOf(bytes, start)), start, end };
  }
}

function blockAt(bytes: Buffer, id: number): number | undefined {
  let hash = NO_CHARACTER;
  let place = id;
  for (; IN_IDS[bytes[place] ?? 0] === 1; place += 1) hash = withCharacter(hash, bytes[place] ?? 0);
  return place > id && bytes[place] === QUOTE ? blockOfHash(hash) : undefined;
}

/** Where the id begins at which a relationship starts; -1: nowhere. */
function startOf(bytes: Buffer, line: number): number {
  let place = behind(bytes, line, RELATIONSHIP);
  while (IN_LABELS[bytes[place] ?? 0] === 1) place += 1;
  return behind(bytes, place, START);
}

/** The place behind these characters; -1: they do not stand there. */
function behind(bytes: Buffer, start: number, wanted: Buffer): number {
  for (let place = 0; place < wanted.length; place += 1) if (bytes[start + place] !== wanted[place]) return -1;
  return start + wanted.length;
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of Buffer.from(characters)) table[character] = 1;
  return table;
}
