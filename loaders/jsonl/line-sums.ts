import xxhash from 'xxhash-wasm';
import { BlockSums } from '../block-sums.js';
import { problemList } from '../problems.js';
import { byteLinesOf } from './lines.js';
import { scanned } from './line-scan.js';

/** What the bytes of exported lines tell without being parsed. */
export interface LineSums {
  readonly nodes: number;
  readonly relationships: number;
  /** Of the lines' bytes. */
  readonly sums: BlockSums;
  /** The block of each line that is not empty, in their order. */
  readonly blocks: Uint32Array;
}

/** Reads the files once. Undefined: some lines are not as exports write them, nodes first, or cannot be read. */
export async function lineSums(paths: readonly string[]): Promise<LineSums | undefined> {
  const hasher = await xxhash();
  const { problems, note } = problemList();
  const sums = new BlockSums();
  let blocks = new Uint32Array(1 << 16);
  let [nodes, relationships] = [0, 0];
  for await (const { bytes } of byteLinesOf(paths, note)) {
    for (const { isNode, block, start, end } of scanned(bytes)) {
      if (block === undefined || (isNode && relationships > 0)) return undefined;
      sums.add(block, hasher.h64Raw(bytes.subarray(start, end)));
      const count = nodes + relationships;
      if (count === blocks.length) blocks = grown(blocks);
      blocks[count] = block;
      if (isNode) nodes += 1;
      else relationships += 1;
    }
  }
  if (problems.length > 0) return undefined;
  return { nodes, relationships, sums, blocks: blocks.subarray(0, nodes + relationships) };
}

function grown(blocks: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * blocks.length);
  larger.set(blocks);
  return larger;
}
