import { gammaTails } from './gammaTails.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { logGamma } from './logGamma.ts';
import { checkedShare } from './sample.ts';

/**
 * P(X ≤ x) for noncentral chi-squared: the Poisson mixture of central ones, summed from well below its mode.
 *
 * Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2 (2nd ed. 1995), equation 29.2.
 *
 * @param x 0 or more
 * @param df degrees of freedom, above 0
 * @param noncentrality 0 or more
 * @throws InvalidSampleError if an argument is outside its range
 */
export function noncentralChiSquared(x: number, df: number, noncentrality: number): number {
  const name = 'noncentralChiSquared';
  if (!(x >= 0 && x < Infinity)) throw new InvalidSampleError(name, 'x', x, 'a number from 0 up');
  if (!(df > 0)) throw new InvalidSampleError(name, 'df', df, 'a number above 0');
  if (!(noncentrality >= 0 && noncentrality < Infinity)) {
    throw new InvalidSampleError(name, 'noncentrality', noncentrality, 'a number from 0 up');
  }
  if (x === 0) return 0;
  if (noncentrality === 0) return gammaTails(x / 2, df / 2).lower;
  const rate = noncentrality / 2;
  const half = x / 2;
  const reach = 9 * Math.sqrt(rate) + 30;
  const from = Math.max(0, Math.floor(rate - reach));
  let weight = Math.exp(from * Math.log(rate) - rate - logGamma(from + 1));
  let tail = gammaTails(half, df / 2 + from).lower;
  // What the tail loses when two degrees of freedom are added.
  let loss = Math.exp((df / 2 + from) * Math.log(half) - half - logGamma(df / 2 + from + 1));
  let sum = 0;
  for (let j = from; j <= rate + reach && tail > 0; j += 1) {
    sum += weight * tail;
    weight *= rate / (j + 1);
    tail -= loss;
    loss *= half / (df / 2 + j + 1);
  }
  return Math.min(1, sum);
}

/** Limits of a noncentrality, each 0 or more. */
export interface NoncentralityInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval of the noncentrality that an observed chi-squared statistic comes from: all values under which it is not
 * in either tail. `low` is above 0 exactly if the test's p is below (1 − level) / 2.
 *
 * Source: Steiger and Fouladi, Noncentrality interval estimation, in: What if there were no significance tests? (1997).
 *
 * @param chisq 0 or more
 * @param df degrees of freedom, above 0
 * @param level confidence level, 0.95 if not given
 * @throws InvalidSampleError if an argument is outside its range
 */
export function noncentralityInterval(chisq: number, df: number, level = 0.95): NoncentralityInterval {
  const tail = (1 - checkedShare(level, 'noncentralityInterval', 'level')) / 2;
  return { low: noncentralityAt(chisq, df, 1 - tail), high: noncentralityAt(chisq, df, tail) };
}

/** The noncentrality under which P(X ≤ chisq) is `probability`; 0 if even 0 gives less. */
function noncentralityAt(chisq: number, df: number, probability: number): number {
  if (noncentralChiSquared(chisq, df, 0) <= probability) return 0;
  let low = 0;
  let high = chisq + df;
  while (noncentralChiSquared(chisq, df, high) > probability) high *= 2;
  // Bisection to twelve digits of the widest value: plenty for a limit, and it cannot fail.
  for (let i = 0; i < 45; i += 1) {
    const middle = (low + high) / 2;
    if (noncentralChiSquared(chisq, df, middle) > probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
