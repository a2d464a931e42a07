import { InvalidSampleError } from './invalidSampleError.ts';
import { stirlingRemainder } from './logGamma.ts';

/** Both tails of a distribution at a point, and the logarithm of the upper one, which never underflows. */
export interface Tails {
  /** P(X ≤ x) */
  readonly lower: number;
  /** P(X > x) */
  readonly upper: number;
  /** log P(X > x) */
  readonly logUpper: number;
}

/** A shape of a hundred million, cut at its mean, takes nearly as many; cut far from there, far fewer do. */
const mostTerms = 100_000;

function unsettled(x: number, a: number): InvalidSampleError {
  return new InvalidSampleError(
    'gammaTails',
    'shape',
    a,
    `one whose tail at ${x} settles in ${mostTerms} terms`,
  );
}

/** log(x^a e^(−x) / Γ(a)), by the deviation of x from a so that large a lose no digits (Loader 2000). */
function logPrefactor(x: number, a: number): number {
  const u = (x - a) / a;
  const deviance = Math.abs(u) < 0.5 ? u - Math.log1p(u) : u - Math.log(x / a);
  return -a * deviance + 0.5 * Math.log(a / (2 * Math.PI)) - stirlingRemainder(a);
}

/** Σ x^n / (a (a + 1) … (a + n)): all terms positive, so nothing cancels. */
function lowerSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) return sum;
  }
  throw unsettled(x, a);
}

/** The continued fraction of Γ(a, x) x^(−a) e^x, evaluated forwards after Lentz and Thompson. */
function upperFraction(x: number, a: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) return fraction;
  }
  throw unsettled(x, a);
}

/**
 * Both tails of the gamma distribution with the given shape and scale, at x. The upper tail is never computed as one
 * minus the lower one where it is small, so it keeps its digits down to the smallest double; below that `logUpper`
 * still holds.
 *
 * Series for x < shape + 1, continued fraction from there.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.5.29 and 6.5.31; the prefactor after
 * Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 *
 * @param x where to cut; below 0 the whole mass lies above
 * @param shape above 0
 * @param scale above 0
 * @throws InvalidSampleError if shape or scale is not above 0, x is NaN, or the shape is so large (above 1e8) that the series
 *   or the fraction does not settle
 */
export function gammaTails(x: number, shape: number, scale = 1): Tails {
  if (!(shape > 0 && shape < Infinity)) {
    throw new InvalidSampleError('gammaTails', 'shape', shape, 'a finite number above 0');
  }
  if (!(scale > 0 && scale < Infinity)) {
    throw new InvalidSampleError('gammaTails', 'scale', scale, 'a finite number above 0');
  }
  if (Number.isNaN(x)) throw new InvalidSampleError('gammaTails', 'x', x, 'a number');
  const t = x / scale;
  if (t <= 0) return { lower: 0, upper: 1, logUpper: 0 };
  if (t === Infinity) return { lower: 1, upper: 0, logUpper: -Infinity };
  const prefactor = logPrefactor(t, shape);
  if (t < shape + 1) {
    const lower = Math.min(1, Math.exp(prefactor) * lowerSeries(t, shape));
    return { lower, upper: 1 - lower, logUpper: Math.log1p(-lower) };
  }
  const fraction = upperFraction(t, shape);
  const upper = Math.exp(prefactor) * fraction;
  return { lower: 1 - upper, upper, logUpper: prefactor + Math.log(fraction) };
}
