import type { z } from 'astro/zod';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import type { publishedFiles, PublishedName } from '../published/publishedFiles.ts';
import { agreementResults, agreementTables } from './agreement.ts';
import { codingColumns } from './codingColumns.ts';
import { coOccurrence } from './coOccurrence.ts';
import { comparison, comparisonResults } from './comparison.ts';
import { countResults } from './counts.ts';
import { issueColumns } from './issueColumns.ts';
import { issueTable } from './issueTable.ts';
import { mergeResults } from './mergeResults.ts';
import { prevalenceFigure, prevalenceResults, prevalences } from './prevalence.ts';
import { profiles } from './profiles.ts';
import { excludedResults, knownDurationsFigure, knownTimeResults } from './resolution/knownTimes.ts';
import { categorySubjects, codeSubjects, groupSubjects } from './resolution/subject.ts';
import { studyFile } from './study.ts';

/** The content of every published file of a release but its manifest, which needs their bytes. */
export type Release = {
  readonly [Name in Exclude<PublishedName, 'manifest'>]: z.infer<(typeof publishedFiles)[Name]['schema']>;
};

/**
 * Computes everything that is published of a dataset. The same dataset gives the same release, on any machine and day.
 * @param step is told the name of each part before it is computed
 */
export function computeRelease(dataset: Dataset, step: (name: string) => void = () => undefined): Release {
  const { study, categories } = dataset;
  const { focal } = groupRoles(study);
  const issues = issueTable(dataset);
  step('counts and profiles');
  const counts = countResults(dataset, issues);
  const profilesOfAll = profiles(dataset, issues);
  step('prevalence, with a bootstrap over projects');
  const measured = prevalences(issues, focal, categories);
  step('agreement of the coders');
  const agreement = agreementTables(dataset.codings, focal, Object.keys(study.groups), categories);
  step('comparison with earlier taxonomies');
  const compared = comparison(dataset);
  step('known times to resolution');
  const groups = groupSubjects(study);
  const ofCategories = categorySubjects(study, categories);
  const known = knownTimeResults(dataset, [...groups, ...ofCategories, ...codeSubjects(study, categories)]);
  return {
    study: studyFile(dataset, issues),
    results: mergeResults([
      counts,
      prevalenceResults(measured, categories),
      agreementResults(agreement),
      comparisonResults(compared),
      known,
      excludedResults(dataset),
    ]),
    issues: issueColumns(dataset),
    codings: codingColumns(dataset),
    comparison: compared,
    agreement,
    coOccurrence: coOccurrence(issues, focal, categories),
    profiles: profilesOfAll,
    prevalence: prevalenceFigure(measured, categories),
    knownDurations: knownDurationsFigure(dataset, [...groups, ...ofCategories]),
  };
}
