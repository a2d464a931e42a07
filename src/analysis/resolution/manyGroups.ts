import type { Results } from '../../published/resultsFile.ts';
import { kruskalWallis } from '../../statistics/kruskalWallis.ts';
import { logRank } from '../../statistics/logRank.ts';
import { scoreTest } from '../../statistics/scoreTest.ts';
import type { ScoreTestOptions } from '../../statistics/scoreTest.ts';
import { sunScores } from '../../statistics/sunScores.ts';
import { turnbull } from '../../statistics/turnbull.ts';
import { projectNumbers } from './projectNumbers.ts';
import { sizeRule } from './sizeRule.ts';
import { atEnd, exactTimes, timeColumns } from './timeColumns.ts';
import { dependences } from './twoGroups.ts';
import type { ProjectIssue } from './twoGroups.ts';

/**
 * The results of several groups of issues against one another:
 * - on exact times: `.kruskal.h`, `.df`, `.p`, `.epsilon2`
 * - by Kaplan-Meier curves: `.logrank.<early|late|stratified-early|stratified-late>.chisq`, `.df`, `.p` (strata: projects)
 * - by every issue for what is known of it: `.interval.<ignored|clustered|stratified>.chisq`, `.df`, `.p`, `.explained`
 *   (share of the variance of the log-rank scores that lies between the groups), by how dependence within projects is
 *   treated
 *
 * Groups that the size rule does not allow are left out; all is null if fewer than two remain.
 * @param groups the issues of each group; no issue in two of them
 */
export function manyGroupResults(prefix: string, groups: readonly (readonly ProjectIssue[])[]): Results {
  const results: Results = {};
  const exact = groups
    .map((issues) => exactTimes(timeColumns(issues)).days)
    .filter((days) => days.length >= sizeRule.quartiles);
  const ranks = exact.length < 2 ? null : kruskalWallis(exact);
  results[`${prefix}.kruskal.h`] = ranks?.h ?? null;
  results[`${prefix}.kruskal.df`] = ranks?.df ?? null;
  results[`${prefix}.kruskal.p`] = ranks?.p ?? null;
  results[`${prefix}.kruskal.epsilon2`] = ranks?.epsilonSquared ?? null;

  const large = groups
    .map((issues) => timeColumns(issues).rows)
    .filter((rows) => rows.length >= sizeRule.comparison);
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
      results[`${key}.chisq`] = found?.chisq ?? null;
      results[`${key}.df`] = found?.df ?? null;
      results[`${key}.p`] = found?.p ?? null;
    }
  }
  const scores = enough ? sunScores(turnbull(columns.lower, columns.upper)) : null;
  const options: Readonly<Record<(typeof dependences)[number], ScoreTestOptions>> = {
    ignored: {},
    clustered: { clusters: projects },
    stratified: { strata: projects },
  };
  for (const dependence of dependences) {
    const found = scores
      ? scoreTest(scores, { groupCount: large.length, first: codes }, options[dependence])
      : null;
    const key = `${prefix}.interval.${dependence}`;
    results[`${key}.chisq`] = found?.chisq ?? null;
    results[`${key}.df`] = found?.df ?? null;
    results[`${key}.p`] = found?.p ?? null;
    results[`${key}.explained`] = found?.explained ?? null;
  }
  return results;
}
