import { formatDays } from '../formatting/formatDays.ts';
import type { IssueRow } from './issues.ts';

/** How an issue enters the analysis of resolution times, in a sentence. */
export function observationWords(issue: Pick<IssueRow, 'time' | 'lower' | 'upper'>): string {
  const { time, lower, upper } = issue;
  if (time === 'excluded' || lower === null)
    return 'Left out of the analysis of times: the opening day is not known.';
  if (time === 'exact') {
    return `Exact: resolved ${lower === 0 ? 'on the day of opening' : `after ${formatDays(lower)}`}.`;
  }
  if (time === 'right')
    return `Right-censored: still open ${formatDays(lower)} after opening, when it was last observed.`;
  const from = lower === 0 ? 'between the day of opening' : `more than ${formatDays(lower)}`;
  return `Interval-censored: closed ${from} and ${lower === 0 ? '' : 'at most '}${formatDays(upper)} after opening; we do not know the day.`;
}
