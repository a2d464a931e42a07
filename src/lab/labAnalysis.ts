import {
  byDependence,
  dependentTest,
  scoresByDependence,
  type Dependence,
} from '../analysis/resolution/dependence.ts';
import { projectNumbers } from '../analysis/resolution/projectNumbers.ts';
import { scoreEffect, type Effect } from '../analysis/resolution/scoreEffect.ts';
import { sizeRule } from '../analysis/resolution/sizeRule.ts';
import { survivalCurves } from '../analysis/resolution/survivalCurves.ts';
import { atEnd, exactTimes, type TimeColumns } from '../analysis/resolution/timeColumns.ts';
import { explainedEstimate } from '../analysis/robustness/specification.ts';
import { cliffsDelta } from '../statistics/cliffsDelta.ts';
import { kaplanMeier, type KaplanMeier } from '../statistics/kaplanMeier.ts';
import { kruskalWallis } from '../statistics/kruskalWallis.ts';
import { logRank } from '../statistics/logRank.ts';
import { mannWhitney } from '../statistics/mannWhitney.ts';
import { quantile } from '../statistics/quantile.ts';
import { survivalQuantile } from '../statistics/survivalQuantile.ts';
import { turnbull, type Turnbull } from '../statistics/turnbull.ts';
import { turnbullQuantile } from '../statistics/turnbullQuantile.ts';
import type { LabIssue } from './labCorpus.ts';
import type { LabSet, LabSets } from './labSets.ts';
import type { LabState } from './labState.ts';
import type { LabTimes } from './labTimes.ts';

/** Days by which a quarter, half and three quarters are resolved; null where that is not known. */
export interface Quartiles {
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
}

