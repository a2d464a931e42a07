import { InvalidSampleError } from './invalidSampleError.ts';

const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/** From here on six terms of Stirling's series are exact to the last digit of a double. */
const stirlingFrom = 15;

/** B(2k) / (2k (2k − 1)), k = 1 … 6: the coefficients of Stirling's series. */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360] as const;

/**
 * What Stirling's formula leaves out: log Γ(x) − ((x − ½) log x − x + ½ log 2π), for x > 0.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.1.41.
 */
export function stirlingRemainder(x: number): number {
  if (x < stirlingFrom) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
  const square = 1 / (x * x);
  let sum = 0;
  for (const coefficient of stirlingCoefficients.toReversed()) sum = sum * square + coefficient;
  return sum / x;
}

/**
 * The natural logarithm of the gamma function, for x > 0.
 *
 * Below 15 the argument is moved up by Γ(x + 1) = x Γ(x); from there Stirling's series.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.1.15 and 6.1.41.
 *
 * @throws InvalidSampleError if x is not a finite number above 0
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new InvalidSampleError('logGamma', 'x', x, 'a finite number above 0');
  let product = 1;
  let shifted = x;
  while (shifted < stirlingFrom) {
    product *= shifted;
    shifted += 1;
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingRemainder(shifted);
  return stirling - Math.log(product);
}
