import { float64At } from './elements.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { midRanks } from './midRanks.ts';
import type { Sample } from './sample.ts';

/**
 * Spearman's rank correlation with mid-ranks, −1 to 1; null if all values of a sample are equal.
 *
 * Source: Spearman, The proof and measurement of association between two things, American Journal of Psychology 15
 * (1904) 72–101.
 *
 * @param x any unit
 * @param y any unit, as many values as x
 * @throws EmptySampleError if there is no value
 * @throws InvalidSampleError if lengths differ or a value is not finite
 */
export function rankCorrelation(x: Sample, y: Sample): number | null {
  if (x.length !== y.length) {
    throw new InvalidSampleError('rankCorrelation', 'y.length', y.length, `${x.length}`);
  }
  const { ranks: a } = midRanks(x);
  const { ranks: b } = midRanks(y);
  const middle = (a.length + 1) / 2;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  a.forEach((rank, i) => {
    const deviation = rank - middle;
    const other = float64At(b, i) - middle;
    ab += deviation * other;
    aa += deviation * deviation;
    bb += other * other;
  });
  return aa === 0 || bb === 0 ? null : Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}
