import type { Day } from './dataset.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 UTC of a valid day. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** Whole days from one day to a later one; negative if it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
