import { at } from '../../statistics/elements.ts';
import { stratifiedSunScores } from '../../statistics/stratifiedSunScores.ts';
import { scoreTest } from '../../statistics/scoreTest.ts';
import type { Memberships, ScoreTest } from '../../statistics/scoreTest.ts';
import { sunScores } from '../../statistics/sunScores.ts';
import type { Sample } from '../../statistics/sample.ts';
import { turnbull } from '../../statistics/turnbull.ts';
import { convergedFit } from './convergenceCheck.ts';

/** The treatments of dependence of issues of one project, the main one first. */
export const dependences = ['ignored', 'clustered', 'stratified'] as const;

/** How the dependence of issues of one project is treated. */
export type Dependence = (typeof dependences)[number];

/** What is made for each treatment of dependence. */
export function byDependence<Value>(
  make: (dependence: Dependence) => Value,
): Readonly<Record<Dependence, Value>> {
  return { ignored: make('ignored'), clustered: make('clustered'), stratified: make('stratified') };
}

/** What is known of the times of issues, as `turnbull` takes it. */
interface Bounds {
  readonly lower: Sample;
  readonly upper: Sample;
}

/**
 * The log-rank scores of issues under one treatment of dependence within projects. Ignored or clustered, every issue is
 * scored by one curve of all; stratified, by that of its own project, as in the stratified log-rank test: scores of one
 * curve for all would, even when compared within projects only, still measure an issue by how fast other projects are.
 *
 * @param projects the number of each issue's project
 * @param subject whose scores they are, for the message of an error
 * @throws EmptySampleError if there is no issue
 * @throws Error if an estimate did not settle; see `convergedFit`
 */
export function scoresUnder(
  dependence: Dependence,
  { lower, upper }: Bounds,
  projects: Uint32Array,
  subject = `${lower.length} issues`,
): Float64Array {
  return dependence === 'stratified'
    ? stratifiedSunScores(lower, upper, projects, (fit, project) => {
        convergedFit(fit, `${subject}, project number ${project}`);
      })
    : sunScores(convergedFit(turnbull(lower, upper), subject));
}

/** The scores of {@link scoresUnder} for each treatment of dependence. @throws as it does */
export function scoresByDependence(
  bounds: Bounds,
  projects: Uint32Array,
  subject?: string,
): Readonly<Record<Dependence, Float64Array>> {
  const pooled = scoresUnder('ignored', bounds, projects, subject);
  return {
    ignored: pooled,
    clustered: pooled,
    stratified: scoresUnder('stratified', bounds, projects, subject),
  };
}

/** Whether all issues of some group come from one project. */
function hasLoneProject({ groupCount, first, second }: Memberships, projects: Uint32Array): boolean {
  const seen = Array.from({ length: groupCount }, () => new Set<number>());
  projects.forEach((project, index) => {
    seen[at(first, index)]?.add(project);
    if (second) seen[at(second, index)]?.add(project);
  });
  return seen.some(({ size }) => size < 2);
}

/**
 * The comparison of groups by their scores under one treatment of dependence within projects; null where that compares
 * nothing: within projects, if none holds two groups; with clusters, if a group comes from one project alone, since its sum
 * over a single cluster tells nothing of how such sums vary.
 *
 * @param scores those of {@link scoresByDependence} for the same treatment
 * @param weights how much each issue counts; all alike if not given
 */
export function dependentTest(
  dependence: Dependence,
  scores: Float64Array,
  memberships: Memberships,
  projects: Uint32Array,
  weights?: Float64Array,
): ScoreTest | null {
  if (dependence === 'clustered' && hasLoneProject(memberships, projects)) return null;
  const test = scoreTest(scores, memberships, {
    ...(weights ? { weights } : {}),
    ...(dependence === 'clustered' ? { clusters: projects } : {}),
    ...(dependence === 'stratified' ? { strata: projects } : {}),
  });
  return test.df > 0 ? test : null;
}
