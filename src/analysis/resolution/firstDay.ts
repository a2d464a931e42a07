import { turnbull } from '../../statistics/turnbull.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import { convergedFit } from './convergenceCheck.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import type { TimeColumns } from './timeColumns.ts';

/**
 * Turnbull's median in days if the first day of each interval is let in: if an undated closing may have come on the very day
 * of the last turn that was seen. Days are whole, so half a day earlier lets that day in and no other. Null with too few
 * issues for a curve, or where the curve does not fall to one half.
 * @param subject whose median it is, for the message of an error
 * @throws Error if Turnbull's estimate did not settle; see `convergedFit`
 */
export function firstDayMedian(
  { rows, kinds, lower, upper }: TimeColumns<unknown>,
  subject = `${rows.length} issues`,
): number | null {
  if (rows.length < minimumSampleSize.curve) return null;
  const from = lower.map((day, index) => (kinds[index] === 'interval' ? day - 0.5 : day));
  return turnbullQuantile(convergedFit(turnbull(from, upper), `${subject}, first day let in`), 0.5);
}
