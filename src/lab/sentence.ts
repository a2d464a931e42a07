import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDays } from '../formatting/formatDays.ts';
import { formatShare } from '../formatting/formatShare.ts';
import type { LabResult, GroupResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import type { LabState } from './state.ts';
import { comparisonTitle, type SelectionTitles } from './title.ts';

/** Whether selections are to be compared and none is given. */
export const isUnchosen = ({ compare, a, b }: LabState): boolean =>
  compare === 'selections' && a === '' && b === '';

/** Why nothing can be compared. */
function notCompared({ sets, overlapping }: LabResult): string {
  const large = sets.filter(({ n }) => n >= minimumSampleSize.comparison);
  const held = large.find(({ tested }) => tested < minimumSampleSize.comparison);
  if (large.length >= 2 && overlapping > 0 && held) {
    const how = held.tested === 0 ? 'all' : `all but ${held.tested}`;
    return `nothing is compared, since ${how} of the ${formatCount(held.n)} issues of “${held.name}” that have a time are also in another group.`;
  }
  return `fewer than two groups have the ${minimumSampleSize.comparison} issues with a time that a comparison needs.`;
}

const days = (median: number | null): string =>
  median === null ? 'more time than was observed' : formatDays(median);

/** By when half of a set are resolved, under the two extreme assumptions. */
function range({ curves, early, late }: GroupResult): string {
  if (!curves) return 'an unknown time (too few issues)';
  const [from, to] = [days(early.median), days(late.median)];
  return from === to ? from : `${from} to ${to}`;
}

/** Two sets: which takes longer, and by when half of each are resolved. */
function twoSets({ dependence }: LabState, result: LabResult, a: GroupResult, b: GroupResult): string {
  if (result.depth === 'quick') {
    return `half are resolved after ${range(a)} against ${range(b)}, depending on unknown closing dates. Comparing …`;
  }
  const medians = [a.turnbull.median, b.turnbull.median];
  const half = medians.every((median) => median === null)
    ? 'We cannot tell by when half are resolved in either.'
    : `Half are resolved after ${medians.map(days).join(' against ')} (middle estimate).`;
  const effect = result.effect[dependence];
  if (!effect) return `the two cannot be compared in this way. ${half}`;
  const longer = effect.effect > 0 ? a.name : b.name;
  const difference = effect.p < 0.05 ? `“${longer}” takes longer.` : 'no difference can be told from chance.';
  const left =
    result.overlapping === 0
      ? ''
      : ` The test leaves out the ${formatCount(result.overlapping)} issues that are in both.`;
  return `${difference}${left} ${half}`;
}

/** Several sets: whether they differ, and how much of the variation that explains. */
function severalSets({ dependence }: LabState, result: LabResult): string {
  const size = `${result.compared.length} groups, ${formatCount(result.n)} issues`;
  if (result.depth === 'quick') return `${size}. Comparing …`;
  const explained = result.explained[dependence];
  if (!explained) return 'these cannot be compared in this way.';
  if (explained.p >= 0.05) return `no difference can be told from chance (${size}).`;
  const { effect } = explained;
  const share = effect < 0.01 ? ', but explain under 1%' : ` and explain ${formatShare(effect)}`;
  return `they differ${share} of the variation (${size}).`;
}

/**
 * The answer in one or two sentences, without statistics: those are in the tables.
 * @param selections what the selections compared are, in words
 */
export function sentence(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null,
): string {
  if (isUnchosen(state)) {
    return 'Choose two selections of the explorer, or one, which is then compared with all other issues.';
  }
  const title = comparisonTitle(corpus, state, selections);
  const [a, b] = result.sets;
  if (result.compared.length < 2) return `${title}: ${notCompared(result)}`;
  return `${title}: ${result.sets.length === 2 && a && b ? twoSets(state, result, a, b) : severalSets(state, result)}`;
}
