import { formatDays } from '../formatting/formatDays.ts';
import type { Observation } from './observation.ts';

/** How an issue enters the analysis of resolution times, in a sentence. */
export function observationWords({
  time,
  lower,
  upper,
}: {
  readonly time: Observation['kind'];
  readonly lower: number | null;
  readonly upper: number | null;
}): string {
  if (time === 'excluded' || lower === null) {
    return 'Not in the analysis of times: the opening day is unknown.';
  }
  if (time === 'exact') {
    return `Exact: resolved ${lower === 0 ? 'on the day it was opened' : `after ${formatDays(lower)}`}.`;
  }
  if (time === 'right') {
    return `Right-censored: still open ${formatDays(lower)} after opening, when it was last observed.`;
  }
  return lower === 0
    ? `Interval-censored: closed within ${formatDays(upper)} of opening; the day is unknown.`
    : `Interval-censored: closed more than ${formatDays(lower)} and at most ${formatDays(upper)} after opening; the day is unknown.`;
}
