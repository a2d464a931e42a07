import { sort } from 'd3-array';
import { censoringExamples, claims } from '#study/study.config.ts';
import { issueById, readPublished } from '../publish/read.ts';
import { numberResult } from '../publish/results.ts';
import { groupOf } from '../publish/study.ts';
import { categoryPrevalenceFigure, type CategoryPrevalenceData } from './categoryPrevalence.ts';
import { censoringFigure } from './censoring.ts';
import { comparisonFigure } from './comparison.ts';
import { coverageFigure } from './coverage.ts';
import { drawCurve, findCurve } from './drawnCurves.ts';
import type { Figure } from './figure.ts';
import { forestFigure, type ForestFigureData } from './forest.ts';
import { knownDurationsFigure } from './knownDurations.ts';
import { mediansFigure, type MediansFigureData } from './medians.ts';
import { missingFigure } from './missing.ts';
import { pairsFigure } from './pairs.ts';
import { prevalenceFigure } from './prevalence.ts';
import { smallCurvesFigure, type SmallCurvesFigureData } from './smallCurves.ts';
import { effectMeaning, effectMethod } from './effectWords.ts';
import { specificationFigure, type SpecificationFigureData } from './specification.ts';
import type { SpecificationClaim } from '../publish/specificationCurve.ts';
import { survivalFigure, type SurvivalFigureData } from './survival.ts';

/** A figure that has a page of its own. */
export interface PublishedFigure extends Figure {
  /** Path of its data below the release’s folder. */
  readonly dataPath: string;
}

/** The curves of the two groups that are compared. */
function groupCurves(): SurvivalFigureData {
  const study = readPublished('study');
  const file = readPublished('resolutionCurves');
  const groups = study.groups.filter(({ role }) => role !== 'undecided');
  return {
    title: 'How many issues are still unresolved after so many days',
    marks: file.marks,
    curves: groups.flatMap(({ id }) => {
      const curve = findCurve(file, 'group', id);
      return curve ? [drawCurve(study, curve)] : [];
    }),
  };
}

/** The medians of the categories, and of the two groups above them. */
function categoryMedians(): MediansFigureData {
  const study = readPublished('study');
  const { curves } = readPublished('resolutionCurves');
  const of = (wanted: 'group' | 'category') => curves.filter(({ kind }) => kind === wanted);
  const shortestFirst = sort(of('category'), ({ medians }) => medians.turnbull ?? Infinity);
  return {
    title: 'Median time to resolution, by category',
    curves: [...of('group'), ...shortestFirst].map((curve) => drawCurve(study, curve)),
  };
}

/** The categories' curves, each before that of all of them. */
function categoryCurves(): SmallCurvesFigureData {
  const study = readPublished('study');
  const file = readPublished('resolutionCurves');
  const whole = findCurve(file, 'group', groupOf(study, 'focal').id);
  return {
    behind: whole ? drawCurve(study, whole, false) : null,
    curves: file.curves.filter(({ kind }) => kind === 'category').map((curve) => drawCurve(study, curve)),
  };
}

/** The share of each category, with what chance leaves open of it. */
function categoryShares(): CategoryPrevalenceData {
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

/** A claim’s specifications, with what is compared by name. */
function claimSpecifications(claim: SpecificationClaim): SpecificationFigureData {
  const study = readPublished('study');
  const [focal, comparison] = [groupOf(study, 'focal').name, groupOf(study, 'comparison').name];
  const title = claims.find(({ id }) => id === claim.id)?.sentence ?? claim.id;
  return claim.id === 'groups'
    ? {
        claim,
        title,
        measure: `${effectMeaning(focal, comparison)} ${effectMethod}`,
        up: `${focal} issues take longer`,
      }
    : { claim, title, measure: claim.measure, up: 'the categories differ more' };
}

/** The forest of projects, with the names of the groups that are compared. */
function projectForest(): ForestFigureData {
  const study = readPublished('study');
  return {
    forest: readPublished('resolutionForest'),
    focalName: groupOf(study, 'focal').name,
    comparisonName: groupOf(study, 'comparison').name,
  };
}

/** Every figure that has a page of its own, in the order of the report. */
export function publishedFigures(): PublishedFigure[] {
  const comparison = readPublished('comparison');
  const { categories, groups } = readPublished('study');
  const names = Object.fromEntries([...groups, ...categories].map(({ id, name }) => [id, name]));
  const from = (dataPath: string, ...figures: readonly Figure[]): PublishedFigure[] =>
    figures.map((figure) => ({ ...figure, dataPath }));
  return [
    ...from('results.json', categoryPrevalenceFigure(categoryShares())),
    ...from('figures/prevalence.json', prevalenceFigure(readPublished('prevalence'))),
    ...from('comparison.json', coverageFigure(comparison), comparisonFigure({ comparison, categories })),
    ...from('issues.json', censoringFigure({ issues: censoringExamples.map(issueById) })),
    ...from(
      'figures/resolution-curves.json',
      survivalFigure('groups', groupCurves()),
      mediansFigure('category-medians', categoryMedians()),
      smallCurvesFigure(categoryCurves()),
    ),
    ...from('figures/resolution-pairs.json', pairsFigure(readPublished('resolutionPairs'))),
    ...from('figures/known-durations.json', knownDurationsFigure(readPublished('knownDurations'))),
    ...from('figures/resolution-forest.json', forestFigure(projectForest())),
    ...from(
      'figures/missing-dates.json',
      ...readPublished('missingDates').outcomes.map((outcome) =>
        missingFigure(`known-${outcome.id}`, { outcome, names }),
      ),
    ),
    ...from(
      'figures/specification-curve.json',
      ...readPublished('specificationCurve').claims.map((claim) =>
        specificationFigure(`specifications-${claim.id}`, claimSpecifications(claim)),
      ),
    ),
  ];
}

/** A figure that has a page of its own, by its id. @throws Error if there is none */
export function publishedFigure(id: string): PublishedFigure {
  const found = publishedFigures().find((figure) => figure.id === id);
  if (!found) throw new Error(`catalogue.ts: found no figure “${id}”, expected one that has a page`);
  return found;
}
