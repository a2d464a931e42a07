import type { Issue } from '../dataset/dataset.ts';
import { dayNumber, dayOfNumber } from '../dataset/dayNumber.ts';
import { cell } from '../model/cell.ts';
import { observe, type Observation, type Spans } from '../model/observation.ts';
import type { IssueFiles, IssuesFile } from './issues.ts';

/** An issue as pages show it: the dataset's record, and how it enters the main survival analysis. */
export interface IssueRow extends Omit<Issue, 'url'> {
  readonly time: Observation['kind'];
  /** Days: the exact or censoring time, or the open lower end of the interval. */
  readonly lower: number | null;
  /** Days: the exact time or the closed upper end of the interval; null if right-censored. */
  readonly upper: number | null;
}

/**
 * Reads the days of issues from `issues.json`, counted from the opening, as `observeSpans` takes them.
 * @returns a function of an issue's row and of how its opening day is known; null where that day is not known
 */
export function spansReader({
  projects,
  closings,
  columns,
}: Pick<IssuesFile, 'projects' | 'closings' | 'columns'>): (
  row: number,
  openedBasis?: Issue['openedBasis'],
) => Spans | null {
  const ends = projects.map(({ observedUntil }) => dayNumber(observedUntil));
  const notNegative = (days: number | null): number | null => (days === null ? null : Math.max(0, days));
  return (row, openedBasis = null) => {
    const opened = cell(columns.opened, row, 'opened');
    if (opened === null) return null;
    const closing = cell(closings, cell(columns.closing, row, 'closing'), 'closings');
    return {
      state: closing === 'open' ? 'open' : 'closed',
      evidence: closing === 'open' ? null : closing,
      openedBasis,
      end: Math.max(0, cell(ends, cell(columns.project, row, 'project'), 'projects') - opened),
      lastEvent: notNegative(cell(columns.lastEvent, row, 'lastEvent')),
      resolved: notNegative(cell(columns.resolved, row, 'resolved')),
    };
  };
}

/** The issues of a release as records, in file order: what `issueFiles` took apart, put together again. */
export function issueRows({ issues: file, titles, summaries, details }: IssueFiles): IssueRow[] {
  const { columns } = file;
  return columns.number.map((number, row) => {
    const { repo, observedUntil } = cell(file.projects, cell(columns.project, row, 'project'), 'projects');
    const closing = cell(file.closings, cell(columns.closing, row, 'closing'), 'closings');
    const codeAt = (index: number | null) => (index === null ? null : cell(file.codes, index, 'codes'));
    const code = codeAt(cell(columns.code, row, 'code'));
    const openedNumber = cell(columns.opened, row, 'opened');
    const opened = openedNumber === null ? null : dayOfNumber(openedNumber);
    const dayAfter = (days: number | null, otherwise: string | null): string | null =>
      openedNumber === null || days === null ? otherwise : dayOfNumber(openedNumber + days);
    const namesAt = (names: readonly string[], indexes: readonly number[], list: string): string[] =>
      indexes.map((index) => cell(names, index, list));
    const issue: Omit<Issue, 'url'> = {
      id: `${repo}#${number}`,
      repo,
      number,
      state: closing === 'open' ? 'open' : 'closed',
      labels: namesAt(file.labels, cell(columns.labels, row, 'labels'), 'labels'),
      group: cell(file.groups, cell(columns.group, row, 'group'), 'groups').id,
      category: code === null ? null : cell(file.categories, code.category, 'categories').id,
      code: code?.id ?? null,
      secondary: codeAt(cell(details.secondary, row, 'secondary'))?.id ?? null,
      coding: cell(file.codings, cell(columns.coding, row, 'coding'), 'codings'),
      models: cell(columns.models, row, 'models'),
      modelFamilies: namesAt(file.families, cell(columns.families, row, 'families'), 'families'),
      title: cell(titles.title, row, 'title'),
      summary: cell(summaries.summary, row, 'summary'),
      opened,
      openedBasis: cell(details.openedBasis, row, 'openedBasis'),
      openedEarliest: cell(details.openedEarliest, row, 'openedEarliest') ?? opened,
      openedLatest: cell(details.openedLatest, row, 'openedLatest') ?? opened,
      lastEvent: dayAfter(
        cell(columns.lastEvent, row, 'lastEvent'),
        cell(details.lastEventDay, row, 'lastEventDay'),
      ),
      eventsSeen: cell(details.eventsSeen, row, 'eventsSeen'),
      threadComplete: cell(details.threadComplete, row, 'threadComplete'),
      resolved: dayAfter(
        cell(columns.resolved, row, 'resolved'),
        cell(details.resolvedDay, row, 'resolvedDay'),
      ),
      evidence: closing === 'open' ? null : closing,
      evidenceRef: cell(details.evidenceRef, row, 'evidenceRef'),
      observedUntil,
    };
    const { kind, lower, upper } = observe(issue);
    return { ...issue, time: kind, lower, upper };
  });
}
