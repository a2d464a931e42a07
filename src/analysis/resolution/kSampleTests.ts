import type { Results } from '../../publish/results.ts';
import { kruskalWallis } from '../../statistics/kruskalWallis.ts';
import { logRank } from '../../statistics/logRank.ts';
import { dependences, dependentTest, scoresByDependence } from './dependence.ts';
import { projectNumbers } from './projectNumbers.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import { atEnd, exactTimes, timeColumns } from './timeColumns.ts';
import type { ProjectIssue } from './twoSampleTests.ts';

/** A test without degrees of freedom has compared nothing: null, not p = 1. */
function addChiSquared(
  results: Results,
  key: string,
  found: { readonly chisq: number; readonly df: number; readonly p: number } | null,
): void {
  const test = found && found.df > 0 ? found : null;
  results[`${key}.chisq`] = test?.chisq ?? null;
  results[`${key}.df`] = test?.df ?? null;
  results[`${key}.p`] = test?.p ?? null;
}

/**
 * The results of several groups of issues against one another:
 * - on exact times: `.kruskal.h`, `.df`, `.p`, `.epsilon2`
 * - by Kaplan-Meier curves: `.logrank.<early|late|stratified-early|stratified-late>.chisq`, `.df`, `.p` (strata: projects)
 * - by every issue for what is known of it: `.interval.<ignored|clustered|stratified>.chisq`, `.df`, `.p`, `.explained`
 *   (share of the variance of the log-rank scores that lies between the groups), by how dependence within projects is
 *   treated
 *
 * Groups that the size rule does not allow are left out; all is null if fewer than two remain. Within projects all is null
 * where no project holds two groups; with clusters, where a group comes from one project alone: its sum over a single
 * cluster tells nothing of how such sums vary.
 * @param groups the issues of each group; no issue in two of them
 */
export function kSampleResults(prefix: string, groups: readonly (readonly ProjectIssue[])[]): Results {
  const results: Results = {};
  const exact = groups
    .map((issues) => exactTimes(timeColumns(issues)).days)
    .filter((days) => days.length >= minimumSampleSize.quartiles);
  const ranks = exact.length < 2 ? null : kruskalWallis(exact);
  results[`${prefix}.kruskal.h`] = ranks?.h ?? null;
  results[`${prefix}.kruskal.df`] = ranks?.df ?? null;
  results[`${prefix}.kruskal.p`] = ranks?.p ?? null;
  results[`${prefix}.kruskal.epsilon2`] = ranks?.epsilonSquared ?? null;

  const large = groups
    .map((issues) => timeColumns(issues).rows)
    .filter((rows) => rows.length >= minimumSampleSize.comparison);
  const columns = timeColumns(large.flat());
  const codes = Uint32Array.from(large.flatMap((rows, group) => rows.map(() => group)));
  const enough = large.length >= 2;
  const projects = projectNumbers(columns.rows).numberOf(columns.rows);
  for (const end of ['early', 'late'] as const) {
    const { times, events } = atEnd(columns, end);
    for (const strata of [null, projects]) {
      const key = `${prefix}.logrank.${strata ? 'stratified-' : ''}${end}`;
      const found = enough
        ? logRank(times, events, codes, { groupCount: large.length, ...(strata ? { strata } : {}) })
        : null;
      addChiSquared(results, key, found);
    }
  }
  const scores = enough ? scoresByDependence(columns, projects, prefix) : null;
  for (const dependence of dependences) {
    const memberships = { groupCount: large.length, first: codes };
    const found = scores && dependentTest(dependence, scores[dependence], memberships, projects);
    const key = `${prefix}.interval.${dependence}`;
    addChiSquared(results, key, found);
    results[`${key}.explained`] = found?.explained ?? null;
  }
  return results;
}