/** A median with its 95 % limits (log-log), in days; null where the curve does not fall that far. */
export interface MedianLimits {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The curves of a set; see `SurvivalCurves`. */
export interface LabCurves {
  readonly early: KaplanMeier;
  readonly late: KaplanMeier;
  /** Null in a quick analysis. */
  readonly turnbull: Turnbull | null;
}

/** What is found of one set. */
export interface SetResult {
  readonly id: string;
  readonly name: string;
  /** Issues with a time under the reading. */
  readonly n: number;
  readonly exact: number;
  readonly right: number;
  readonly interval: number;
  /** Issues without one. */
  readonly excluded: number;
  /** Of the exact times, type 7. */
  readonly known: Quartiles;
  readonly turnbull: Quartiles;
  readonly early: MedianLimits;
  readonly late: MedianLimits;
  /** Null where the size rule allows no curve. */
  readonly curves: LabCurves | null;
  readonly columns: TimeColumns<LabIssue>;
}

/** A chi-squared test. */
export interface ChiSquared {
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
}

/** How much several sets differ, as the specification curve measures it. */
export interface Explained {
  /** Share of the variance of the scores between the sets, less what chance gives. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Everything that the lab shows, but the bootstrap. Two sets: positive where the first takes longer. */
export interface LabResult {
  /** Whether this is all: a quick analysis leaves out whatever needs Turnbull’s estimate or compares curves. */
  readonly whole: boolean;
  readonly sets: readonly SetResult[];
  readonly overlapping: number;
  readonly leftOut: number;
  /** Places of the sets that are large enough to be compared with all that is known of their issues. */
  readonly compared: readonly number[];
  /** Issues in the comparison. */
  readonly n: number;
  /** Why ranks and Kaplan-Meier curves are not compared: weights and halves are not theirs to count; else null. */
  readonly unavailable: 'weights' | 'halves' | null;
  /** The generalised log-rank test under each treatment of dependence; its share is not adjusted for chance. */
  readonly interval: Readonly<Record<Dependence, (ChiSquared & { readonly explained: number }) | null>>;
  /** Two sets: the effect on the scale of Cliff's delta under each treatment of dependence. */
  readonly effect: Readonly<Record<Dependence, Effect | null>>;
  /** How much the sets differ, under each treatment of dependence. */
  readonly explained: Readonly<Record<Dependence, Explained | null>>;
  /** Several sets: each against all others, under the treatment chosen; null where not compared. */
  readonly againstOthers: readonly (Effect | null)[];
  readonly logrank: Readonly<
    Record<'early' | 'late' | 'stratified-early' | 'stratified-late', ChiSquared | null>
  >;
  /** Two sets, on exact times. */
  readonly mannwhitney: { readonly u: number; readonly z: number; readonly p: number } | null;
  readonly cliffs: { readonly delta: number } | null;
  /** Several sets, on exact times. */
  readonly kruskal: {
    readonly h: number;
    readonly df: number;
    readonly p: number;
    readonly epsilon2: number;
  } | null;
}

const noQuartiles: Quartiles = { q1: null, median: null, q3: null };
const noMedian: MedianLimits = { median: null, low: null, high: null };

function quartiles(at: (share: number) => number | null): Quartiles {
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** One over the number of issues of its project among these. */
function projectWeights(issues: readonly LabIssue[]): Float64Array {
  const sizes = new Map<number, number>();
  for (const { project } of issues) sizes.set(project, (sizes.get(project) ?? 0) + 1);
  return Float64Array.from(issues, ({ project }) => 1 / (sizes.get(project) ?? 1));
}

/** A Kaplan-Meier median with weights: Turnbull's estimate of exact and right-censored times is that of Kaplan-Meier. */
function weightedMedian(
  columns: TimeColumns<LabIssue>,
  end: 'early' | 'late',
  weights: Float64Array,
): MedianLimits {
  const { times, events } = atEnd(columns, end);
  const upper = times.map((time, index) => (events[index] === 1 ? time : Infinity));
  return { ...noMedian, median: turnbullQuantile(turnbull(times, upper, weights), 0.5) };
}

function curvesOf(columns: TimeColumns<LabIssue>, whole: boolean): LabCurves | null {
  if (columns.rows.length < sizeRule.curve) return null;
  if (whole) return survivalCurves(columns);
  const curve = (end: 'early' | 'late'): KaplanMeier => {
    const { times, events } = atEnd(columns, end);
    return kaplanMeier(times, events, { limits: 'log-log' });
  };
  return { early: curve('early'), late: curve('late'), turnbull: null };
}

function setResult(
  { id, name, issues }: LabSet,
  state: LabState,
  times: LabTimes,
  whole: boolean,
): SetResult {
  const columns = times(issues);
  const count = (kind: (typeof columns.kinds)[number]): number =>
    columns.kinds.reduce((sum, other) => sum + Number(other === kind), 0);
  const { days } = exactTimes(columns);
  const unweighted = curvesOf(columns, whole);
  const weights = state.weights === 'projects' ? projectWeights(columns.rows) : null;
  const fit: Turnbull | null =
    unweighted && whole && weights
      ? turnbull(columns.lower, columns.upper, weights)
      : (unweighted?.turnbull ?? null);
  const median = (end: 'early' | 'late'): MedianLimits => {
    if (!unweighted) return noMedian;
    if (weights) return whole ? weightedMedian(columns, end, weights) : noMedian;
    const { value, low, high } = survivalQuantile(unweighted[end], 0.5);
    return { median: value, low, high };
  };
  return {
    id,
    name,
    n: columns.rows.length,
    exact: count('exact'),
    right: count('right'),
    interval: count('interval'),
    excluded: columns.excluded,
    known: days.length === 0 ? noQuartiles : quartiles((share) => quantile(days, share)),
    turnbull: fit ? quartiles((share) => turnbullQuantile(fit, share)) : noQuartiles,
    early: median('early'),
    late: median('late'),
    curves: unweighted && { ...unweighted, turnbull: fit },
    columns,
  };
}

/** The exact times of the sets that the size rule allows to be compared by ranks, by place of the set. */
export function rankedSets(
  sets: readonly SetResult[],
): readonly { readonly place: number; readonly days: Float64Array }[] {
  return sets
    .map(({ columns }, place) => ({ place, days: exactTimes(columns).days }))
    .filter(({ days }) => days.length >= sizeRule.quartiles);
}

/**
 * Compares the sets under a reader's choices, by the functions with which the build computes `results.json`. Sets that the
 * size rule does not allow are left out of the comparison.
 * @param times the times of the corpus under the same choices
 * @param whole whether all is computed, or only what takes a few milliseconds
 */
export function labAnalysis(labSets: LabSets, state: LabState, times: LabTimes, whole = true): LabResult {
  const sets = labSets.sets.map((set) => setResult(set, state, times, whole));
  const { memberships } = labSets;
  const isTested = (issue: LabIssue): boolean => memberships.has(issue);
  /** Issues whose first set this is, with a time. */
  const own = sets.map(({ columns }, place) =>
    columns.rows.filter((issue) => memberships.get(issue)?.first === place),
  );
  const compared = sets.flatMap((_, place) =>
    (own[place]?.length ?? 0) >= sizeRule.comparison ? [place] : [],
  );
  const numbers = new Map(compared.map((place, number) => [place, number]));
  const rows = compared.flatMap((place) => own[place] ?? []);
  const enough = compared.length >= 2;
  const columns = times(rows);
  const groupCount = compared.length;
  const first = Uint32Array.from(rows, (row) => numbers.get(memberships.get(row)?.first ?? -1) ?? 0);
  const second = Int32Array.from(rows, (row) => numbers.get(memberships.get(row)?.second ?? -1) ?? -1);
  const halves = second.some((place) => place >= 0);
  const weights = state.weights === 'projects' ? projectWeights(rows) : undefined;
  const projects = projectNumbers(rows).numberOf(rows);
  const scores = enough && whole ? scoresByDependence(columns, projects) : null;
  const groups = { groupCount, first, ...(halves ? { second } : {}) };
  const tests = byDependence(
    (dependence) => scores && dependentTest(dependence, scores[dependence], groups, projects, weights),
  );
  const unavailable = state.weights === 'projects' ? 'weights' : halves ? 'halves' : null;
  const compareCurves = (end: 'early' | 'late', strata: Uint32Array | null): ChiSquared | null => {
    if (!enough || !whole || unavailable) return null;
    const { times, events } = atEnd(columns, end);
    const test = logRank(times, events, first, { groupCount, ...(strata ? { strata } : {}) });
    return test.df > 0 ? test : null;
  };
  const two = sets.length === 2;
  const disjoint = sets.map((set) =>
    set.columns.rows.every(isTested) ? set : { ...set, columns: times(set.columns.rows.filter(isTested)) },
  );
  const ranked = unavailable ? [] : rankedSets(disjoint);
  const [x, y] = ranked;
  const rankable = ranked.length >= 2;
  return {
    whole,
    sets,
    overlapping: labSets.overlapping,
    leftOut: labSets.leftOut,
    compared,
    n: enough ? rows.length : 0,
    unavailable,
    interval: byDependence((dependence) => tests[dependence]),
    effect: byDependence((dependence) => (two ? scoreEffect(tests[dependence]?.contrasts[0]) : null)),
    explained: byDependence((dependence) => {
      const test = tests[dependence];
      return test ? explainedEstimate(test) : null;
    }),
    againstOthers: sets.map((_, place) => {
      const number = numbers.get(place);
      return number === undefined ? null : scoreEffect(tests[state.dependence]?.contrasts[number]);
    }),
    logrank: {
      early: compareCurves('early', null),
      late: compareCurves('late', null),
      'stratified-early': compareCurves('early', projects),
      'stratified-late': compareCurves('late', projects),
    },
    mannwhitney: two && rankable && x && y ? mannWhitney(x.days, y.days) : null,
    cliffs: two && rankable && x && y ? { delta: cliffsDelta(x.days, y.days).delta } : null,
    kruskal: !two && rankable ? rankTest(ranked.map(({ days }) => days)) : null,
  };
}

function rankTest(samples: readonly Float64Array[]): LabResult['kruskal'] {
  const { h, df, p, epsilonSquared } = kruskalWallis(samples);
  return { h, df, p, epsilon2: epsilonSquared };
}
