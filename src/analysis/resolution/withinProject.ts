import { sum } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.ts';
import { estimate, numberResult } from '../../publish/results.ts';
import type { Results } from '../../publish/results.ts';
import { at } from '../../statistics/elements.ts';
import { logRankEvents, mannWhitneySampleSize } from '../../statistics/sampleSize.ts';
import { groupSubjects } from './subject.ts';

/** Of 100 pairs of issues, in how many the first takes longer, ties split, at a value of Cliff's delta. */
function ofHundred(delta: number | null): number | null {
  return delta === null ? null : 50 * (1 + delta);
}

/** Of so many observations a whole number is needed; null if there is no effect to be found. */
function needed(effect: number | null, count: (effect: number) => number): number | null {
  return effect === null || effect === 0 ? null : Math.ceil(count(effect));
}

/**
 * The comparison of focal with comparison issues in forms that are easier to read, from numbers that are there already:
 * - `resolution.<focal>-<comparison>.within-project.effect`, `.low`, `.high`, `.p`: the effect within projects (that of
 *   `.interval.stratified`)
 * - `….within-project.pairings`, `.pairings-low`, `.pairings-high`: of 100 pairs of a focal and a comparison issue of one
 *   project, in how many the focal one takes longer, ties split
 * - `power.exact.needed`, `.known`: how many dated closings of both groups the Mann-Whitney test would need to find the
 *   observed Cliff's delta of exact times with 80% power at 5%, two-sided (Noether 1987), and how many there are
 * - `power.within-project.needed`: how many closings the log-rank test would need for the observed effect within projects
 *   (Schoenfeld 1983), if all were dated
 *
 * @param results those of `twoSampleResults` and `subjectResults`
 */
export function withinProjectResults({ study }: Pick<Dataset, 'study'>, results: Results): Results {
  const [focal, comparison] = groupSubjects(study);
  const pair = `resolution.${focal.id}-${comparison.id}`;
  const of = (part: string) => estimate(results, `${pair}.interval.stratified.${part}`);
  const [effect, low, high] = [of('effect'), of('low'), of('high')];
  const counts = (part: string) =>
    [focal, comparison].map(({ key }) => numberResult(results, `resolution.${key}.${part}`));
  const share = (numbers: readonly number[]) => at(numbers, 0) / sum(numbers);
  const [exact, all] = [counts('exact'), counts('n')];
  return {
    [`${pair}.within-project.effect`]: effect,
    [`${pair}.within-project.low`]: low,
    [`${pair}.within-project.high`]: high,
    [`${pair}.within-project.p`]: of('p'),
    [`${pair}.within-project.pairings`]: ofHundred(effect),
    [`${pair}.within-project.pairings-low`]: ofHundred(low),
    [`${pair}.within-project.pairings-high`]: ofHundred(high),
    'power.exact.known': sum(exact),
    'power.exact.needed': needed(estimate(results, `${pair}.cliffs.delta`), (delta) =>
      mannWhitneySampleSize(delta, share(exact)),
    ),
    // The effect is tanh(log ratio / 2); see `proportionalHazardsDelta`.
    'power.within-project.needed': needed(effect, (delta) =>
      logRankEvents(2 * Math.atanh(delta), share(all)),
    ),
  };
}
