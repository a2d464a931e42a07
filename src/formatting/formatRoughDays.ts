import { noBreakSpace } from './spaces.ts';

const unit = (value: number, one: string, digits = 0): string => {
  const text = value.toFixed(digits).replace(/\.0$/, '');
  return `${text}${noBreakSpace}${text === '1' ? one : `${one}s`}`;
};

/**
 * A duration of so many days for running text, in the unit that people would use: “the same day”, “12 days”, “5 weeks”,
 * “5 months”, “2.5 years”. Months and years are average ones.
 */
export function formatRoughDays(days: number): string {
  if (days < 0.5) return 'the same day';
  if (days < 21) return unit(days, 'day');
  if (days < 70) return unit(days / 7, 'week');
  if (days < 640) return unit(days / 30.44, 'month');
  return unit(days / 365.25, 'year', 1);
}
