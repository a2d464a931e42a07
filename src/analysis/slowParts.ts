import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import { issueTable } from './issueTable.ts';
import { prevalences } from './prevalence.ts';
import { medianLimits, subjectCurves } from './resolution/curves.ts';
import { resolutionForest } from './resolution/forest.ts';
import { missingDates } from './resolution/missingDates.ts';
import { categoryPairs } from './resolution/pairs.ts';
import { categorySubjects, groupSubjects } from './resolution/subject.ts';
import { comparisonResultsByTime, limitedSubjects } from './resolution/timeResults.ts';
import { specificationParts } from './robustness/specification.ts';

/** What the slow parts are computed of; plain data, so that it can be handed to another thread. */
export interface SlowInput {
  readonly dataset: Dataset;
  /** Projects near the border of the study's definition of a project. */
  readonly borderProjects: readonly string[];
}

/**
 * The parts of a release that take long (bootstraps, leave-one-out, specifications), as pieces of work that need nothing of
 * one another. Each is seeded by itself, so it gives the same bytes wherever and in whatever order it is computed. The
 * longest come first: what is begun last should be short.
 *
 * @throws Error if a border project is not in the dataset
 */
export function slowParts({ dataset, borderProjects }: SlowInput) {
  const { study, categories, issues } = dataset;
  const byGroup = groupSubjects(study);
  const byCategory = categorySubjects(study, categories);
  return {
    forest: [() => resolutionForest(dataset)],
    /** In the order of `limitedSubjects`. */
    medianLimits: limitedSubjects(dataset).map((subject) => () => medianLimits(issues, subject)),
    pairs: [() => categoryPairs(issues, byCategory)],
    prevalences: [() => prevalences(issueTable(dataset), groupRoles(study).focal, categories)],
    missingDates: [() => missingDates(dataset, subjectCurves(issues, [...byGroup, ...byCategory]))],
    comparisons: [() => comparisonResultsByTime(dataset)],
    /** To be put together by `joinSpecifications`. */
    specifications: specificationParts(dataset, borderProjects),
  };
}

type Pieces = ReturnType<typeof slowParts>;

/** What each piece of the slow parts gives, in the order of the pieces. */
export type SlowResults = { readonly [Name in keyof Pieces]: ReturnType<Pieces[Name][number]>[] };
