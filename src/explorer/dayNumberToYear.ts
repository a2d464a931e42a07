import { unknownDay } from '../publish/explorerTable.ts';
import { none } from './corpus.ts';

const millisecondsPerDay = 86_400_000;

/** The year (UTC) of a day given in days since 1970-01-01; `none` for `unknownDay`. */
export function dayNumberToYear(day: number): number {
  return day === unknownDay ? none : new Date(day * millisecondsPerDay).getUTCFullYear();
}
