import { z } from 'zod';
import type { Day } from '../dataset/dataset.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const column = <T extends z.ZodType>(item: T, description: string) => z.array(item).describe(description);

/** How an issue enters the survival analysis of the main specification. */
const timeKinds = ['exact', 'right', 'interval', 'excluded'] as const;

/** `issues.json`: one array a column, all of the same length, in the order of the dataset's `issues.csv`. */
export const issuesSchema = z.object({
  version: z.string().describe('Dataset version.'),
  id: column(z.string(), 'owner/name#number.'),
  repo: column(z.string(), 'owner/name of the project.'),
  number: column(z.number().int(), 'Number of the issue in its project.'),
  state: column(z.enum(['open', 'closed']), 'As recorded when the thread was read.'),
  group: column(z.string(), 'Group, a key of the study’s groups.'),
  category: column(z.string().nullable(), 'Final primary category; null outside the focal group.'),
  code: column(z.string().nullable(), 'Final primary code; null outside the focal group.'),
  secondary: column(z.string().nullable(), 'Final secondary code, if any.'),
  coding: column(z.enum(['agreed', 'adjudicated', 'single']), 'How the final code came about.'),
  labels: column(z.array(z.string()), 'Labels on GitHub.'),
  models: column(z.array(z.string()), 'Models as recorded.'),
  modelFamilies: column(z.array(z.string()), 'Families of these models.'),
  title: column(
    z.string().nullable(),
    'The thread in our words, as a title; null in a release without titles.',
  ),
  summary: column(z.string(), 'The thread in our words.'),
  opened: column(day.nullable(), 'Opening day, or null where only an interval is known.'),
  openedBasis: column(
    z.enum(['shown', 'bounded']).nullable(),
    'Shown in the thread, or the middle of a short interval.',
  ),
  openedEarliest: column(day.nullable(), 'Earliest possible opening day.'),
  openedLatest: column(day.nullable(), 'Latest possible opening day.'),
  lastEvent: column(day.nullable(), 'Day of the last dated turn seen.'),
  eventsSeen: column(z.number().int(), 'Dated turns seen: a lower bound.'),
  threadComplete: column(z.boolean(), 'Whether the thread was seen to its end.'),
  resolved: column(day.nullable(), 'Day of resolution, as good as its evidence.'),
  evidence: column(
    z.enum(['commit', 'merge', 'release', 'remark', 'activity', 'unknown']).nullable(),
    'Grade of the closing date; null for open issues.',
  ),
  evidenceRef: column(z.string().nullable(), 'Commit, #pull request, tag, or why.'),
  observedUntil: column(day, 'Until when the project was observed.'),
  time: column(z.enum(timeKinds), 'How the issue enters the main survival analysis.'),
  lower: column(
    z.number().nullable(),
    'Days: the exact or censoring time, or the open lower end of the interval.',
  ),
  upper: column(
    z.number().nullable(),
    'Days: the exact time or the closed upper end of the interval; null if right-censored.',
  ),
});
export type IssuesFile = z.infer<typeof issuesSchema>;

type ColumnName = Exclude<keyof IssuesFile, 'version'>;

/** One row of `issues.json`. */
export type IssueRow = { readonly [K in ColumnName]: IssuesFile[K][number] };

/** Turns the columns into rows, in file order. */
export function issueRows(file: IssuesFile): IssueRow[] {
  const names = Object.keys(file).filter((name): name is ColumnName => name !== 'version');
  return file.id.map(
    (_, index) => Object.fromEntries(names.map((name) => [name, file[name][index]])) as unknown as IssueRow,
  );
}

/** Year of opening, or `null` where the opening day is not known. */
export function openedYear(opened: Day | null): number | null {
  return opened === null ? null : Number(opened.slice(0, 4));
}
