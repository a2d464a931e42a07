import type { Day } from '../dataset/dataset.ts';

/** Year of opening, or `null` where the opening day is not known. */
export function openedYear(opened: Day | null): number | null {
  return opened === null ? null : Number(opened.slice(0, 4));
}
