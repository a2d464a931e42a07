import { agreementSchema } from './agreement.ts';
import { codingsSchema } from './codings.ts';
import { coOccurrenceSchema } from './coOccurrence.ts';
import { comparisonSchema } from './comparison.ts';
import { warningsSchema } from './warnings.ts';
import { detailsSchema, issuesSchema, summariesSchema, timesSchema, titlesSchema } from './issues.ts';
import { knownDurationsFigureSchema } from './knownDurationsFigure.ts';
import { manifestSchema } from './manifest.ts';
import { missingDatesSchema } from './missingDates.ts';
import { prevalenceFigureSchema } from './prevalenceFigure.ts';
import { profilesSchema } from './profiles.ts';
import { relatedResultsSchema } from './relatedResults.ts';
import { resolutionCurvesSchema } from './resolutionCurves.ts';
import { resolutionForestSchema } from './resolutionForest.ts';
import { resolutionPairsSchema } from './resolutionPairs.ts';
import { resultsSchema } from './results.ts';
import { specificationCurveSchema } from './specificationCurve.ts';
import { studySchema } from './study.ts';

/** Every precomputed file of a release: its path below `/data/v<version>/`, its shape, and what it is for. */
export const publishedFiles = {
  study: {
    path: 'study.json',
    schema: studySchema,
    description: 'The release: groups, taxonomy, projects, facts reported of the paper.',
  },
  results: {
    path: 'results.json',
    schema: resultsSchema,
    description: 'Every number that a page states, by name.',
  },
  issues: {
    path: 'issues.json',
    schema: issuesSchema,
    description: 'All issues, one array a column: what is needed to filter, order and time them.',
  },
  titles: {
    path: 'titles.json',
    schema: titlesSchema,
    description: 'Their titles, in the order of issues.json.',
  },
  summaries: {
    path: 'summaries.json',
    schema: summariesSchema,
    description: 'Their summaries, in the order of issues.json.',
  },
  details: {
    path: 'details.json',
    schema: detailsSchema,
    description: 'What else is recorded of the issues, in the order of issues.json.',
  },
  times: {
    path: 'times.json',
    schema: timesSchema,
    description: 'How each issue enters the main survival analysis, in the order of issues.json.',
  },
  codings: {
    path: 'codings.json',
    schema: codingsSchema,
    description: 'The codes of every coder, in the order of issues.json.',
  },
  comparison: {
    path: 'comparison.json',
    schema: comparisonSchema,
    description: 'Codes against earlier taxonomies, cell by cell.',
  },
  relatedResults: {
    path: 'related-results.json',
    schema: relatedResultsSchema,
    description: 'What the published data of other works say about time.',
  },
  agreement: {
    path: 'agreement.json',
    schema: agreementSchema,
    description: 'The two independent coders’ choices against each other.',
  },
  coOccurrence: {
    path: 'co-occurrence.json',
    schema: coOccurrenceSchema,
    description: 'Which secondary code goes with which primary one.',
  },
  profiles: {
    path: 'profiles.json',
    schema: profilesSchema,
    description: 'What the issues of each group, category, code, project, domain and model family are like.',
  },
  prevalence: {
    path: 'figures/prevalence.json',
    schema: prevalenceFigureSchema,
    description: 'Data of the figure on prevalence.',
  },
  knownDurations: {
    path: 'figures/known-durations.json',
    schema: knownDurationsFigureSchema,
    description: 'Data of the figure on known durations.',
  },
  resolutionCurves: {
    path: 'figures/resolution-curves.json',
    schema: resolutionCurvesSchema,
    description: 'Survival curves of the groups, categories and codes.',
  },
  resolutionCurvesElsewhere: {
    path: 'figures/resolution-curves-elsewhere.json',
    schema: resolutionCurvesSchema,
    description: 'Survival curves of domains, years, projects and model families.',
  },
  resolutionPairs: {
    path: 'figures/resolution-pairs.json',
    schema: resolutionPairsSchema,
    description: 'Category against category: tests and effects of every pair.',
  },
  resolutionForest: {
    path: 'figures/resolution-forest.json',
    schema: resolutionForestSchema,
    description: 'Focal against comparison issues, project by project and overall.',
  },
  specificationCurve: {
    path: 'figures/specification-curve.json',
    schema: specificationCurveSchema,
    description: 'Both claims under every combination of reasonable choices, with verdicts.',
  },
  missingDates: {
    path: 'figures/missing-dates.json',
    schema: missingDatesSchema,
    description: 'Which issues have known dates, and what the missing ones do to the estimates.',
  },
  warnings: {
    path: 'warnings.json',
    schema: warningsSchema,
    description: 'What looks wrong in the release although it breaks no rule.',
  },
  manifest: {
    path: 'manifest.json',
    schema: manifestSchema,
    description: 'Every file of the release with size and checksum.',
  },
} as const;
export type PublishedName = keyof typeof publishedFiles;
