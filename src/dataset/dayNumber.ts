import type { Day } from './dataset.ts';

const millisecondsPerDay = 86_400_000;

/** The few thousand days of a release are asked for again and again, and reading a date takes long. */
const known = new Map<Day, number>();

/** Days since 1970-01-01 UTC of a valid day. */
export function dayNumber(day: Day): number {
  let number = known.get(day);
  if (number === undefined) {
    number = Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
    known.set(day, number);
  }
  return number;
}

/** The day, `YYYY-MM-DD`, that is so many days after 1970-01-01 UTC. */
export function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; negative if it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
