import { sort } from 'd3-array';
import { claims } from '#study/study.config.ts';
import { categoryAddress } from '../model/addresses.ts';
import type { IssueRow } from '../publish/issueRows.ts';
import { noteMistake } from '../publish/mistakes.ts';
import { allIssues, readPublished } from '../publish/read.ts';
import { estimate, numberResult } from '../publish/results.ts';
import type { SpecificationClaim } from '../publish/specificationCurve.ts';
import { groupOf } from '../publish/study.ts';
import type { CategoryPrevalenceData } from './categoryPrevalence.ts';
import type { ClosingSet } from './closings.ts';
import type { ConfusionFigureData } from './confusion.ts';
import { drawCurve, findCurve } from './drawnCurves.ts';
import { effectMeaning, effectMethod } from './effectWords.ts';
import type { ForestFigureData } from './forest.ts';
import type { LongerFigureData } from './longer.ts';
import type { MediansFigureData } from './medians.ts';
import type { MixFigureData } from './mix.ts';
import type { SmallCurvesFigureData } from './smallCurves.ts';
import type { SpecificationFigureData } from './specification.ts';
import type { SurvivalFigureData } from './survival.ts';
import { familyWords, yearWords, type MixedSet } from './words/mix.ts';

/* What each figure of the report draws, taken from the published files. */

/** Whether the main analysis of a claim tells apart what it compares; null where it could not be made. */
function isToldApart(claim: 'groups' | 'categories'): boolean | null {
  const key = `robustness.${claim}.main.p`;
  const results = readPublished('results');
  const p = key in results ? estimate(results, key) : null;
  return p === null ? null : p < 0.05;
}

/** The curves of the two groups that are compared. */
export function groupCurves(): SurvivalFigureData {
  const study = readPublished('study');
  const file = readPublished('resolutionCurves');
  const groups = study.groups.filter(({ role }) => role !== 'undecided');
  return {
    title: {
      true: 'All projects together, the two groups of issues differ in how long they stay open',
      false: 'All projects together, the two groups of issues cannot be told apart by time',
      null: 'How many issues are still unresolved after so many days',
    }[`${isToldApart('groups')}`],
    marks: file.marks,
    curves: groups.flatMap(({ id }) => {
      const curve = findCurve(file, 'group', id);
      return curve ? [drawCurve(study, curve)] : [];
    }),
  };
}

/** The medians of the categories, and of the two groups above them. */
export function categoryMedians(): MediansFigureData {
  const study = readPublished('study');
  const { curves } = readPublished('resolutionCurves');
  const of = (wanted: 'group' | 'category') => curves.filter(({ kind }) => kind === wanted);
  const shortestFirst = sort(of('category'), ({ medians }) => medians.turnbull ?? Infinity);
  return {
    subtitle: 'Median time to resolution, by category',
    curves: [...of('group'), ...shortestFirst].map((curve) => drawCurve(study, curve)),
  };
}

/** The categories' curves, each before that of all of them. */
export function categoryCurves(): SmallCurvesFigureData {
  const study = readPublished('study');
  const file = readPublished('resolutionCurves');
  const whole = findCurve(file, 'group', groupOf(study, 'focal').id);
  return {
    title: {
      true: 'Categories differ in how long their issues stay open',
      false: 'Categories cannot be told apart by how long their issues stay open',
      null: 'How many issues of each category are still unresolved',
    }[`${isToldApart('categories')}`],
    behind: whole ? drawCurve(study, whole, false) : null,
    curves: file.curves.filter(({ kind }) => kind === 'category').map((curve) => drawCurve(study, curve)),
  };
}

/** The share of each category, with what chance leaves open of it. */
export function categoryShares(): CategoryPrevalenceData {
  const { categories } = readPublished('study');
  const results = readPublished('results');
  const part = (id: string, name: string) => numberResult(results, `prevalence.${id}.${name}`);
  return {
    n: readPublished('prevalence').n,
    categories: categories.map(({ id, name, count }) => ({
      id,
      name,
      count,
      share: part(id, 'share'),
      low: part(id, 'low'),
      high: part(id, 'high'),
      projectLow: part(id, 'project-low'),
      projectHigh: part(id, 'project-high'),
    })),
  };
}

/** What a specification curve tests: the claim as the study words it, or in general words where it makes none. */
export function claimSentence(id: SpecificationClaim['id']): string {
  const worded = claims.find((claim) => claim.id === id)?.sentence;
  if (worded !== undefined) return worded;
  return id === 'groups'
    ? `${groupOf(readPublished('study'), 'focal').name} issues take longer to resolve than others`
    : 'The time to resolution differs between categories';
}

