import type { Dataset } from '../../dataset/dataset.ts';
import type { ResolutionForestFile } from '../../publish/resolutionForest.ts';
import { at, valueOf } from '../../statistics/elements.ts';
import { proportionalHazardsDelta } from '../../statistics/proportionalHazardsDelta.ts';
import { randomEffects } from '../../statistics/randomEffects.ts';
import { scoreTest } from '../../statistics/scoreTest.ts';
import { sunScores } from '../../statistics/sunScores.ts';
import { turnbull } from '../../statistics/turnbull.ts';
import type { Results } from '../../publish/results.ts';
import { scoreEffect, scoreEffectText } from './scoreEffect.ts';
import type { Effect } from './scoreEffect.ts';
import { forestSummary } from './forestSummary.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import { domainSubsets, groupSubjects, projectSubsets, yearSubsets } from './subject.ts';
import type { Subset } from './subject.ts';
import { timeColumns } from './timeColumns.ts';
import { exactDelta, scoreComparison } from './twoSampleTests.ts';

type Forest = ResolutionForestFile;

const withoutZ = ({ effect, low, high, p }: Effect) => ({ effect, low, high, p });

/** One subset's two groups, with how many of their issues have a time. */
function sides(dataset: Dataset, subset: Pick<Subset, 'has'>) {
  const [focal, comparison] = groupSubjects(dataset.study).map((group) =>
    dataset.issues.filter((issue) => group.has(issue) && subset.has(issue)),
  );
  if (!focal || !comparison) throw new Error('forest: found fewer than two groups');
  return {
    focal,
    comparison,
    counts: { focal: timeColumns(focal).rows.length, comparison: timeColumns(comparison).rows.length },
  };
}

/** The log ratio of rates within one project with its standard error; null if the size rule or the data forbid it. */
function projectEffect({ focal, comparison, counts }: ReturnType<typeof sides>) {
  if (Math.min(counts.focal, counts.comparison) < minimumSampleSize.comparison) return null;
  const columns = timeColumns([...focal, ...comparison]);
  const groups = columns.rows.map((_, index) => Number(index >= counts.focal));
  const scores = sunScores(turnbull(columns.lower, columns.upper));
  const contrast = scoreTest(scores, { groupCount: 2, first: groups }).contrasts[0];
  const effect = scoreEffect(contrast);
  if (!effect || contrast?.slowdown == null || contrast.standardError === null) return null;
  return { effect, slowdown: contrast.slowdown, standardError: contrast.standardError };
}

/**
 * Whether focal issues take longer: overall by several methods, within each project, domain and year, and without each
 * project in turn. Effects are those of `scoreEffect`, but the bootstrap's, which is Cliff's delta of exact times.
 */
