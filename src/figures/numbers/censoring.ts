import { observationWords } from '../../model/observationWords.ts';
import { issueAddress } from '../../model/addresses.ts';
import type { IssueRow } from '../../publish/issueRows.ts';
import type { FigureNumbers } from '../figure.ts';

/** What is known of the time of each issue. */
export function censoringNumbers(issues: readonly IssueRow[]): FigureNumbers {
  return {
    tidy: () => ({
      units: {
        issue: 'id',
        kind: 'what is known of its time',
        low: 'days after the opening: resolved on that day, or still open then',
        high: 'days after the opening at which it was closed; empty: still open',
      },
      rows: issues.map(({ id, time, lower, upper }) => ({
        issue: id,
        kind: kinds[time],
        low: lower,
        high: upper,
      })),
    }),
    table: () => ({
      head: [{ text: 'Issue' }, { text: 'Opened' }, { text: 'Kind' }, { text: 'What is known' }],
      rows: issues.map((issue) => [
        { text: issue.id, href: issueAddress(issue.repo, issue.number) },
        { text: issue.opened ?? '–' },
        { text: kinds[issue.time] },
        { text: observationWords(issue) },
      ]),
    }),
  };
}

/** How an issue enters the analysis, in words. */
export const kinds = {
  exact: 'exact',
  right: 'right-censored',
  interval: 'interval-censored',
  excluded: 'left out',
} as const;
