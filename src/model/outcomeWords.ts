import type { Day } from '../dataset/dataset.ts';
import { formatDays } from '../formatting/formatDays.ts';
import type { Observation } from './observation.ts';
import { openedYear } from './openedYear.ts';

/** What decides how the outcome of an issue reads. */
export interface Outcome {
  readonly state: 'open' | 'closed';
  /** How the issue enters the main survival analysis. */
  readonly time: Observation['kind'];
  /** Days: the exact time, where there is one. */
  readonly lower: number | null;
  readonly opened: Day | null;
}

/** How an issue ended, for a list: “open since 2023”, “closed after 12 days”, “closed, day unknown”. */
export function outcomeWords({ state, time, lower, opened }: Outcome): string {
  const year = openedYear(opened);
  if (state === 'open') return year === null ? 'open' : `open since ${year}`;
  if (time !== 'exact' || lower === null) return 'closed, day unknown';
  return lower === 0 ? 'closed the same day' : `closed after ${formatDays(lower)}`;
}