/** A claim’s specifications, with what is compared by name. */
export function claimSpecifications(claim: SpecificationClaim): SpecificationFigureData {
  const study = readPublished('study');
  const [focal, comparison] = [groupOf(study, 'focal').name, groupOf(study, 'comparison').name];
  const sentence = claimSentence(claim.id);
  return claim.id === 'groups'
    ? {
        claim,
        sentence,
        measure: `${effectMeaning(focal, comparison)} ${effectMethod}`,
        up: `${focal} issues take longer`,
      }
    : { claim, sentence, measure: claim.measure, up: 'the categories differ more' };
}

/** The forest of projects, with the names of the groups that are compared. */
export function projectForest(): ForestFigureData {
  const study = readPublished('study');
  return {
    forest: readPublished('resolutionForest'),
    focalName: groupOf(study, 'focal').name,
    comparisonName: groupOf(study, 'comparison').name,
  };
}

/** An issue that the study names as an example; none in a build that fails for the lack of it. */
export function exampleIssue(id: string): IssueRow[] {
  const issue = allIssues().find((candidate) => candidate.id === id);
  if (!issue) {
    noteMistake(
      new Error(`study.config.ts, censoringExamples: found ${id}, expected an issue of the release`),
    );
  }
  return issue ? [issue] : [];
}

/** How many issues a set needs for its mix of categories to be drawn. */
const leastInMix = 30;

/** The sets of one kind that have shares of categories, with their numbers of issues. */
function mixedSets(kind: 'year' | 'family'): (MixedSet & { readonly n: number })[] {
  const results = readPublished('results');
  const { categories } = readPublished('study');
  const start = `prevalence.${kind}.`;
  return Object.entries(results).flatMap(([key, n]) => {
    if (!key.startsWith(start) || !key.endsWith('.n') || typeof n !== 'number' || n < leastInMix) return [];
    const name = key.slice(start.length, -'.n'.length);
    const shares = categories.map(({ id }) => {
      const part = (which: string) => numberResult(results, `${start}${name}.${id}.${which}`);
      return { share: part('share'), low: part('low'), high: part('high') };
    });
    return [{ name, n, shares }];
  });
}

/** The mix of categories by year of opening; null where fewer than two years have enough issues. */
export function yearMix(): MixFigureData | null {
  const { categories } = readPublished('study');
  const sets = sort(mixedSets('year'), ({ name }) => name);
  if (sets.length < 2) return null;
  return { ...yearWords(sets, categories), categories, sets, one: 'Year' };
}

/** The mix of categories by model family, all issues first; null where no family has enough issues. */
export function familyMix(): MixFigureData | null {
  const { categories } = readPublished('study');
  const results = readPublished('results');
  const sets = sort(mixedSets('family'), ({ n }) => -n);
  if (sets.length === 0) return null;
  const whole = {
    name: 'All issues',
    n: readPublished('prevalence').n,
    shares: categories.map(({ id }) => {
      const part = (which: string) => numberResult(results, `prevalence.${id}.${which}`);
      return { share: part('share'), low: part('low'), high: part('high') };
    }),
  };
  return {
    ...familyWords(sets, whole, categories),
    categories,
    sets: [whole, ...sets],
    one: 'Model family',
  };
}

/** The categories that two coders chose; null where no issue has been coded twice. */
export function coderConfusion(): ConfusionFigureData | null {
  const { categories } = readPublished('study');
  const { labels, counts } = readPublished('agreement').category;
  const named = labels.flatMap((id) => categories.filter((category) => category.id === id));
  return named.length < 2 ? null : { categories: named, counts };
}

/** What is known of the closings of each category. */
export function categoryClosings(): ClosingSet[] {
  const results = readPublished('results');
  return readPublished('study').categories.map(({ id, name }) => {
    const count = (which: string) => numberResult(results, `resolution.${id}.${which}`);
    return {
      name,
      href: categoryAddress(id),
      open: count('right'),
      known: count('exact'),
      unknown: count('interval'),
    };
  });
}

/** In which share of the analyses each category takes longer; null where the claim could not be put to any. */
export function categoriesLonger(): LongerFigureData | null {
  const results = readPublished('results');
  const claim = readPublished('specificationCurve').claims.find(({ id }) => id === 'categories');
  if (!claim) return null;
  return {
    analyses: claim.estimable,
    categories: readPublished('study').categories.map(({ id, name }) => ({
      id,
      name,
      share: numberResult(results, `robustness.categories.${id}.longer`),
    })),
  };
}
