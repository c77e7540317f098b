import { createHash } from 'node:crypto';

/** The version of a dataset from the hashes of its elements, which come in any order: eight bytes of memory for each. */
export class VersionSum {
  private hashes = new BigUint64Array(1024);
  private count = 0;

  /** @param hash 16 hexadecimal digits. */
  add(hash: string): void {
    if (this.count === this.hashes.length) {
      const larger = new BigUint64Array(2 * this.count);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.count] = BigInt(`0x${hash}`);
    this.count += 1;
  }

  /** SHA-256 in hex of the hashes added, sorted. */
  version(): string {
    return createHash('sha256').update(this.hashes.subarray(0, this.count).sort()).digest('hex');
  }
}
