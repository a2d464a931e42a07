import { at } from '../../statistics/elements.ts';
import type { Results } from '../../publish/results.ts';
import { cliffsDelta } from '../../statistics/cliffsDelta.ts';
import { clusterBootstrapCliffs } from '../../statistics/clusterBootstrapCliffs.ts';
import { clusterDominance } from '../../statistics/clusterDominance.ts';
import { hodgesLehmann } from '../../statistics/hodgesLehmann.ts';
import { logRank } from '../../statistics/logRank.ts';
import { mannWhitney } from '../../statistics/mannWhitney.ts';
import { bootstrapSettings } from '../bootstrapSettings.ts';
import { confidenceLevel } from '../levels.ts';
import { byDependence, dependences, dependentTest, scoresByDependence } from './dependence.ts';
import type { Dependence } from './dependence.ts';
import { mainCensoringRule } from '../../model/observation.ts';
import type { DatedIssue, CensoringRule } from '../../model/observation.ts';
import { projectNumbers } from './projectNumbers.ts';
import { scoreEffect } from './scoreEffect.ts';
import type { Effect } from './scoreEffect.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import { atEnd, exactTimes, timeColumns } from './timeColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

/** An issue with its dates and its project. */
export type ProjectIssue = DatedIssue & { readonly id: string; readonly repo: string };

/** The limits of the interval of a value of the results; null where too few issues allow them. */
interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Cliff's delta of the exact times of two groups, with its bootstrap over projects; null with too few. All projects that
 * hold an issue of either group are drawn from, also those without an exact time: they are part of what was sampled.
 */
export function exactDelta(
  a: readonly ProjectIssue[],
  b: readonly ProjectIssue[],
): (Limits & { readonly delta: number }) | null {
  const [first, second] = [exactTimes(timeColumns(a)), exactTimes(timeColumns(b))];
  if (Math.min(first.rows.length, second.rows.length) < minimumSampleSize.quartiles) return null;
  const { numberOf, repos } = projectNumbers([...a, ...b]);
  const dominance = clusterDominance(
    first.days,
    numberOf(first.rows),
    second.days,
    numberOf(second.rows),
    repos.length,
  );
  const { low, high } = clusterBootstrapCliffs(dominance, bootstrapSettings);
  return { delta: cliffsDelta(first.days, second.days).delta, low, high };
}

/** All issues of two groups that have a time, those of the first before those of the second. */
function together(
  a: readonly ProjectIssue[],
  b: readonly ProjectIssue[],
  rule: CensoringRule = mainCensoringRule,
): { readonly columns: TimeColumns<ProjectIssue>; readonly groups: Uint32Array } | null {
  const sizes = [a, b].map((issues) => timeColumns(issues, rule).rows.length);
  if (Math.min(...sizes) < minimumSampleSize.comparison) return null;
  const columns = timeColumns([...a, ...b], rule);
  return { columns, groups: Uint32Array.from(columns.rows, (_, index) => Number(index >= at(sizes, 0))) };
}

/**
 * Whether the first group takes longer, by every issue's log-rank score, under each treatment of dependence within
 * projects; null with too few issues, or where no project holds both groups.
 * @param subject what is compared, for the message of an error
 * @throws Error if an estimate did not settle; see `convergedFit`
 */
export function scoreComparison(
  a: readonly ProjectIssue[],
  b: readonly ProjectIssue[],
  rule: CensoringRule = mainCensoringRule,
  subject = `${a.length} issues against ${b.length}`,
): Readonly<Record<Dependence, Effect | null>> {
  const both = together(a, b, rule);
  if (!both) return { ignored: null, clustered: null, stratified: null };
  const { columns, groups } = both;
  const projects = projectNumbers(columns.rows).numberOf(columns.rows);
  const scores = scoresByDependence(columns, projects, subject);
  const memberships = { groupCount: 2, first: groups };
  return byDependence((dependence) =>
    scoreEffect(dependentTest(dependence, scores[dependence], memberships, projects)?.contrasts[0]),
  );
}

/**
 * The results of one group of issues against another, positive where the first takes longer:
 * - on exact times: `.mannwhitney.u`, `.z`, `.p`; `.cliffs.delta`, `.low`, `.high` (bootstrap over projects);
 *   `.shift.days`, `.low`, `.high` (Hodges and Lehmann)
 * - by Kaplan-Meier curves: `.logrank.<early|late|stratified-early|stratified-late>.chisq`, `.p` (strata: projects)
 * - by every issue for what is known of it: `.interval.z`, `.p` (generalized log-rank, permutation form), and as an effect on the scale of
 *   Cliff's delta `.interval.<ignored|clustered|stratified>.effect`, `.low`, `.high`, `.p`, by how dependence within
 *   projects is treated
 *
 * Null where the size rule does not allow them.
 */
export function twoSampleResults(
  prefix: string,
  a: readonly ProjectIssue[],
  b: readonly ProjectIssue[],
): Results {
  const results: Results = {};
  const [first, second] = [exactTimes(timeColumns(a)).days, exactTimes(timeColumns(b)).days];
  const enough = Math.min(first.length, second.length) >= minimumSampleSize.quartiles;
  const test = enough ? mannWhitney(first, second) : null;
  results[`${prefix}.mannwhitney.u`] = test?.u ?? null;
  results[`${prefix}.mannwhitney.z`] = test?.z ?? null;
  results[`${prefix}.mannwhitney.p`] = test?.p ?? null;
  const cliffs = exactDelta(a, b);
  results[`${prefix}.cliffs.delta`] = cliffs?.delta ?? null;
  results[`${prefix}.cliffs.low`] = cliffs?.low ?? null;
  results[`${prefix}.cliffs.high`] = cliffs?.high ?? null;
  const shift = enough ? hodgesLehmann(first, second, confidenceLevel) : null;
  results[`${prefix}.shift.days`] = shift?.shift ?? null;
  results[`${prefix}.shift.low`] = shift?.low ?? null;
  results[`${prefix}.shift.high`] = shift?.high ?? null;

  const both = together(a, b);
  for (const end of ['early', 'late'] as const) {
    const ended = both ? atEnd(both.columns, end) : null;
    for (const stratified of [false, true]) {
      const found =
        both && ended
          ? logRank(ended.times, ended.events, both.groups, {
              groupCount: 2,
              ...(stratified
                ? { strata: projectNumbers(both.columns.rows).numberOf(both.columns.rows) }
                : {}),
            })
          : null;
      const key = `${prefix}.logrank.${stratified ? 'stratified-' : ''}${end}`;
      // Without degrees of freedom nothing was compared: no project holds both groups.
      results[`${key}.chisq`] = found && found.df > 0 ? found.chisq : null;
      results[`${key}.p`] = found && found.df > 0 ? found.p : null;
    }
  }
  const effects = scoreComparison(a, b, mainCensoringRule, prefix);
  results[`${prefix}.interval.z`] = effects.ignored?.z ?? null;
  results[`${prefix}.interval.p`] = effects.ignored?.p ?? null;
  for (const dependence of dependences) {
    const effect = effects[dependence];
    const key = `${prefix}.interval.${dependence}`;
    results[`${key}.effect`] = effect?.effect ?? null;
    results[`${key}.low`] = effect?.low ?? null;
    results[`${key}.high`] = effect?.high ?? null;
    results[`${key}.p`] = effect?.p ?? null;
  }
  return results;
}
