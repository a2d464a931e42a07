import { float64At } from './elements.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import type { Turnbull } from './turnbull.ts';

/** What Turnbull's estimate says of S at one time: anything between the two, where a mass interval is open there. */
export interface SurvivalBounds {
  /** S(t) if every mass interval that begins before t were used up by t. */
  readonly lower: number;
  /** S(t) if only the mass intervals that end by t were. */
  readonly upper: number;
}

/**
 * The bounds of S(t) under Turnbull's estimate. They are equal unless t lies inside a mass interval, where the data do
 * not say how much of its mass has gone.
 *
 * @param t in the unit of the observations
 * @throws InvalidSampleError if t is NaN
 */
export function turnbullAt(fit: Turnbull, t: number): SurvivalBounds {
  if (Number.isNaN(t)) throw new InvalidSampleError('turnbullAt', 't', t, 'a number');
  let ended = 0;
  let begun = 0;
  for (let j = 0; j < fit.mass.length; j += 1) {
    const left = float64At(fit.left, j);
    const right = float64At(fit.right, j);
    if (right <= t) ended = j + 1;
    if (left < t || (left === right && left === t)) begun = j + 1;
  }
  const after = (count: number): number => (count === 0 ? 1 : float64At(fit.survival, count - 1));
  return { lower: after(begun), upper: after(ended) };
}
