import { daysBetween } from '../../dataset/dayNumber.ts';
import type { Evidence, Issue } from '../../dataset/dataset.ts';

/** The dates of an issue, as far as the time to its resolution depends on them. */
export type DatedIssue = Pick<
  Issue,
  'state' | 'opened' | 'openedBasis' | 'lastEvent' | 'resolved' | 'evidence' | 'observedUntil'
>;

/**
 * What is known of the days from opening to resolution.
 * - `exact`: `lower` = `upper`, the time
 * - `right`: longer than `lower`; `upper` is null
 * - `interval`: in (`lower`, `upper`]; where both are equal, that very time
 * - `excluded`: nothing, or left out by the reading; both null
 */
export type Observation =
  | { readonly kind: 'exact' | 'interval'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'right'; readonly lower: number; readonly upper: null }
  | { readonly kind: 'excluded'; readonly lower: null; readonly upper: null };

/** How the dates of issues are turned into times: the choices about which analysts may differ. */
export interface DateReading {
  /** Grades of evidence whose closing date counts as exact. */
  readonly exactEvidence: readonly Evidence[];
  /**
   * Closed issues without an exact date: known to lie in an interval, or taken as resolved at its early or its late end,
   * or left out.
   */
  readonly undated: 'interval' | 'early' | 'late' | 'dropped';
  /** Open issues: still open at the end of observation, or when last seen active, or left out. */
  readonly open: 'observed-until' | 'last-event' | 'dropped';
  /** Openings that count: all, or only those that the thread shows (not those bounded by neighbours). */
  readonly openings: 'all' | 'shown';
}

/** The main reading, which every number follows unless it says otherwise. */
export const mainReading: DateReading = {
  exactEvidence: ['commit', 'merge', 'release', 'remark'],
  undated: 'interval',
  open: 'observed-until',
  openings: 'all',
};

const excluded: Observation = { kind: 'excluded', lower: null, upper: null };

/**
 * The time to resolution of one issue, in whole days, under a reading of the dates.
 *
 * The early end for a closed issue without an exact date is its last dated turn, or a closing date whose evidence does
 * not count under this reading if that is earlier; 0 without either. The late end is the end of observation.
 * @throws Error if a closed issue's evidence counts as exact but it has no closing date.
 */
export function observe(issue: DatedIssue, reading: DateReading = mainReading): Observation {
  const { opened } = issue;
  if (opened === null) return excluded;
  if (reading.openings === 'shown' && issue.openedBasis !== 'shown') return excluded;
  const daysUntil = (day: string): number => Math.max(0, daysBetween(opened, day));
  const end = daysUntil(issue.observedUntil);
  if (issue.state === 'open') {
    if (reading.open === 'dropped') return excluded;
    if (reading.open === 'observed-until') return { kind: 'right', lower: end, upper: null };
    return { kind: 'right', lower: issue.lastEvent === null ? 0 : daysUntil(issue.lastEvent), upper: null };
  }
  if (issue.evidence !== null && reading.exactEvidence.includes(issue.evidence)) {
    if (issue.resolved === null) {
      throw new Error(`resolved: found nothing, expected a day, since the evidence is ${issue.evidence}`);
    }
    const time = daysUntil(issue.resolved);
    return { kind: 'exact', lower: time, upper: time };
  }
  const ends = [issue.lastEvent, issue.resolved].filter((day) => day !== null).map(daysUntil);
  const start = ends.length === 0 ? 0 : Math.min(...ends);
  switch (reading.undated) {
    case 'interval':
      return { kind: 'interval', lower: start, upper: end };
    case 'early':
      return { kind: 'exact', lower: start, upper: start };
    case 'late':
      return { kind: 'exact', lower: end, upper: end };
    case 'dropped':
      return excluded;
  }
}
