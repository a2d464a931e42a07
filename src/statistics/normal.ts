import { InvalidSampleError } from './invalidSampleError.ts';
import { checkedShare } from './sample.ts';

const logSqrtTwoPi = 0.5 * Math.log(2 * Math.PI);
const sqrtTwoPi = Math.sqrt(2 * Math.PI);

/** Where the central series hands over to the continued fraction. */
const TAIL_FROM = 1.5;

/** The standard normal density at z, with z² / 2 split so that its rounding does not reach the result. */
function normalDensity(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return (Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (z - head) * (z + head))) / sqrtTwoPi;
}

/** P(0 < Z < z): φ(z) (z + z³ / 3 + z⁵ / (3·5) + …), all terms of one sign (Abramowitz and Stegun 26.2.11). */
function center(z: number): number {
  const square = z * z;
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= square / k;
    sum += term;
  }
  return normalDensity(z) * sum;
}

/** P(Z > z) / φ(z) for z ≥ 1.5: 1/(z + 1/(z + 2/(z + 3/(z + …)))) from its end (Abramowitz and Stegun 26.2.14). */
function millsRatio(z: number): number {
  const terms = Math.ceil(450 / (z * z)) + 10;
  let fraction = z;
  for (let k = terms; k >= 1; k -= 1) fraction = z + k / fraction;
  return 1 / fraction;
}

/**
 * P(Z > z) for a standard normal Z: not one minus anything where it is small, so it keeps its digits down to the
 * smallest double (z about 38).
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.11 and 26.2.14.
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  if (z < TAIL_FROM) return 0.5 - center(z);
  return z === Infinity ? 0 : normalDensity(z) * millsRatio(z);
}

/**
 * log P(Z > z) for a standard normal Z, for any z: holds where the tail itself is below the smallest double.
 *
 * Source: as `normalUpperTail`.
 */
export function normalLogUpperTail(z: number): number {
  if (z < 0) return Math.log1p(-normalUpperTail(-z));
  if (z < TAIL_FROM) return Math.log(normalUpperTail(z));
  return -0.5 * z * z - logSqrtTwoPi + Math.log(millsRatio(z));
}

/** P(|Z| > |z|) for a standard normal Z: the two-sided p of a z statistic. */
export function normalTwoSidedP(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/**
 * The z with P(Z > z) = `tail`, to the last digits of a double for every tail from the smallest double to 1.
 *
 * A rational start (Abramowitz and Stegun 26.2.23, good to 4.5e-4), then Newton's method: on the central series where
 * the tail is above 0.1, on the logarithm of the tail below, where it is nearly a parabola.
 *
 * @throws InvalidSampleError if tail is not between 0 and 1 (0 and 1 themselves give ±Infinity)
 */
export function normalUpperQuantile(tail: number): number {
  if (!(tail >= 0 && tail <= 1)) {
    throw new InvalidSampleError('normalUpperQuantile', 'tail', tail, 'a number from 0 to 1');
  }
  if (tail > 0.5) return -normalUpperQuantile(1 - tail);
  if (tail === 0) return Infinity;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let i = 0; i < 8; i += 1) {
    const mills = z < TAIL_FROM ? normalUpperTail(z) / normalDensity(z) : millsRatio(z);
    const step =
      tail > 0.1
        ? (0.5 - tail - center(z)) / normalDensity(z)
        : (normalLogUpperTail(z) - Math.log(tail)) * mills;
    z += step;
    if (Math.abs(step) <= Math.abs(z) * 1e-16) break;
  }
  return z;
}

/**
 * The z with P(Z ≤ z) = p.
 *
 * Source: as `normalUpperQuantile`, by symmetry.
 *
 * @throws InvalidSampleError if p is not between 0 and 1
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new InvalidSampleError('normalQuantile', 'p', p, 'a number from 0 to 1');
  }
  return p > 0.5 ? normalUpperQuantile(1 - p) : -normalUpperQuantile(p);
}

/**
 * The z that a two-sided normal interval of the given confidence level reaches to: 1.959964 for 0.95.
 *
 * @throws InvalidSampleError if level is not between 0 and 1
 */
export function normalCritical(level: number): number {
  return normalUpperQuantile((1 - checkedShare(level, 'normalCritical', 'level')) / 2);
}
