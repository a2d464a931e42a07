import type { Day } from '../dataset/dataset.ts';

/** Models, or labels, that the row of an issue shows: more would bury the rest. */
export const mostChips = 3;

/** When an issue was opened, for its row. */
export const openedWords = (opened: Day | null): string =>
  opened === null ? 'opening day unknown' : `opened ${opened}`;
