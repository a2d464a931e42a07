import { sort } from 'd3-array';
import { censoringExamples, claims } from '#study/study.config.ts';
import { exactInGroups } from '../publish/knownDurationsFigure.ts';
import type { IssueRow } from '../publish/issueRows.ts';
import { noteMistake } from '../publish/mistakes.ts';
import { allIssues, readPublished } from '../publish/read.ts';
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

/** What a specification curve tests: the claim as the study words it, or in general words where it makes none. */
export function claimSentence(id: SpecificationClaim['id']): string {
  const worded = claims.find((claim) => claim.id === id)?.sentence;
  if (worded !== undefined) return worded;
  return id === 'groups'
    ? `${groupOf(readPublished('study'), 'focal').name} issues take longer to resolve than others`
    : 'The time to resolution differs between categories';
}

/** A claim’s specifications, with what is compared by name. */
function claimSpecifications(claim: SpecificationClaim): SpecificationFigureData {
  const study = readPublished('study');
  const [focal, comparison] = [groupOf(study, 'focal').name, groupOf(study, 'comparison').name];
  const title = claimSentence(claim.id);
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

/** An issue that the study names as an example; none in a build that fails for the lack of it. */
function exampleIssue(id: string): IssueRow[] {
  const issue = allIssues().find((candidate) => candidate.id === id);
  if (!issue) {
    noteMistake(
      new Error(`study.config.ts, censoringExamples: found ${id}, expected an issue of the release`),
    );
  }
  return issue ? [issue] : [];
}

/** A figure, or none where a release has no data for it. */
type Choice = readonly [hasData: boolean, figure: PublishedFigure];

/** Every figure of the report, in its order, each with whether it has data. */
function choices(): Choice[] {
  const comparison = readPublished('comparison');
  const { categories, groups } = readPublished('study');
  const names = Object.fromEntries([...groups, ...categories].map(({ id, name }) => [id, name]));
  const { curves } = readPublished('resolutionCurves');
  const hasTaxonomies = comparison.taxonomies.length > 0;
  const hasCurves = (kind: (typeof curves)[number]['kind']) => curves.some((curve) => curve.kind === kind);
  const from = (dataPath: string, hasData: boolean, ...figures: readonly Figure[]): Choice[] =>
    figures.map((figure) => [hasData, { ...figure, dataPath }]);
  return [
    ...from('results.json', true, categoryPrevalenceFigure(categoryShares())),
    ...from('figures/prevalence.json', true, prevalenceFigure(readPublished('prevalence'))),
    ...from(
      'comparison.json',
      hasTaxonomies,
      coverageFigure(comparison),
      comparisonFigure({ comparison, categories }),
    ),
    ...from(
      'issues.json',
      censoringExamples.length > 0,
      censoringFigure({ issues: censoringExamples.flatMap(exampleIssue) }),
    ),
    ...from('figures/resolution-curves.json', hasCurves('group'), survivalFigure('groups', groupCurves())),
    ...from(
      'figures/resolution-curves.json',
      hasCurves('category'),
      mediansFigure('category-medians', categoryMedians()),
      smallCurvesFigure(categoryCurves()),
    ),
    ...from(
      'figures/resolution-pairs.json',
      readPublished('resolutionPairs').pairs.length > 0,
      pairsFigure(readPublished('resolutionPairs')),
    ),
    ...from(
      'figures/known-durations.json',
      exactInGroups(readPublished('knownDurations')) > 0,
      knownDurationsFigure(readPublished('knownDurations')),
    ),
    ...from(
      'figures/resolution-forest.json',
      readPublished('resolutionForest').projects.length > 0,
      forestFigure(projectForest()),
    ),
    ...from(
      'figures/missing-dates.json',
      true,
      ...readPublished('missingDates').outcomes.map((outcome) =>
        missingFigure(`known-${outcome.id}`, { outcome, names }),
      ),
    ),
    ...from(
      'figures/specification-curve.json',
      true,
      ...readPublished('specificationCurve').claims.map((claim) =>
        specificationFigure(`specifications-${claim.id}`, claimSpecifications(claim)),
      ),
    ),
  ];
}

/** Every figure that has a page of its own, in the order of the report: those for which the release has data. */
export function publishedFigures(): PublishedFigure[] {
  return choices().flatMap(([hasData, figure]) => (hasData ? [figure] : []));
}

/**
 * A figure of the report by its id; `undefined` where the release has no data for it.
 * @throws Error if the report has no such figure
 */
export function publishedFigure(id: string): PublishedFigure | undefined {
  const found = choices().find(([, figure]) => figure.id === id);
  if (!found) noteMistake(new Error(`catalogue.ts: found no figure “${id}”, expected one that has a page`));
  return found?.[0] === true ? found[1] : undefined;
}
