import { at, valueOf } from '../statistics/elements.ts';
import { scoresUnder, type Dependence } from '../analysis/resolution/dependence.ts';
import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import {
  atEnd,
  exactTimes,
  type CensoredTimes,
  type TimeColumns,
} from '../analysis/resolution/timeColumns.ts';
import { kaplanMeier, type KaplanMeier } from '../statistics/kaplanMeier.ts';
import { logRank } from '../statistics/logRank.ts';
import { turnbull, type Turnbull } from '../statistics/turnbull.ts';
import type { LabIssue } from './corpus.ts';
import type { ComparedGroups } from './groups.ts';
import type { SurvivalTimes } from './survivalTimes.ts';

/** Which end of its interval an interval-censored issue is taken to have been resolved at. */
export type End = 'early' | 'late';

/** A chi-squared test. */
export interface ChiSquared {
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
}

/** What can be computed of one set, each when first asked for. */
export interface GroupAnalysis {
  readonly columns: TimeColumns<LabIssue>;
  readonly counts: Readonly<Record<'exact' | 'right' | 'interval', number>>;
  /** Exact times in days, ascending. */
  readonly days: Float64Array;
  /** Times as a curve takes them. */
  readonly ended: (end: End) => CensoredTimes;
  /** Kaplan-Meier, each project weighted alike if asked; null where the size rule allows no curve. */
  readonly steps: (end: End, weighted: boolean) => KaplanMeier | null;
  /** Turnbull's estimate; null where the size rule allows no curve. */
  readonly turnbull: (weighted: boolean) => Turnbull | null;
}

/**
 * The steps of an analysis that depend on sets and times alone, each computed when first asked for and then kept: a
 * change of the weights, of the treatment of dependence or of the drawing repeats none of them.
 */
export interface MemoizedAnalysis {
  readonly comparedGroups: ComparedGroups;
  readonly sets: readonly GroupAnalysis[];
  /** Of each set how many of its issues with a time belong to it alone, or by half. */
  readonly tested: readonly number[];
  /** Indices of the sets that are large enough to be compared with all that is known of their issues. */
  readonly compared: readonly number[];
  /** The issues of the compared sets with a time, set by set. */
  readonly columns: TimeColumns<LabIssue>;
  /** The number, among the compared sets, of the set of each of these issues. */
  readonly first: Uint32Array;
  /** Of the second set to which it belongs by half; −1 for none. */
  readonly second: Int32Array;
  readonly halves: boolean;
  /** The number of the project of each of these issues. */
  readonly projects: Uint32Array;
  readonly weights: () => Float64Array;
  /** Scores for a treatment of dependence; null where nothing is compared. */
  readonly scores: (dependence: Dependence) => Float64Array | null;
  readonly logRank: (end: End, stratified: boolean) => ChiSquared | null;
  /** Of each set the exact times, in days and ascending, of those of its issues that are tested. */
  readonly exactDays: readonly Float64Array[];
}

/** Computes a value when it is first asked for, and keeps it. */
function once<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: make() }).value;
}

/** The same for each key. */
function oncePer<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  return (key) => {
    let found = kept.get(key);
    if (!found) kept.set(key, (found = { value: make(key) }));
    return found.value;
  };
}

/** One over the number of issues of its project among these. */
function projectWeights(issues: readonly LabIssue[]): Float64Array {
  const sizes = new Map<number, number>();
  for (const { project } of issues) sizes.set(project, (sizes.get(project) ?? 0) + 1);
  const weights = new Float64Array(issues.length);
  issues.forEach(({ project }, index) => (weights[index] = 1 / valueOf(sizes, project)));
  return weights;
}

function groupAnalysis(columns: TimeColumns<LabIssue>): GroupAnalysis {
  const counts = { exact: 0, right: 0, interval: 0 };
  for (const kind of columns.kinds) counts[kind] += 1;
  const allowed = columns.rows.length >= minimumSampleSize.curve;
  const weights = once(() => projectWeights(columns.rows));
  // Without intervals both ends are one.
  const endOf = (end: End): End => (counts.interval === 0 ? 'early' : end);
  const ended = oncePer((end: End) => atEnd(columns, end));
  const plain = oncePer((end: End) => {
    const { times, events } = ended(end);
    return kaplanMeier(times, events, { limits: 'log-log' });
  });
  const weighted = oncePer((end: End) => {
    const { times, events } = ended(end);
    return kaplanMeier(times, events, { weights: weights() });
  });
  const fit = oncePer((byProject: boolean) =>
    turnbull(columns.lower, columns.upper, byProject ? weights() : undefined),
  );
  return {
    columns,
    counts,
    days: exactTimes(columns).days.sort(),
    ended: (end) => ended(endOf(end)),
    steps: (end, byProject) => (allowed ? (byProject ? weighted : plain)(endOf(end)) : null),
    turnbull: (byProject) => (allowed ? fit(byProject) : null),
  };
}

/** Prepares the comparison of sets under a censoring rule; computes nothing that takes long. */
export function memoizedAnalysis(comparedGroups: ComparedGroups, times: SurvivalTimes): MemoizedAnalysis {
  const { first: firstSet, second: secondSet } = comparedGroups;
  const sets = comparedGroups.sets.map(({ issues }) => groupAnalysis(times(issues)));
  const own = sets.map(({ columns }, index) => columns.rows.filter(({ row }) => firstSet[row] === index));
  const compared = sets.flatMap((_, index) =>
    at(own, index).length >= minimumSampleSize.comparison ? [index] : [],
  );
  const numbers = new Int32Array(sets.length).fill(-1);
  compared.forEach((index, number) => (numbers[index] = number));
  const rows = compared.flatMap((index) => at(own, index));
  const columns = times(rows);
  const first = new Uint32Array(rows.length);
  const second = new Int32Array(rows.length);
  const projects = new Uint32Array(rows.length);
  let halves = false;
  rows.forEach(({ row, project }, index) => {
    first[index] = at(numbers, at(firstSet, row));
    const other = numbers[secondSet[row] ?? -1] ?? -1;
    second[index] = other;
    if (other >= 0) halves = true;
    projects[index] = project;
  });
  const enough = compared.length >= 2;
  const ended = oncePer((end: End) => atEnd(columns, end));
  const pooled = once(() => scoresUnder('ignored', columns, projects));
  const stratified = once(() => scoresUnder('stratified', columns, projects));
  const test = oncePer((key: `${End} ${boolean}`): ChiSquared | null => {
    const [end, isStratified] = key.split(' ');
    const { times: days, events } = ended(end === 'early' ? 'early' : 'late');
    const found = logRank(days, events, first, {
      groupCount: compared.length,
      ...(isStratified === 'true' ? { strata: projects } : {}),
    });
    return found.df > 0 ? found : null;
  });
  return {
    comparedGroups,
    sets,
    tested: own.map(({ length }) => length),
    compared,
    columns,
    first,
    second,
    halves,
    projects,
    weights: once(() => projectWeights(rows)),
    scores: (dependence) => (enough ? (dependence === 'stratified' ? stratified() : pooled()) : null),
    logRank: (end, isStratified) => (enough ? test(`${end} ${isStratified}`) : null),
    exactDays: sets.map(({ columns: { rows: all, kinds, lower }, days }) => {
      const isTested = ({ row }: LabIssue): boolean => (firstSet[row] ?? -1) >= 0;
      if (all.every(isTested)) return days;
      return lower
        .filter((_, index) => {
          const issue = all[index];
          return kinds[index] === 'exact' && issue !== undefined && isTested(issue);
        })
        .sort();
    }),
  };
}
