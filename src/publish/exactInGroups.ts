import type { KnownDurationsFigureFile } from './knownDurationsFigure.ts';

/** The issues with an exact time in all groups; those of the categories are among them already. */
export function exactInGroups({ rows }: KnownDurationsFigureFile): number {
  return rows.filter(({ kind }) => kind === 'group').reduce((sum, { exact }) => sum + exact, 0);
}
