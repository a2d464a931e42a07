import { gammaTails } from './gammaTails.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

/**
 * P(X > x) for chi-squared with `df` degrees of freedom, with all its digits far out in the tail.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.19: a gamma tail of shape df / 2.
 *
 * @throws InvalidSampleError if df is not above 0 or x is NaN
 */
export function chiSquaredTail(x: number, df: number): number {
  if (!(df > 0)) throw new InvalidSampleError('chiSquaredTail', 'df', df, 'a number above 0');
  return gammaTails(x / 2, df / 2).upper;
}

/**
 * log P(X > x) for chi-squared with `df` degrees of freedom; holds where the tail itself is below the smallest double.
 *
 * @throws InvalidSampleError if df is not above 0 or x is NaN
 */
export function chiSquaredLogTail(x: number, df: number): number {
  if (!(df > 0)) throw new InvalidSampleError('chiSquaredLogTail', 'df', df, 'a number above 0');
  return gammaTails(x / 2, df / 2).logUpper;
}
