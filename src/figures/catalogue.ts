import { censoringExamples } from '#study/study.config.ts';
import { exactInGroups } from '../publish/knownDurationsFigure.ts';
import { noteMistake } from '../publish/mistakes.ts';
import { readPublished } from '../publish/read.ts';
import { categoryPrevalenceFigure } from './categoryPrevalence.ts';
import { censoringFigure } from './censoring.ts';
import { closingsFigure } from './closings.ts';
import { comparisonFigure } from './comparison.ts';
import { confusionFigure } from './confusion.ts';
import { coverageFigure } from './coverage.ts';
import type { Figure } from './figure.ts';
import { forestFigure } from './forest.ts';
import { knownDurationsFigure } from './knownDurations.ts';
import { longerFigure } from './longer.ts';
import { mediansFigure } from './medians.ts';
import { missingFigure } from './missing.ts';
import { mixFigure } from './mix.ts';
import { pairsFigure } from './pairs.ts';
import { prevalenceFigure } from './prevalence.ts';
import {
  categoriesLonger,
  categoryClosings,
  categoryCurves,
  categoryMedians,
  categoryShares,
  claimSpecifications,
  coderConfusion,
  exampleIssue,
  familyMix,
  groupCurves,
  projectForest,
  yearMix,
} from './reportData.ts';
import { smallCurvesFigure } from './smallCurves.ts';
import { specificationFigure } from './specification.ts';
import { survivalFigure } from './survival.ts';

/** A figure that has a page of its own. */
export interface PublishedFigure extends Figure {
  /** Path of its data below the release’s folder. */
  readonly dataPath: string;
}

/** A figure by its id; null where a release has no data for it. */
type Choice = readonly [id: string, figure: PublishedFigure | null];

/** A figure of which a release has no data. */
const missing = (id: string): Choice[] => [[id, null]];

/** Every figure of the report, in its order, each with whether it has data. */
function choices(): Choice[] {
  const comparison = readPublished('comparison');
  const { categories, groups } = readPublished('study');
  const names = Object.fromEntries([...groups, ...categories].map(({ id, name }) => [id, name]));
  const { curves } = readPublished('resolutionCurves');
  const [years, families, confusion, longer] = [yearMix(), familyMix(), coderConfusion(), categoriesLonger()];
  const hasTaxonomies = comparison.taxonomies.length > 0;
  const hasCurves = (kind: (typeof curves)[number]['kind']) => curves.some((curve) => curve.kind === kind);
  const from = (dataPath: string, hasData: boolean, ...figures: readonly Figure[]): Choice[] =>
    figures.map((figure) => [figure.id, hasData ? { ...figure, dataPath } : null]);
  return [
    ...from('results.json', true, categoryPrevalenceFigure(categoryShares())),
    ...from('figures/prevalence.json', true, prevalenceFigure(readPublished('prevalence'))),
    ...(years ? from('results.json', true, mixFigure('category-years', years)) : missing('category-years')),
    ...(families
      ? from('results.json', true, mixFigure('category-families', families))
      : missing('category-families')),
    ...(confusion ? from('agreement.json', true, confusionFigure(confusion)) : missing('coder-confusion')),
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
    ...from('results.json', true, closingsFigure('category-closings', categoryClosings())),
    ...(longer ? from('results.json', true, longerFigure(longer)) : missing('category-longer')),
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
  return choices().flatMap(([, figure]) => figure ?? []);
}

/**
 * A figure of the report by its id; `undefined` where the release has no data for it.
 * @throws Error if the report has no such figure
 */
export function publishedFigure(id: string): PublishedFigure | undefined {
  const found = choices().find(([candidate]) => candidate === id);
  if (!found) noteMistake(new Error(`catalogue.ts: found no figure “${id}”, expected one that has a page`));
  return found?.[1] ?? undefined;
}
