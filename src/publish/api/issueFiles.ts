import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issueAddress } from '../../model/addresses.ts';
import type { IssueRow } from '../issueRows.ts';
import { allIssues, codingsOf, shownVersion } from '../read.ts';
import type { Answer } from './operations.ts';

/** Where the answers stand, as a path. */
export const apiRoot = '/api/v1/';

/** The address of the record of an issue, as a path. */
export const issueRecordAddress = ({ repo, number }: Pick<IssueRow, 'repo' | 'number'>): string =>
  `${apiRoot}issues/${repo}/${number}.json`;

/** What is recorded of an issue. @param addressOf the whole address of a path */
export function issueAnswer(issue: IssueRow, addressOf: (path: string) => string): Answer<'issue'> {
  const { modelFamilies, ...recorded } = issue;
  return {
    release: shownVersion(),
    ...recorded,
    labels: [...issue.labels],
    models: [...issue.models],
    families: [...modelFamilies],
    codings: [...codingsOf(issue.id)],
    page: addressOf(issueAddress(issue.repo, issue.number)),
    thread: `https://github.com/${issue.repo}/issues/${issue.number}`,
  };
}

const written = (answer: unknown): string => `${JSON.stringify(answer)}\n`;

/** Writes a file for each issue: too many to be pages of Astro. @param folder the built site */
export function writeIssueRecords(folder: string, addressOf: (path: string) => string): void {
  const made = new Set<string>();
  for (const issue of allIssues()) {
    const file = join(folder, issueRecordAddress(issue));
    if (!made.has(issue.repo)) mkdirSync(dirname(file), { recursive: true });
    made.add(issue.repo);
    writeFileSync(file, written(issueAnswer(issue, addressOf)));
  }
}

/** The file of an issue in `astro dev`; undefined for any other path. */
export function issueRecordAt(path: string, addressOf: (path: string) => string): string | undefined {
  if (!path.startsWith(`${apiRoot}issues/`)) return undefined;
  const issue = allIssues().find((each) => issueRecordAddress(each) === path);
  return issue && written(issueAnswer(issue, addressOf));
}
