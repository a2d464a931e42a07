import { float64At, uint32At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { quantiles } from './quantile.ts';
import { checkedShare } from './sample.ts';
import { seededRandom } from './seededRandom.ts';

/** How a cluster bootstrap is drawn; everything but the seed has a default. */
export interface BootstrapOptions {
  /** A whole number from 0 up; the same seed gives the same resamples, for any statistic. */
  readonly seed: number;
  /** How many resamples; 10,000 if not given. */
  readonly resamples?: number;
  /** Confidence level; 0.95 if not given. */
  readonly level?: number;
}

/** A percentile interval; null limits if no resample gave a number. */
export interface BootstrapInterval {
  readonly low: number | null;
  readonly high: number | null;
  /** How many of the resamples gave no number (NaN); they are left out of the percentiles. */
  readonly undefinedResamples: number;
}

/**
 * Percentile intervals of several statistics from one set of resamples of whole clusters. Each resample draws as many
 * clusters as there are, with replacement, and is handed over as multiplicities (how often each cluster was drawn), so
 * that a statistic made of sums per cluster costs a few multiplications.
 *
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13 (percentile interval); Davison and
 * Hinkley, Bootstrap Methods and their Application (1997), section 3.8 (resampling whole clusters).
 *
 * @param clusterCount how many clusters there are, at least 1
 * @param statisticCount how many statistics are computed at once
 * @param compute reads the multiplicities, one for each cluster, and writes each statistic into `out`; NaN for one that
 *   this resample does not define. It must not keep either array.
 * @returns one interval for each statistic, in the statistic's own unit
 * @throws EmptySampleError if there is no cluster
 * @throws InvalidSampleError if the number of resamples is no count, or the level is not between 0 and 1
 */
export function clusterBootstrapAll(
  clusterCount: number,
  statisticCount: number,
  compute: (multiplicities: Uint32Array, out: Float64Array) => void,
  { seed, resamples = 10_000, level = 0.95 }: BootstrapOptions,
): BootstrapInterval[] {
  if (clusterCount === 0) throw new EmptySampleError('clusterBootstrap', 'clusters');
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new InvalidSampleError('clusterBootstrap', 'resamples', resamples, 'a whole number above 0');
  }
  const tail = (1 - checkedShare(level, 'clusterBootstrap', 'level')) / 2;
  const random = seededRandom(seed);
  const multiplicities = new Uint32Array(clusterCount);
  const out = new Float64Array(statisticCount);
  const replicates = Array.from({ length: statisticCount }, () => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample += 1) {
    multiplicities.fill(0);
    for (let draw = 0; draw < clusterCount; draw += 1) {
      const cluster = random.nextBelow(clusterCount);
      multiplicities[cluster] = uint32At(multiplicities, cluster) + 1;
    }
    out.fill(Number.NaN);
    compute(multiplicities, out);
    replicates.forEach((values, statistic) => {
      values[resample] = float64At(out, statistic);
    });
  }
  return replicates.map((values) => {
    const defined = values.filter((value) => !Number.isNaN(value));
    const undefinedResamples = resamples - defined.length;
    if (defined.length === 0) return { low: null, high: null, undefinedResamples };
    const [low = null, high = null] = quantiles(defined, [tail, 1 - tail]);
    return { low, high, undefinedResamples };
  });
}

/**
 * The percentile interval of one statistic from resamples of whole clusters; see `clusterBootstrapAll`.
 *
 * @throws EmptySampleError, InvalidSampleError as `clusterBootstrapAll` does
 */
export function clusterBootstrap(
  clusterCount: number,
  statistic: (multiplicities: Uint32Array) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const [interval] = clusterBootstrapAll(
    clusterCount,
    1,
    (multiplicities, out) => {
      out[0] = statistic(multiplicities);
    },
    options,
  );
  return interval ?? { low: null, high: null, undefinedResamples: 0 };
}
