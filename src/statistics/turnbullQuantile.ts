import { float64At } from './elements.ts';
import { checkedShare } from './sample.ts';
import type { Turnbull } from './turnbull.ts';

/** Two values of S this close are one: the estimate is good to more digits than this. */
const tolerance = 1e-8;

/**
 * The time by which a share of the observations has had the event, under Turnbull's estimate: the smallest right end of
 * a mass interval at which S ≤ 1 − share.
 *
 * @param share 0.5 for the median, 0.25 for the time by which a quarter has had the event
 * @returns in the unit of the observations; null if only a mass interval without right end reaches that far
 * @throws InvalidSampleError if share is not between 0 and 1
 */
export function turnbullQuantile(fit: Turnbull, share: number): number | null {
  const level = 1 - checkedShare(share, 'turnbullQuantile', 'share');
  const index = fit.survival.findIndex((value) => value <= level + tolerance);
  if (index < 0) return null;
  const right = float64At(fit.right, index);
  return right === Infinity ? null : right;
}
