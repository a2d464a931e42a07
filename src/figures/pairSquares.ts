import type { ResolutionPairsFile } from '../publish/resolutionPairs.ts';

/** One square of the matrix, seen from its row: positive if the row’s category takes longer than the column’s. */
export interface Square {
  /** Place of its pair in the file. */
  readonly pair: number;
  readonly row: string;
  readonly column: string;
  readonly effect: number | null;
  /** Adjusted by Holm; null without a test. */
  readonly p: number | null;
  readonly differs: boolean;
}

/** The square above the diagonal and the one below it, for each pair. */
export function squaresOf({ pairs, categories }: ResolutionPairsFile): Square[] {
  const place = (id: string) => categories.findIndex((category) => category.id === id);
  return pairs.flatMap((found, pair) => {
    const { a, b, effect, intervalHolm, intervalSignificant, delta, holm, significant } = found;
    const [first, second, sign] = place(a) < place(b) ? [a, b, 1] : [b, a, -1];
    return [
      {
        pair,
        row: first,
        column: second,
        effect: effect === null ? null : sign * effect,
        p: intervalHolm,
        differs: intervalSignificant,
      },
      {
        pair,
        row: second,
        column: first,
        effect: delta === null ? null : -sign * delta,
        p: holm,
        differs: significant,
      },
    ];
  });
}
