import { mainCensoringRule, observe } from '../../model/observation.ts';
import type { DatedIssue, CensoringRule } from '../../model/observation.ts';

/** The times of a set of issues, one entry of each column for each issue that has one. */
export interface TimeColumns<Row> {
  /** The issues, without those that the censoring rule excludes. */
  readonly rows: readonly Row[];
  readonly kinds: readonly ('exact' | 'right' | 'interval')[];
  /** Days: the exact or censoring time, or the open lower end of the interval. */
  readonly lower: Float64Array;
  /** Days: the exact time or the closed upper end; Infinity if right-censored. */
  readonly upper: Float64Array;
  /** How many issues the rule excludes. */
  readonly excluded: number;
}

/** The times of issues under a censoring rule. */
export function timeColumns<Row extends DatedIssue>(
  issues: readonly Row[],
  rule: CensoringRule = mainCensoringRule,
): TimeColumns<Row> {
  const rows: Row[] = [];
  const kinds: ('exact' | 'right' | 'interval')[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  for (const issue of issues) {
    const observation = observe(issue, rule);
    if (observation.kind === 'excluded') continue;
    rows.push(issue);
    kinds.push(observation.kind);
    lower.push(observation.lower);
    upper.push(observation.upper ?? Infinity);
  }
  return {
    rows,
    kinds,
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    excluded: issues.length - rows.length,
  };
}

/** The exact times alone, in days, with their issues. */
export function exactTimes<Row>({ rows, kinds, lower }: TimeColumns<Row>): {
  readonly rows: readonly Row[];
  readonly days: Float64Array;
} {
  const exact = (_: unknown, index: number): boolean => kinds[index] === 'exact';
  return { rows: rows.filter(exact), days: lower.filter(exact) };
}

/** Times and events as a Kaplan-Meier curve takes them: 1 resolved at that time, 0 not resolved by then. */
export interface CensoredTimes {
  readonly times: Float64Array;
  readonly events: Uint8Array;
}

/** The times with each interval-censored issue taken as resolved at the early, or at the late end of its interval. */
export function atEnd<Row>({ kinds, lower, upper }: TimeColumns<Row>, end: 'early' | 'late'): CensoredTimes {
  return {
    times: lower.map((from, index) =>
      end === 'late' && kinds[index] === 'interval' ? (upper[index] ?? from) : from,
    ),
    events: Uint8Array.from(kinds, (kind) => (kind === 'right' ? 0 : 1)),
  };
}
