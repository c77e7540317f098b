/** Pieces of work that may be done at the same time as others of their stage; undefined: alone. */
export interface Staged {
  readonly stage: string | undefined;
}

/**
 * Does the work on each in turn, on no more than `most` of one stage at a time, and meanwhile asks for the next. When one fails, no other is
 * begun, and those begun are waited for.
 */
export async function abreast<Piece extends Staged>(
  most: number,
  pieces: AsyncIterable<Piece>,
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  const begun = new Set<Promise<void>>();
  let stage: string | undefined;
  try {
    for await (const piece of pieces) {
      const room = piece.stage !== undefined && piece.stage === stage ? most : 1;
      while (begun.size >= room) await Promise.race(begun);
      ({ stage } = piece);
      const one = work(piece).then(() => void begun.delete(one));
      one.catch(() => undefined); // told when it is waited for
      begun.add(one);
    }
    await Promise.all(begun);
  } finally {
    await Promise.allSettled(begun);
  }
}
