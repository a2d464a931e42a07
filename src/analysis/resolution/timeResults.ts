import type { Dataset } from '../../dataset/dataset.ts';
import type { Results } from '../../publish/results.ts';
import { mergeResults } from '../mergeResults.ts';
import { subjectCurves } from './curves.ts';
import type { MedianLimits, SubjectCurves } from './curves.ts';
import { knownTimeResults } from './knownTimes.ts';
import { kSampleResults } from './kSampleTests.ts';
import {
  categorySubjects,
  codeSubjects,
  domainSubsets,
  familySubjects,
  groupSubjects,
  projectSubsets,
  within,
  yearSubsets,
} from './subject.ts';
import type { Subject, SubjectIssue, Subset } from './subject.ts';
import { firstDayMedian } from './firstDay.ts';
import { curveResults } from './survivalCurves.ts';
import { twoSampleResults } from './twoSampleTests.ts';

/** Every set of issues whose times are looked at, with its curves. */
export interface TimeSubjects {
  readonly byGroup: readonly Subject<'group'>[];
  readonly byCategory: readonly Subject<'category'>[];
  readonly groups: readonly SubjectCurves[];
  readonly categories: readonly SubjectCurves[];
  /** Groups, categories, codes. */
  readonly main: readonly SubjectCurves[];
  /** Domains, years and projects, each by group, and model families. */
  readonly elsewhere: readonly SubjectCurves[];
}

/** The subsets that are looked at by group. */
function subsetsOf({ projects, issues }: Dataset): Subset[] {
  return [...domainSubsets(projects), ...yearSubsets(issues), ...projectSubsets(projects)];
}

/** Domains, years and projects, each by group, and model families. */
function subjectsElsewhere(dataset: Dataset): Subject[] {
  const byGroup = groupSubjects(dataset.study);
  return [
    ...subsetsOf(dataset).flatMap((subset) => byGroup.map((group) => within(subset, group))),
    ...familySubjects(dataset.study, dataset.issues),
  ];
}

/** The sets of issues whose median is given limits: all but the codes. */
export function limitedSubjects(dataset: Dataset): Subject[] {
  return [
    ...groupSubjects(dataset.study),
    ...categorySubjects(dataset.study, dataset.categories),
    ...subjectsElsewhere(dataset),
  ];
}

/**
 * Estimates the curves of every set of issues that has enough of them.
 * @param limits of the medians of {@link limitedSubjects}, by key
 */
export function timeSubjects(
  dataset: Dataset,
  limits: ReadonlyMap<string, MedianLimits | null>,
): TimeSubjects {
  const { study, issues } = dataset;
  const byGroup = groupSubjects(study);
  const byCategory = categorySubjects(study, dataset.categories);
  const groups = subjectCurves(issues, byGroup, limits);
  const categories = subjectCurves(issues, byCategory, limits);
  const codes = subjectCurves(issues, codeSubjects(study, dataset.categories));
  return {
    byGroup,
    byCategory,
    groups,
    categories,
    main: [...groups, ...categories, ...codes],
    elsewhere: subjectCurves(issues, subjectsElsewhere(dataset), limits),
  };
}

/**
 * The results of each set of issues under `resolution.<key>`: how many are known in which way, quartiles of the exact
 * times, and what its curves say; `.turnbull.low` and `.high`, limits of the median, where they are estimated (not for codes,
 * nor where the issues come from too few projects); `.turnbull.first-day`, the median if an undated closing may have come on
 * the day of the last turn.
 */
export function subjectResults(all: readonly SubjectCurves[]): Results {
  return mergeResults(
    all.flatMap(({ subject, columns, curves, medianLimits }) => [
      knownTimeResults(columns.rows, subject),
      curveResults(`resolution.${subject.key}`, curves),
      {
        [`resolution.${subject.key}.turnbull.low`]: medianLimits?.low ?? null,
        [`resolution.${subject.key}.turnbull.high`]: medianLimits?.high ?? null,
        [`resolution.${subject.key}.turnbull.first-day`]: curves
          ? firstDayMedian(columns, subject.key)
          : null,
      },
    ]),
  );
}

/**
 * The results of sets of issues against one another: `resolution.<focal>-<comparison>.…` and the same within each domain,
 * year and project (`resolution.<kind>.<id>.<focal>-<comparison>.…`); `resolution.categories.…`, `resolution.codes.…`, and
 * for focal issues `resolution.domains.…`, `resolution.years.…`, `resolution.projects.…`, `resolution.families.…` (issues
 * of exactly one family).
 */
export function comparisonResultsByTime(dataset: Dataset): Results {
  const { study, issues } = dataset;
  const [focal, comparison] = groupSubjects(study);
  const pair = `${focal.id}-${comparison.id}`;
  const focalIssues = issues.filter(focal.has);
  const comparisonIssues = issues.filter(comparison.has);
  const split = (subjects: readonly { readonly has: (issue: SubjectIssue) => boolean }[]) =>
    subjects.map(({ has }) => focalIssues.filter(has));
  const ofOneFamily = familySubjects(study, issues).map(({ has }) => ({
    has: (issue: SubjectIssue) => issue.modelFamilies.length === 1 && has(issue),
  }));
  return mergeResults([
    twoSampleResults(`resolution.${pair}`, focalIssues, comparisonIssues),
    ...subsetsOf(dataset).map(({ kind, id, has }) =>
      twoSampleResults(
        `resolution.${kind}.${id}.${pair}`,
        focalIssues.filter(has),
        comparisonIssues.filter(has),
      ),
    ),
    kSampleResults('resolution.categories', split(categorySubjects(study, dataset.categories))),
    kSampleResults('resolution.codes', split(codeSubjects(study, dataset.categories))),
    kSampleResults('resolution.domains', split(domainSubsets(dataset.projects))),
    kSampleResults('resolution.years', split(yearSubsets(issues))),
    kSampleResults('resolution.projects', split(projectSubsets(dataset.projects))),
    kSampleResults('resolution.families', split(ofOneFamily)),
  ]);
}
