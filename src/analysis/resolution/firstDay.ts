import { turnbull } from '../../statistics/turnbull.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import { sizeRule } from './sizeRule.ts';
import type { TimeColumns } from './timeColumns.ts';

/**
 * Turnbull's median in days if the first day of each interval is let in: if an undated closing may have come on the very day
 * of the last turn that was seen. Days are whole, so half a day earlier lets that day in and no other. Null with too few
 * issues for a curve, or where the curve does not fall to one half.
 */
export function firstDayMedian({ rows, kinds, lower, upper }: TimeColumns<unknown>): number | null {
  if (rows.length < sizeRule.curve) return null;
  const from = lower.map((day, index) => (kinds[index] === 'interval' ? day - 0.5 : day));
  return turnbullQuantile(turnbull(from, upper), 0.5);
}
