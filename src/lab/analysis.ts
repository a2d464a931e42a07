import { at } from '../statistics/elements.ts';
import {
  byDependence,
  dependences,
  dependentTest,
  type Dependence,
} from '../analysis/resolution/dependence.ts';
import { exactQuartiles } from '../analysis/resolution/knownTimes.ts';
import { scoreEffect, type Effect } from '../analysis/resolution/scoreEffect.ts';
import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import { explainedEstimate } from '../analysis/robustness/specification.ts';
import { cliffsDelta } from '../statistics/cliffsDelta.ts';
import { kruskalWallis } from '../statistics/kruskalWallis.ts';
import { mannWhitney } from '../statistics/mannWhitney.ts';
import { survivalQuantile } from '../statistics/survivalQuantile.ts';
import type { Turnbull } from '../statistics/turnbull.ts';
import { turnbullQuantile } from '../statistics/turnbullQuantile.ts';
import type { ComparedGroup } from './groups.ts';
import type { LabState } from './state.ts';
import type { ChiSquared, MemoizedAnalysis, GroupAnalysis } from './memoizedAnalysis.ts';
import type { KaplanMeier } from '../statistics/kaplanMeier.ts';

/** Days by which a quarter, half and three quarters are resolved; null where that is not known. */
export interface Quartiles {
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
}

