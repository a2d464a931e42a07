import type { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import type { Warning } from '../dataset/warnings/warning.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import type { publishedFiles, PublishedName } from '../publish/files.ts';
import { agreementResults, agreementTables } from './agreement.ts';
import { codingColumns } from './codingColumns.ts';
import { coOccurrence } from './coOccurrence.ts';
import { comparison, comparisonResults } from './comparison.ts';
import { countResults } from './counts.ts';
import { warningsFile } from './warnings.ts';
import { explorerFile } from './explorerPack.ts';
import { issueColumns } from './issueColumns.ts';
import { issueTable } from './issueTable.ts';
import { labColumns } from './labColumns.ts';
import { mergeResults } from './mergeResults.ts';
import { prevalenceFigure, prevalenceResults, prevalences } from './prevalence.ts';
import { profiles } from './profiles.ts';
import { resolutionCurves } from './resolution/curves.ts';
import { forestResults, resolutionForest } from './resolution/forest.ts';
import { excludedResults, knownDurationsFigure } from './resolution/knownTimes.ts';
import { missingDateResults, missingDates } from './resolution/missingDates.ts';
import { categoryPairs, pairResults } from './resolution/pairs.ts';
import { comparisonResultsByTime, subjectResults, timeSubjects } from './resolution/timeResults.ts';
import { specifications } from './robustness/specification.ts';
import { specificationCurve, specificationResults } from './robustness/specificationCurve.ts';
import { studyFile } from './study.ts';

/** The content of every published file of a release but its manifest, which needs their bytes. */
export type Release = {
  readonly [Name in Exclude<PublishedName, 'manifest'>]: z.infer<(typeof publishedFiles)[Name]['schema']>;
};

/** What the study says beside its data, and who is told of progress. */
export interface ReleaseOptions {
  /** Projects near the border of the study's definition of a project, which some specifications leave out. */
  readonly borderProjects?: readonly string[];
  /** What looks wrong in the dataset and breaks no rule. */
  readonly warnings?: readonly Warning[];
  /** Is told the name of each part before it is computed. */
  readonly step?: (name: string) => void;
}

/**
 * Computes everything that is published of a dataset. The same dataset gives the same release, on any machine and day.
 * @throws Error if there is no focal issue, or a border project is not in the dataset
 */
export function computeRelease(
  dataset: Dataset,
  { borderProjects = [], warnings = [], step = () => undefined }: ReleaseOptions = {},
): Release {
  const { study, categories } = dataset;
  const { focal } = groupRoles(study);
  const issues = issueTable(dataset);
  step('counts and profiles');
  const counts = countResults(dataset, issues);
  const profilesOfAll = profiles(dataset, issues);
  step('prevalence, with a bootstrap over projects');
  const measured = prevalences(issues, focal, categories);
  const prevalence = prevalenceFigure(measured, categories);
  step('agreement of the coders');
  const agreement = agreementTables(dataset.codings, focal, Object.keys(study.groups), categories);
  step('comparison with earlier taxonomies');
  const compared = comparison(dataset);
  step('times to resolution: curves, with a bootstrap of their medians');
  const subjects = timeSubjects(dataset);
  step('times to resolution: groups, categories and subsets against one another');
  const times = comparisonResultsByTime(dataset);
  step('times to resolution: every pair of categories');
  const pairs = categoryPairs(dataset.issues, subjects.byCategory);
  step('times to resolution: project by project');
  const forest = resolutionForest(dataset);
  step('missing dates');
  const missing = missingDates(dataset, [...subjects.groups, ...subjects.categories]);
  step('specifications');
  const computed = specifications(dataset, borderProjects);
  const curve = specificationCurve(computed, categories);
  step('columns of the issues');
  return {
    study: studyFile(dataset, issues),
    results: mergeResults([
      counts,
      prevalenceResults(measured, categories),
      agreementResults(agreement),
      comparisonResults(compared),
      subjectResults(subjects.main),
      subjectResults(subjects.elsewhere),
      excludedResults(dataset),
      times,
      pairResults(pairs),
      forestResults(forest),
      missingDateResults(dataset, missing),
      specificationResults(curve, computed),
    ]),
    issues: issueColumns(dataset),
    explorer: explorerFile(dataset),
    lab: labColumns(dataset, borderProjects, curve),
    codings: codingColumns(dataset),
    comparison: compared,
    relatedResults: { results: [...dataset.relatedResults] },
    agreement,
    coOccurrence: coOccurrence(issues, focal, categories),
    profiles: profilesOfAll,
    prevalence,
    knownDurations: knownDurationsFigure(dataset, [...subjects.byGroup, ...subjects.byCategory]),
    resolutionCurves: resolutionCurves(subjects.main),
    resolutionCurvesElsewhere: resolutionCurves(subjects.elsewhere),
    resolutionPairs: pairs,
    resolutionForest: forest,
    specificationCurve: curve,
    missingDates: missing,
    warnings: warningsFile(warnings),
  };
}
