import { InvalidSampleError } from './invalidSampleError.ts';
import { logGamma, stirlingRemainder } from './logGamma.ts';
import { normalUpperQuantile } from './normal.ts';

/** Never reached with fewer than 1e13 degrees of freedom. */
const mostTerms = 100_000;

/** The continued fraction of the incomplete beta function, evaluated forwards after Lentz and Thompson. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) return fraction;
  }
  throw new InvalidSampleError(
    'studentTail',
    '(x, a, b) of the incomplete beta function',
    `(${x}, ${a}, ${b})`,
    `values at which its fraction settles in ${mostTerms} terms`,
  );
}

/** log Γ(a + b) − log Γ(a), by Stirling's formula where both are large and nearly equal. */
function logGammaRatio(a: number, b: number): number {
  if (a < 15) return logGamma(a + b) - logGamma(a);
  const remainder = stirlingRemainder(a + b) - stirlingRemainder(a);
  return (a - 0.5) * Math.log1p(b / a) + b * Math.log(a + b) - b + remainder;
}

/**
 * The regularised incomplete beta function I_x(a, b). Takes 1 − x beside x, so that neither is found by subtraction.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5.8; DLMF 8.17.22.
 */
function regularisedBeta(x: number, complement: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const logX = complement < 0.5 ? Math.log1p(-complement) : Math.log(x);
  const logComplement = x < 0.5 ? Math.log1p(-x) : Math.log(complement);
  const small = Math.min(a, b);
  const gammas = logGammaRatio(Math.max(a, b), small) - logGamma(small);
  const front = Math.exp(a * logX + b * logComplement + gammas);
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(complement, b, a)) / b;
}

/**
 * P(|T| > |t|) for Student's t with `df` degrees of freedom, with all its digits far out in the tail.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.1.
 *
 * @throws InvalidSampleError if df is not above 0, t is NaN, or df is so large (above 1e13) that the fraction does not settle
 */
export function studentTwoSidedP(t: number, df: number): number {
  if (Number.isNaN(t)) throw new InvalidSampleError('studentTwoSidedP', 't', t, 'a number');
  if (!(df > 0)) throw new InvalidSampleError('studentTwoSidedP', 'df', df, 'a number above 0');
  if (Math.abs(t) === Infinity) return 0;
  const square = t * t;
  if (square === Infinity) return 0;
  return regularisedBeta(df / (df + square), square / (df + square), df / 2, 0.5);
}

/**
 * P(T > t) for Student's t with `df` degrees of freedom.
 *
 * @throws InvalidSampleError if df is not above 0
 */
export function studentUpperTail(t: number, df: number): number {
  const half = studentTwoSidedP(t, df) / 2;
  return t >= 0 ? half : 1 - half;
}

/**
 * The t that a two-sided interval of the given confidence level reaches to under Student's t: 2.144787 for 0.95, df 14.
 *
 * Found by bisection on the tail: slow beside a formula, and good to the last digit.
 *
 * @throws InvalidSampleError if df is not above 0 or level is not between 0 and 1
 */
export function studentCritical(level: number, df: number): number {
  if (!(level > 0 && level < 1)) {
    throw new InvalidSampleError('studentCritical', 'level', level, 'a number between 0 and 1');
  }
  const tail = 1 - level;
  let low = 0;
  let high = Math.max(1, normalUpperQuantile(tail / 2));
  while (studentTwoSidedP(high, df) > tail) high *= 2;
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (studentTwoSidedP(middle, df) > tail) low = middle;
    else high = middle;
  }
  return high;
}
