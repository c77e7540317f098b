/** So many that of a nation a thousand changes at random lead to some ten thousand elements; the sums of all take two megabytes. */
export const BLOCKS = 1 << 18;

/**
 * The block of an id: an element belongs to that of the node that it is or starts at, so that all that is written on lines of one block
 * can be told from all others without a look at those.
 */
export function blockOf(id: string): number {
  let hash = NO_CHARACTER;
  for (let place = 0; place < id.length; place += 1) hash = withCharacter(hash, id.charCodeAt(place));
  return blockOfHash(hash);
}

/** The same character by character (FNV-1a). */
export const NO_CHARACTER = 0x811c9dc5;

export function withCharacter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function blockOfHash(hash: number): number {
  return (hash ^ (hash >>> 16)) & (BLOCKS - 1);
}

/** For each block the sum of hashes of 64 bits, which come in any order. */
export class BlockSums {
  private readonly sums: BigUint64Array;

  /** @param bytes What `bytes` gave; a copy is kept. Undefined: nothing was added yet. */
  constructor(bytes?: Uint8Array) {
    this.sums = new BigUint64Array(BLOCKS);
    if (bytes !== undefined) new Uint8Array(this.sums.buffer).set(bytes);
  }

  add(block: number, hash: bigint): void {
    this.sums[block] = (this.sums[block] ?? 0n) + hash; // the array keeps the low 64 bits
  }

  /** Begins a block anew. */
  clear(block: number): void {
    this.sums[block] = 0n;
  }

  /** The blocks whose sums are others in the other. */
  differing(other: BlockSums): ReadonlySet<number> {
    const differing = new Set<number>();
    this.sums.forEach((sum, block) => {
      if (sum !== other.sums[block]) differing.add(block);
    });
    return differing;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.sums.buffer);
  }
}
