import { float64At } from './elements.ts';

/** What all pairs of two samples have to say, counted without forming them. */
export interface PairCounts {
  /** Pairs in which the value of x is larger. */
  readonly greater: number;
  /** Pairs in which the value of y is larger. */
  readonly less: number;
  /** Pairs with equal values. */
  readonly tied: number;
  /** Σ (t³ − t) over the groups of t equal values in both samples together. */
  readonly tieSum: number;
  /** Σ over x of (number of smaller y − number of larger y)². */
  readonly rowSquares: number;
  /** Σ over y of (number of larger x − number of smaller x)². */
  readonly columnSquares: number;
}

/** Counts the pairs of two samples, both in ascending order, in one sweep over their distinct values. */
export function pairCounts(x: Float64Array, y: Float64Array): PairCounts {
  const n = x.length;
  const m = y.length;
  let greater = 0;
  let less = 0;
  let tied = 0;
  let tieSum = 0;
  let rowSquares = 0;
  let columnSquares = 0;
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const value = Math.min(i < n ? float64At(x, i) : Infinity, j < m ? float64At(y, j) : Infinity);
    const firstX = i;
    const firstY = j;
    while (i < n && x[i] === value) i += 1;
    while (j < m && y[j] === value) j += 1;
    const fromX = i - firstX;
    const fromY = j - firstY;
    greater += fromX * firstY;
    less += fromX * (m - j);
    tied += fromX * fromY;
    rowSquares += fromX * (firstY - (m - j)) ** 2;
    columnSquares += fromY * (n - i - firstX) ** 2;
    const ties = fromX + fromY;
    tieSum += ties * (ties * ties - 1);
  }
  return { greater, less, tied, tieSum, rowSquares, columnSquares };
}