/** A median with its 95% limits (log-log), in days; null where the curve does not fall that far. */
export interface MedianLimits {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The curves of a set; weighted as chosen. */
export interface LabCurves {
  readonly early: KaplanMeier;
  readonly late: KaplanMeier;
  /** Null in a quick analysis. */
  readonly turnbull: Turnbull | null;
}

/** What is found of one set. */
export interface GroupResult {
  readonly id: string;
  readonly name: string;
  /** Issues with a time under the rule. */
  readonly n: number;
  readonly exact: number;
  readonly right: number;
  readonly interval: number;
  /** Issues without one. */
  readonly excluded: number;
  /** Issues with a time that the tests can use: those that belong to no other set as well, or by half. */
  readonly tested: number;
  /** Of the exact times, type 7. */
  readonly known: Quartiles;
  readonly turnbull: Quartiles;
  readonly early: MedianLimits;
  readonly late: MedianLimits;
  /** Null where the size rule allows no curve. */
  readonly curves: LabCurves | null;
  /** Days until observation of each issue ended, undated closings late: for numbers at risk. */
  readonly observed: () => Float64Array;
}

/** How much several sets differ, as the specification curve measures it. */
export interface Explained {
  /** Share of the variance of the scores between the sets, less what chance gives. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * How much of an analysis is computed: what takes a few milliseconds (nothing that needs Turnbull’s estimate or compares
 * curves), what a page shows, or also the treatments of dependence that were not chosen.
 */
export type Depth = 'quick' | 'shown' | 'all';

/** Everything that the lab shows, but the bootstrap. Two sets: positive where the first takes longer. */
export interface LabResult {
  readonly depth: Depth;
  /** Whether each project counts alike in curves and tests. */
  readonly weighted: boolean;
  readonly sets: readonly GroupResult[];
  readonly overlapping: number;
  readonly leftOut: number;
  /** Indices of the sets that are large enough to be compared with all that is known of their issues. */
  readonly compared: readonly number[];
  /** Issues in the comparison. */
  readonly n: number;
  /** Why ranks and Kaplan-Meier curves are not compared: weights and halves are not theirs to count; else null. */
  readonly unavailable: 'weights' | 'halves' | null;
  /** The generalized log-rank test under each treatment of dependence; its share is not adjusted for chance. */
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
  /** Indices of the sets that the size rule allows to be compared by ranks; none where ranks are not compared. */
  readonly ranked: readonly number[];
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

function groupResult(
  { id, name }: ComparedGroup,
  work: GroupAnalysis,
  tested: number,
  weighted: boolean,
  depth: Depth,
): GroupResult {
  const { columns, counts, days } = work;
  const [early, late] = [work.steps('early', weighted), work.steps('late', weighted)];
  const fit = depth === 'quick' ? null : work.turnbull(weighted);
  const median = (steps: KaplanMeier | null): MedianLimits => {
    if (!steps) return noMedian;
    const { value, low, high } = survivalQuantile(steps, 0.5);
    return { median: value, low, high };
  };
  return {
    id,
    name,
    n: columns.rows.length,
    ...counts,
    excluded: columns.excluded,
    tested,
    known: exactQuartiles(days),
    turnbull: fit ? quartiles((share) => turnbullQuantile(fit, share)) : noQuartiles,
    early: median(early),
    late: median(late),
    curves: early && late ? { early, late, turnbull: fit } : null,
    observed: () => work.ended('late').times,
  };
}

/** What `labAnalysis` computes of what a page shows, step by step, so that it can be broken off between two. */
export function* labSteps(work: MemoizedAnalysis, { weights, dependence }: LabState): Generator<void, void> {
  for (const set of work.sets) {
    set.turnbull(weights === 'projects');
    yield;
  }
  work.scores(dependence);
  yield;
  if (weights === 'projects' || work.halves) return;
  for (const end of ['early', 'late'] as const) {
    work.logRank(end, dependence === 'stratified');
    yield;
  }
}

/**
 * Compares the sets under a reader's choices, by the functions with which the build computes `results.json`. Sets that the
 * size rule does not allow are left out of the comparison.
 */
export function labAnalysis(work: MemoizedAnalysis, state: LabState, depth: Depth = 'all'): LabResult {
  const { comparedGroups, compared, columns, projects, halves } = work;
  const weighted = state.weights === 'projects';
  const sets = comparedGroups.sets.flatMap((set, index) => {
    const own = work.sets[index];
    return own ? [groupResult(set, own, at(work.tested, index), weighted, depth)] : [];
  });
  const enough = compared.length >= 2;
  const groups = {
    groupCount: compared.length,
    first: work.first,
    ...(halves ? { second: work.second } : {}),
  };
  const isWanted = (dependence: Dependence): boolean =>
    depth === 'all' || (depth === 'shown' && dependence === state.dependence);
  const tests = byDependence((dependence) => {
    const scores = isWanted(dependence) ? work.scores(dependence) : null;
    return (
      scores && dependentTest(dependence, scores, groups, projects, weighted ? work.weights() : undefined)
    );
  });
  const unavailable = weighted ? 'weights' : halves ? 'halves' : null;
  const compareCurves = (end: 'early' | 'late', stratified: boolean): ChiSquared | null =>
    unavailable ||
    !dependences.some((dependence) => isWanted(dependence) && (dependence === 'stratified') === stratified)
      ? null
      : work.logRank(end, stratified);
  const two = sets.length === 2;
  const ranked = unavailable
    ? []
    : sets.flatMap((_, index) =>
        at(work.exactDays, index).length >= minimumSampleSize.quartiles ? [index] : [],
      );
  const samples = ranked.map((index) => at(work.exactDays, index));
  const [x, y] = samples;
  return {
    depth,
    weighted,
    sets,
    overlapping: comparedGroups.overlapping,
    leftOut: comparedGroups.leftOut,
    compared,
    n: enough ? columns.rows.length : 0,
    unavailable,
    interval: byDependence((dependence) => tests[dependence]),
    effect: byDependence((dependence) => (two ? scoreEffect(tests[dependence]?.contrasts[0]) : null)),
    explained: byDependence((dependence) => {
      const test = tests[dependence];
      return test ? explainedEstimate(test) : null;
    }),
    againstOthers: sets.map((_, index) => {
      const number = compared.indexOf(index);
      return number < 0 ? null : scoreEffect(tests[state.dependence]?.contrasts[number]);
    }),
    logrank: {
      early: compareCurves('early', false),
      late: compareCurves('late', false),
      'stratified-early': compareCurves('early', true),
      'stratified-late': compareCurves('late', true),
    },
    ranked,
    mannwhitney: two && x && y ? mannWhitney(x, y) : null,
    cliffs: two && x && y ? { delta: cliffsDelta(x, y).delta } : null,
    kruskal: !two && samples.length >= 2 ? rankTest(samples) : null,
  };
}

function rankTest(samples: readonly Float64Array[]): LabResult['kruskal'] {
  const { h, df, p, epsilonSquared } = kruskalWallis(samples);
  return { h, df, p, epsilon2: epsilonSquared };
}
