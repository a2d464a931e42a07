import type { Issue } from '../dataset/dataset.ts';

/** Issues by their day of opening, the newest first; those whose day is not known come last, all else in file order. */
export function newestFirst<Row extends Pick<Issue, 'opened'>>(issues: readonly Row[]): Row[] {
  const day = ({ opened }: Row) => opened ?? '';
  return [...issues].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
