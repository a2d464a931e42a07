import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { normalCritical } from './normal.ts';
import { checkedShare } from './sample.ts';

/** A share with its confidence limits, each from 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a proportion, without continuity correction.
 *
 * Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209–212;
 * method 3 of Newcombe, Statistics in Medicine 17 (1998) 857–872.
 *
 * @param successes whole number from 0 to n
 * @param n how many were observed, at least 1
 * @param level confidence level, 0.95 if not given
 * @throws EmptySampleError if n is 0
 * @throws InvalidSampleError if the counts are no counts, or level is not between 0 and 1
 */
export function wilson(successes: number, n: number, level = 0.95): ShareInterval {
  if (n === 0) throw new EmptySampleError('wilson', 'n');
  if (!Number.isInteger(n) || n < 0) throw new InvalidSampleError('wilson', 'n', n, 'a whole number above 0');
  if (!Number.isInteger(successes) || successes < 0 || successes > n) {
    throw new InvalidSampleError('wilson', 'successes', successes, `a whole number from 0 to ${n}`);
  }
  const z = normalCritical(checkedShare(level, 'wilson', 'level'));
  const share = successes / n;
  const center = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const divisor = 1 + (z * z) / n;
  return {
    share,
    // At the ends one limit is the end itself; rounding must not put it a hair outside.
    low: successes === 0 ? 0 : (center - reach) / divisor,
    high: successes === n ? 1 : (center + reach) / divisor,
  };
}
