import type { Turnbull } from '../../statistics/turnbull.ts';

/**
 * How far the conditions of the maximum may be missed (`Turnbull.gradientError`) by an estimate that is published. The
 * likelihood being concave, its mean logarithm per issue then lies within a millionth of the largest. What is published of
 * the first release misses them by 2e-12 at most.
 */
export const convergenceTolerance = 1e-6;

/**
 * The estimate itself, once it is known to be the maximum.
 * @param subject whose estimate it is, for the message
 * @throws Error if the conditions of the maximum are missed by more than {@link convergenceTolerance}
 */
export function convergedFit(fit: Turnbull, subject: string): Turnbull {
  // Written so that NaN does not pass.
  if (fit.gradientError <= convergenceTolerance) return fit;
  throw new Error(
    `${subject}: found Turnbull’s estimate to miss the conditions of the maximum by ${fit.gradientError}, expected at most ${convergenceTolerance}`,
  );
}
