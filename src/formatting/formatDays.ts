import { formatCount } from './formatCount.ts';
import { noBreakSpace } from './spaces.ts';

/** A duration in days, for text: “same day”, “1 day”, “3.5 days”, “210 days”; a missing one reads “too few to say”; number and unit stay on one line. */
export function formatDays(days: number | null): string {
  if (days === null) return 'too few to say';
  if (days === 0) return 'same day';
  return `${formatDayNumber(days)}${noBreakSpace}${days === 1 ? 'day' : 'days'}`;
}

/** The number alone, for tables: “0”, “3.5”, “210”; a missing one reads “–”. */
export function formatDayNumber(days: number | null): string {
  if (days === null) return '–';
  if (days >= 100) return formatCount(days);
  return Number.isInteger(days) ? String(days) : days.toFixed(days < 10 ? 1 : 0);
}
