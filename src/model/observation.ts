import { daysBetween } from '../dataset/dayNumber.ts';
import type { Evidence, Issue } from '../dataset/dataset.ts';

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
 * - `excluded`: nothing, or left out by the rule; both null
 */
export type Observation =
  | { readonly kind: 'exact' | 'interval'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'right'; readonly lower: number; readonly upper: null }
  | { readonly kind: 'excluded'; readonly lower: null; readonly upper: null };

/** How the dates of issues are turned into times: the choices about which analysts may differ. */
export interface CensoringRule {
  /** Grades of evidence whose closing date counts as exact. */
  readonly exactEvidence: readonly Evidence[];
  /**
   * Closed issues without an exact date: known to lie in an interval, or taken as resolved at its early or its late end,
   * or left out.
   */
  readonly undated: 'interval' | 'early' | 'late' | 'dropped';
  /** Open issues: still open at the end of observation, or when last seen active, or left out. */
  readonly open: 'observed-until' | 'last-event' | 'dropped';
  /** Openings that count: all, or only those that the thread shows (not those bounded by neighbors). */
  readonly openings: 'all' | 'shown';
}

/** The main censoring rule, which every number follows unless it says otherwise. */
export const mainCensoringRule: CensoringRule = {
  exactEvidence: ['tracker', 'commit', 'merge', 'release', 'remark'],
  undated: 'interval',
  open: 'observed-until',
  openings: 'all',
};

const excluded: Observation = { kind: 'excluded', lower: null, upper: null };

/** An issue with a known opening day, its other days counted from there; a day before it counts as that very day. */
export interface Spans extends Pick<Issue, 'state' | 'openedBasis' | 'evidence'> {
  /** Days to the end of observation. */
  readonly end: number;
  /** Days to the last dated turn; null for none. */
  readonly lastEvent: number | null;
  /** Days to the closing; null if its day is not known. */
  readonly resolved: number | null;
}

/** The days of an issue as {@link observeSpans} takes them; null without an opening day. */
function spansOf(issue: DatedIssue): Spans | null {
  const { opened, state, openedBasis, evidence } = issue;
  if (opened === null) return null;
  const daysUntil = (day: string): number => Math.max(0, daysBetween(opened, day));
  return {
    state,
    openedBasis,
    evidence,
    end: daysUntil(issue.observedUntil),
    lastEvent: issue.lastEvent === null ? null : daysUntil(issue.lastEvent),
    resolved: issue.resolved === null ? null : daysUntil(issue.resolved),
  };
}

/**
 * The time to resolution of one issue, in whole days, under a censoring rule.
 *
 * The early end for a closed issue without an exact date is its last dated turn, or a closing date whose evidence does
 * not count under this rule if that is earlier; 0 without either. The late end is the end of observation.
 * @throws Error if a closed issue's evidence counts as exact but it has no closing date.
 */
export function observe(issue: DatedIssue, rule: CensoringRule = mainCensoringRule): Observation {
  return observeSpans(spansOf(issue), rule);
}

/** The same of an issue whose days have been counted before, for those who read them again and again. */
export function observeSpans(spans: Spans | null, rule: CensoringRule): Observation {
  if (!spans) return excluded;
  const { state, openedBasis, evidence, end, lastEvent, resolved } = spans;
  if (rule.openings === 'shown' && openedBasis !== 'shown') return excluded;
  if (state === 'open') {
    if (rule.open === 'dropped') return excluded;
    return { kind: 'right', lower: rule.open === 'observed-until' ? end : (lastEvent ?? 0), upper: null };
  }
  if (evidence !== null && rule.exactEvidence.includes(evidence)) {
    if (resolved === null) {
      throw new Error(`resolved: found nothing, expected a day, since the evidence is ${evidence}`);
    }
    return { kind: 'exact', lower: resolved, upper: resolved };
  }
  const start =
    lastEvent === null || resolved === null ? (lastEvent ?? resolved ?? 0) : Math.min(lastEvent, resolved);
  switch (rule.undated) {
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
