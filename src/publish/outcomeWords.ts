import { formatDays } from '../formatting/formatDays.ts';
import type { IssueRow } from './issues.ts';

/** How an issue ended, in a few words for a list: “open”, “closed after 3 days”, “closed, day not known”. */
export function outcomeWords({ state, time, lower }: Pick<IssueRow, 'state' | 'time' | 'lower'>): string {
  if (state === 'open') return 'open';
  if (time !== 'exact' || lower === null) return 'closed, day not known';
  return lower === 0 ? 'closed the same day' : `closed after ${formatDays(lower)}`;
}
