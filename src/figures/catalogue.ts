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

/** A figure with its data, ready to draw. */
export interface PublishedFigure {
  readonly figure: Figure<never>;
  readonly data: unknown;
  /** Path of its data below the release’s folder. */
  readonly dataPath: string;
}

/** Pairs a figure with data of its own type; after that the type of the data is nobody’s business. */
function publish<Data>(figure: Figure<Data>, data: Data, dataPath: string): PublishedFigure {
  return { figure: figure, data, dataPath };
}

/** The curves of the two groups that are compared. */
export function groupCurves(): SurvivalFigureData {
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
export function categoryMedians(): MediansFigureData {
  const study = readPublished('study');
  const { curves } = readPublished('resolutionCurves');
  return {
    title: 'Median time to resolution, by category',
    curves: curves
      .filter(({ kind }) => kind === 'group' || kind === 'category')
      .map((curve) => drawCurve(study, curve)),
  };
}

/** The categories' curves, each before that of all of them. */
export function categoryCurves(): SmallCurvesFigureData {
  const study = readPublished('study');
  const file = readPublished('resolutionCurves');
  const whole = findCurve(file, 'group', groupOf(study, 'focal').id);
  return {
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

/** A claim’s specifications, with what is compared by name. */
export function claimSpecifications(claim: SpecificationClaim): SpecificationFigureData {
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
export function projectForest(): ForestFigureData {
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
  const curvesPath = 'figures/resolution-curves.json';
  const names = Object.fromEntries([...groups, ...categories].map(({ id, name }) => [id, name]));
  return [
    publish(categoryPrevalenceFigure, categoryShares(), 'results.json'),
    publish(prevalenceFigure, readPublished('prevalence'), 'figures/prevalence.json'),
    publish(coverageFigure, comparison, 'comparison.json'),
    publish(comparisonFigure, { comparison, categories }, 'comparison.json'),
    publish(censoringFigure, { issues: censoringExamples.map(issueById) }, 'issues.json'),
    publish(survivalFigure('groups'), groupCurves(), curvesPath),
    publish(mediansFigure('category-medians'), categoryMedians(), curvesPath),
    publish(smallCurvesFigure, categoryCurves(), curvesPath),
    publish(pairsFigure, readPublished('resolutionPairs'), 'figures/resolution-pairs.json'),
    publish(knownDurationsFigure, readPublished('knownDurations'), 'figures/known-durations.json'),
    publish(forestFigure, projectForest(), 'figures/resolution-forest.json'),
    ...readPublished('missingDates').outcomes.map((outcome) =>
      publish(missingFigure(`known-${outcome.id}`), { outcome, names }, 'figures/missing-dates.json'),
    ),
    ...readPublished('specificationCurve').claims.map((claim) =>
      publish(
        specificationFigure(`specifications-${claim.id}`),
        claimSpecifications(claim),
        'figures/specification-curve.json',
      ),
    ),
  ];
}