export function resolutionForest(dataset: Dataset): Forest {
  const whole = sides(dataset, { has: () => true });
  const scored = scoreComparison(whole.focal, whole.comparison);
  const exact = exactDelta(whole.focal, whole.comparison);
  const domainOf = new Map(dataset.projects.map(({ repo, domain }) => [repo, domain]));

  const all = projectSubsets(dataset.projects).map((subset) => {
    const own = sides(dataset, subset);
    return { repo: subset.id, counts: own.counts, found: projectEffect(own) };
  });
  const allowed = all.flatMap(({ repo, counts, found }) => (found ? [{ repo, counts, ...found }] : []));
  const mean =
    allowed.length === 0
      ? null
      : randomEffects(
          allowed.map(({ slowdown }) => slowdown),
          allowed.map(({ standardError }) => standardError),
        );

  const overall: Forest['overall'] = [];
  const push = (id: Forest['overall'][number]['id'], name: string, effect: Effect | null) => {
    if (effect) overall.push({ id, name, ...withoutZ(effect) });
  };
  push('pooled', 'All issues together', scored.ignored);
  push('clustered', 'All issues, limits that allow for projects', scored.clustered);
  push('stratified', 'Within projects only', scored.stratified);
  if (mean) {
    overall.push({
      id: 'random',
      name: `Mean of the ${allowed.length} projects that are large enough`,
      effect: proportionalHazardsDelta(mean.mean),
      low: proportionalHazardsDelta(mean.low),
      high: proportionalHazardsDelta(mean.high),
      p: mean.p,
    });
  }
  if (exact?.low != null && exact.high !== null) {
    const { delta: effect, low, high } = exact;
    overall.push({
      id: 'bootstrap',
      name: 'Exact times alone, bootstrap over projects',
      effect,
      low,
      high,
      p: null,
    });
  }

  const subsets = [...domainSubsets(dataset.projects), ...yearSubsets(dataset.issues)].flatMap((subset) => {
    const { focal, comparison, counts } = sides(dataset, subset);
    const { ignored, stratified } = scoreComparison(focal, comparison);
    if (!ignored) return [];
    const { kind, id, name } = subset;
    return [{ kind, id, name, ...counts, ...withoutZ(ignored), within: stratified && withoutZ(stratified) }];
  });
  const leaveOneOut = dataset.projects
    .flatMap(({ repo }) => {
      const rest = sides(dataset, { has: (issue) => issue.repo !== repo });
      const { ignored, stratified } = scoreComparison(rest.focal, rest.comparison);
      return ignored ? [{ repo, ...withoutZ(ignored), within: stratified && withoutZ(stratified) }] : [];
    })
    .sort((a, b) => a.effect - b.effect);

  const projects = allowed
    .map(({ repo, counts, effect }, index) => ({
      repo,
      domain: valueOf(domainOf, repo),
      ...counts,
      ...withoutZ(effect),
      weight: mean ? at(mean.weights, index) : 0,
    }))
    .sort((a, b) => b.effect - a.effect);

  // A spread estimated as nothing would promise that the next project is like the mean, which so few cannot promise.
  const prediction = mean && mean.tau2 > 0 ? mean.prediction : null;
  return {
    measure: scoreEffectText,
    rule: minimumSampleSize.text,
    overall,
    heterogeneity:
      mean && allowed.length > 1
        ? {
            ...mean.heterogeneity,
            i2: mean.i2,
            predictionLow: prediction ? proportionalHazardsDelta(prediction.low) : null,
            predictionHigh: prediction ? proportionalHazardsDelta(prediction.high) : null,
          }
        : null,
    projects,
    tooFew: all.filter(({ found }) => !found).map(({ repo, counts }) => ({ repo, ...counts })),
    subsets,
    leaveOneOut,
    ...forestSummary({ projects, subsets, leaveOneOut }),
  };
}

/**
 * The results of the forest: `resolution.forest.<method>.effect`, `.low`, `.high`, `.p`; `.projects`, `.too-few`, how many
 * projects have an effect of their own, or too few issues; `.longer`, `.significant-longer`, `.significant-shorter`, how
 * many of them say so; `.heterogeneity.q`, `.df`, `.p`, `.i2`, `.prediction-low`, `.prediction-high`;
 * `.leave-one-out.low`, `.high`, the smallest and largest pooled effect without one project, with their projects.
 */
export function forestResults(forest: Forest): Results {
  const { overall, heterogeneity, projects, tooFew, leaveOneOut, longer, reach } = forest;
  const results: Results = {};
  for (const method of ['pooled', 'clustered', 'stratified', 'random', 'bootstrap'] as const) {
    const found = overall.find(({ id }) => id === method);
    for (const part of ['effect', 'low', 'high', 'p'] as const) {
      results[`resolution.forest.${method}.${part}`] = found?.[part] ?? null;
    }
  }
  results['resolution.forest.projects'] = projects.length;
  results['resolution.forest.too-few'] = tooFew.length;
  results['resolution.forest.longer'] = longer;
  results['resolution.forest.significant-longer'] = projects.filter(({ low }) => low > 0).length;
  results['resolution.forest.significant-shorter'] = projects.filter(({ high }) => high < 0).length;
  results['resolution.forest.heterogeneity.q'] = heterogeneity?.q ?? null;
  results['resolution.forest.heterogeneity.df'] = heterogeneity?.df ?? null;
  results['resolution.forest.heterogeneity.p'] = heterogeneity?.p ?? null;
  results['resolution.forest.heterogeneity.i2'] = heterogeneity?.i2 ?? null;
  results['resolution.forest.heterogeneity.prediction-low'] = heterogeneity?.predictionLow ?? null;
  results['resolution.forest.heterogeneity.prediction-high'] = heterogeneity?.predictionHigh ?? null;
  results['resolution.forest.leave-one-out.low'] = reach.pooled?.low ?? null;
  results['resolution.forest.leave-one-out.low-project'] = reach.pooled?.lowWithout ?? null;
  results['resolution.forest.leave-one-out.high'] = reach.pooled?.high ?? null;
  results['resolution.forest.leave-one-out.high-project'] = reach.pooled?.highWithout ?? null;
  results['resolution.forest.leave-one-out.significant'] = leaveOneOut.filter(({ p }) => p < 0.05).length;
  return results;
}
