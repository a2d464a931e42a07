import { formatCount } from '../formatting/formatCount.ts';
import { formatDays } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatPNumber } from '../formatting/formatP.ts';
import { formatShare } from '../formatting/formatShare.ts';
import type { KeyedNumber } from '../model/finding.ts';

/** A number as its kind is written; one that is not estimable reads “–”, or as days do. */
export function keyedValue(value: number | null, as: KeyedNumber['as']): string {
  if (as === 'days') return formatDays(value);
  if (value === null) return '–';
  if (as === 'count') return formatCount(value);
  if (as === 'share') return formatShare(value);
  return as === 'p' ? formatPNumber(value) : formatDecimal(value);
}
