import { createHash } from 'node:crypto';
import { BlockSums } from './block-sums.js';

/** The version of a dataset from the hashes of its elements, which come in any order. */
export class VersionSum {
  readonly blocks: BlockSums;

  constructor(blocks = new BlockSums()) {
    this.blocks = blocks;
  }

  /**
   * @param block Of the node that the element is or starts at.
   * @param hash 16 hexadecimal digits.
   */
  add(block: number, hash: string): void {
    this.blocks.add(block, BigInt(`0x${hash}`));
  }

  /** SHA-256 in hex of the sums of all blocks. */
  version(): string {
    return createHash('sha256').update(this.blocks.bytes).digest('hex');
  }
}
