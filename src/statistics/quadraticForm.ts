import { addAt, float64At } from './elements.ts';

/** u′ V⁻ u and the rank of V. */
export interface QuadraticForm {
  readonly value: number;
  readonly rank: number;
}

/** A pivot below this share of the largest variance is rounding, not information. */
const singularBelow = 1e-10;

/**
 * The quadratic form u′ V⁻ u of a score vector with its covariance matrix, by elimination with the largest remaining
 * variance as pivot. V may be singular, as that of scores that sum to zero is: any generalized inverse gives the same
 * value, since u lies in the span of V; the rank is the test's degrees of freedom.
 *
 * @param u k scores
 * @param covariance k × k, row by row, symmetric, not negative
 */
export function quadraticForm(u: ArrayLike<number>, covariance: ArrayLike<number>): QuadraticForm {
  const k = u.length;
  const rest = Float64Array.from(u);
  const matrix = Float64Array.from(covariance);
  const at = (row: number, column: number): number => float64At(matrix, row * k + column);
  const open = new Set(Array.from({ length: k }, (_, i) => i));
  const largest = Math.max(0, ...Array.from(open, (i) => at(i, i)));
  let value = 0;
  while (open.size > 0) {
    const pivot = [...open].reduce((best, i) => (at(i, i) > at(best, best) ? i : best));
    const variance = at(pivot, pivot);
    if (!(variance > largest * singularBelow)) break;
    open.delete(pivot);
    const score = float64At(rest, pivot);
    value += (score * score) / variance;
    for (const i of open) {
      const factor = at(i, pivot) / variance;
      addAt(rest, i, -factor * score);
      for (const j of open) matrix[i * k + j] = at(i, j) - factor * at(pivot, j);
    }
  }
  return { value, rank: k - open.size };
}
