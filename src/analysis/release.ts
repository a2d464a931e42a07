import { availableParallelism } from 'node:os';
import type { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import type { Warning } from '../dataset/warnings/warning.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import { codingsFile } from '../publish/codingsFile.ts';
import type { publishedFiles, PublishedName } from '../publish/files.ts';
import { issueFiles } from '../publish/issueFiles.ts';
import { agreementResults, agreementTables } from './agreement.ts';
import { categoryShareResults } from './categoryShares.ts';
import { coOccurrence } from './coOccurrence.ts';
import { comparison, comparisonResults } from './comparison.ts';
import { countResults } from './counts.ts';
import { warningsFile } from './warnings.ts';
import { issueTable } from './issueTable.ts';
import { mergeResults } from './mergeResults.ts';
import { prevalenceFigure, prevalenceOf, prevalenceResults } from './prevalence.ts';
import { profiles } from './profiles.ts';
import { closingsResults } from './resolution/closings.ts';
import { resolutionCurves } from './resolution/curves.ts';
import { forestResults } from './resolution/forest.ts';
import { excludedResults, knownDurationsFigure } from './resolution/knownTimes.ts';
import { missingDateResults } from './resolution/missingDates.ts';
import { pairResults } from './resolution/pairs.ts';
import { limitedSubjects, subjectResults, timeSubjects } from './resolution/timeResults.ts';
import { withinProjectResults } from './resolution/withinProject.ts';
import { joinSpecifications } from './robustness/specification.ts';
import { specificationCurve, specificationResults } from './robustness/specificationCurve.ts';
import { studyFile } from './study.ts';
import { computeSlowParts } from './threads/computeSlowParts.ts';
import { at } from '../statistics/elements.ts';

/** The content of every published file of a release but its manifest, which needs their bytes. */
export type Release = {
  readonly [Name in Exclude<PublishedName, 'manifest'>]: z.infer<(typeof publishedFiles)[Name]['schema']>;
};

/** What the study says beside its data, how the release is computed, and who is told of progress. */
export interface ReleaseOptions {
  /** Projects near the border of the study's definition of a project, which some specifications leave out. */
  readonly borderProjects?: readonly string[];
  /** What looks wrong in the dataset and breaks no rule. */
  readonly warnings?: readonly Warning[];
  /** On how many threads; as many as the machine runs at once if not given. */
  readonly threads?: number;
  /** Is told the name of each part before it is computed. */
  readonly step?: (name: string) => void;
}

/** The only element of a list of one. */
function only<Value>(list: readonly Value[]): Value {
  if (list.length !== 1) throw new Error(`found ${list.length} results, expected one`);
  return at(list, 0);
}

/**
 * Computes everything that is published of a dataset. The same dataset gives the same release, on any machine and day, and
 * for any number of threads.
 * @throws Error if there is no focal issue, or a border project is not in the dataset
 */
export async function computeRelease(
  dataset: Dataset,
  {
    borderProjects = [],
    warnings = [],
    threads = availableParallelism(),
    step = () => undefined,
  }: ReleaseOptions = {},
): Promise<Release> {
  const { study, categories } = dataset;
  const { focal } = groupRoles(study);
  step(`bootstraps, comparisons and specifications, on ${threads} threads`);
  const slow = await computeSlowParts({ dataset, borderProjects }, threads);
  const measured = only(slow.prevalences);
  const prevalence = prevalenceFigure(measured, categories);
  const pairs = only(slow.pairs);
  const forest = only(slow.forest);
  const missing = only(slow.missingDates);
  step('counts and profiles');
  const issues = issueTable(dataset);
  const counts = countResults(dataset, issues);
  const profilesOfAll = profiles(dataset, issues);
  const agreement = agreementTables(dataset.codings, focal, Object.keys(study.groups), categories);
  const compared = comparison(dataset);
  const issuesOf = new Map(
    categories.flatMap(({ codes }) => codes.map(({ id }) => [id, prevalenceOf(measured, id).count])),
  );
  step('curves of times to resolution');
  const limits = new Map(
    limitedSubjects(dataset).map(({ key }, index) => [key, at(slow.medianLimits, index)]),
  );
  const subjects = timeSubjects(dataset, limits);
  const ofSubjects = subjectResults(subjects.main);
  const comparisons = only(slow.comparisons);
  step('specification curves');
  const computed = joinSpecifications(slow.specifications);
  const curve = specificationCurve(computed, categories);
  step('columns of the issues');
  return {
    study: studyFile(dataset, issues),
    results: mergeResults([
      counts,
      closingsResults(dataset, issues),
      categoryShareResults(issues, focal),
      prevalenceResults(measured, categories),
      agreementResults(agreement),
      comparisonResults(compared, issuesOf),
      ofSubjects,
      subjectResults(subjects.elsewhere),
      excludedResults(dataset),
      comparisons,
      withinProjectResults(dataset, { ...ofSubjects, ...comparisons }),
      pairResults(pairs),
      forestResults(forest),
      missingDateResults(dataset, missing),
      specificationResults(curve, computed),
    ]),
    ...issueFiles(dataset),
    codings: codingsFile(dataset),
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
