import { z } from 'zod';
import { codingKinds, evidenceGrades } from '../dataset/dataset.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const column = <T extends z.ZodType>(item: T, description: string) => z.array(item).describe(description);
const index = z.number().int();
const days = z.number().int().nullable();
const version = z.string().describe('Dataset version.');

const named = z.object({
  id: z.string().describe('As it stands in addresses and in the dataset.'),
  name: z.string().describe('As a reader sees it.'),
});

/**
 * `issues.json`: what is needed to filter, order and time the issues. The lists of names come first; then one array a
 * column, all of the same length, in the order of the dataset's `issues.csv`. A column named after a list holds indexes
 * into it. The other texts of an issue are in `titles.json`, `summaries.json` and `details.json`, in the same order.
 */
export const issuesSchema = z.object({
  version,
  groups: z
    .array(
      named.extend({
        role: z
          .enum(['focal', 'comparison', 'undecided'])
          .describe('Focal: carries codes; comparison: what it is compared with; undecided: neither.'),
      }),
    )
    .describe('Groups, in the order of the release.'),
  categories: z.array(named).describe('Categories of the taxonomy, in its order.'),
  codes: z
    .array(named.extend({ category: index.describe('Index of its category.') }))
    .describe('Codes of the taxonomy, in its order.'),
  domains: z.array(named).describe('Domains of projects, in order of first project.'),
  projects: z
    .array(
      z.object({
        repo: z.string().describe('owner/name.'),
        alsoKnownAs: z.string().nullable().describe('An earlier name, to which old addresses may lead.'),
        domain: index.describe('Index of its domain.'),
        observedUntil: day.describe('Last day on which its issues were observed.'),
      }),
    )
    .describe('Projects, in the order of the release.'),
  codings: z.array(z.enum(codingKinds)).describe('How a final code can have come about.'),
  closings: z
    .array(z.enum(['open', ...evidenceGrades]))
    .describe('How an issue can have ended: open, or closed with one of the grades of evidence for the day.'),
  labels: z.array(z.string()).describe('Labels on GitHub.'),
  families: z.array(z.string()).describe('Model families.'),
  columns: z
    .object({
      project: column(index, 'Index of the project. An issue’s id is its repo, “#” and its number.'),
      number: column(z.number().int(), 'Number of the issue in its project.'),
      group: column(index, 'Index of the group.'),
      code: column(index.nullable(), 'Index of the final primary code; null outside the focal group.'),
      coding: column(index, 'Index of how the final code came about.'),
      closing: column(index, 'Index of how the issue ended; open issues are 0.'),
      opened: column(days, 'Opening day, in days since 1970-01-01; null if not known.'),
      lastEvent: column(
        days,
        'Days from opening to the last dated turn that was seen; null if either is not known.',
      ),
      resolved: column(
        days,
        'Days from opening to resolution, as good as its evidence; null if not known or still open.',
      ),
      labels: column(z.array(index), 'Indexes of its labels.'),
      families: column(z.array(index), 'Indexes of the families of its models.'),
      models: column(z.array(z.string()), 'Models as recorded.'),
    })
    .describe('The issues.'),
});
export type IssuesFile = z.infer<typeof issuesSchema>;

/** `titles.json`: the issues in a few words each, in the order of `issues.json`. */
export const titlesSchema = z.object({
  version,
  title: column(
    z.string().nullable(),
    'The thread in our words, as a title; null in a release without titles.',
  ),
});
export type TitlesFile = z.infer<typeof titlesSchema>;

/** `summaries.json`: the issues in a sentence or two each, in the order of `issues.json`. */
export const summariesSchema = z.object({ version, summary: column(z.string(), 'The thread in our words.') });
export type SummariesFile = z.infer<typeof summariesSchema>;

/** `details.json`: what neither the explorer's filters nor its list needs of the issues, in the order of `issues.json`. */
export const detailsSchema = z.object({
  version,
  secondary: column(index.nullable(), 'Index of the final secondary code among the codes of issues.json.'),
  openedBasis: column(
    z.enum(['shown', 'bounded']).nullable(),
    'Shown in the thread, or the middle of a short interval.',
  ),
  openedEarliest: column(
    day.nullable(),
    'Earliest possible opening day; null where it is the opening day itself, or not known.',
  ),
  openedLatest: column(
    day.nullable(),
    'Latest possible opening day; null where it is the opening day itself, or not known.',
  ),
  lastEventDay: column(
    day.nullable(),
    'Day of the last dated turn, where it cannot be counted from the opening day since that is not known.',
  ),
  resolvedDay: column(
    day.nullable(),
    'Day of resolution, where it cannot be counted from the opening day since that is not known.',
  ),
  eventsSeen: column(z.number().int(), 'Dated turns seen: a lower bound.'),
  threadComplete: column(z.boolean(), 'Whether the thread was seen to its end.'),
  evidenceRef: column(z.string().nullable(), 'Commit, #pull request, tag, or why.'),
});
export type DetailsFile = z.infer<typeof detailsSchema>;

/** `times.json`: how each issue enters the main survival analysis, in the order of `issues.json`. No page reads it. */
export const timesSchema = z.object({
  version,
  time: column(
    z.enum(['exact', 'right', 'interval', 'excluded']),
    'Exact, right-censored, interval-censored, or excluded since the opening day is not known.',
  ),
  lower: column(
    z.number().nullable(),
    'Days: the exact or censoring time, or the open lower end of the interval.',
  ),
  upper: column(
    z.number().nullable(),
    'Days: the exact time or the closed upper end of the interval; null if right-censored.',
  ),
});
export type TimesFile = z.infer<typeof timesSchema>;

/** The files from which the issues of a release can be put together again. */
export interface IssueFiles {
  readonly issues: IssuesFile;
  readonly titles: TitlesFile;
  readonly summaries: SummariesFile;
  readonly details: DetailsFile;
}
