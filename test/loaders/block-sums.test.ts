import fc from 'fast-check';
import { blockOf, BLOCKS, BlockSums } from '../../loaders/block-sums.js';
import { VersionSum } from '../../loaders/version-sum.js';

/** Each makes sums of two megabytes. */
const FEW = { numRuns: 10 };

const elements = fc.array(
  fc.record({ block: fc.integer({ min: 0, max: BLOCKS - 1 }), hash: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }) }),
);

function sumsOf(list: readonly { readonly block: number; readonly hash: bigint }[]): BlockSums {
  const sums = new BlockSums();
  for (const { block, hash } of list) sums.add(block, hash);
  return sums;
}

it('does not hang on the order of what is added, and survives being kept as bytes', () => {
  fc.assert(
    fc.property(elements, (list) => {
      const kept = new BlockSums(Uint8Array.from(sumsOf(list).bytes));
      expect(kept.differing(sumsOf(list.toReversed())).size).toBe(0);
    }),
    FEW,
  );
});

it('differs in the block of what is added, and there alone', () => {
  fc.assert(
    fc.property(
      elements,
      fc.integer({ min: 0, max: BLOCKS - 1 }),
      fc.bigInt({ min: 1n, max: 99n }),
      (list, block, hash) => {
        const more = sumsOf([...list, { block, hash }]);
        expect([...more.differing(sumsOf(list))]).toEqual([block]);
        more.clear(block);
        expect(more.differing(sumsOf(list.filter((one) => one.block !== block))).size).toBe(0);
      },
    ),
  );
});

it('spreads ids evenly', () => {
  const counts = new Uint32Array(BLOCKS);
  for (let number = 0; number < 200_000; number += 1) {
    const block = blockOf(`observation:mobile-subscribers/nghe-an/${number}`);
    counts[block] = (counts[block] ?? 0) + 1;
  }
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  expect(most).toBeLessThan(16); // less than 1 on average; by chance some 8
});

it('makes another version of every other content', () => {
  const version = (hashes: readonly string[]) => {
    const sum = new VersionSum();
    for (const hash of hashes) sum.add(blockOf('province:yen-bai'), hash);
    return sum.version();
  };
  expect(version(['000000000000000a', '000000000000000b'])).toBe(version(['000000000000000b', '000000000000000a']));
  expect(version(['000000000000000a'])).not.toBe(version(['000000000000000a', '000000000000000b']));
  expect(version([])).toMatch(/^[0-9a-f]{64}$/);
});
