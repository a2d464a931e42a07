import { allIssues } from './issueIndex.ts';
import type { IssueRow } from './issues.ts';

/** The issue of an id that a text names. @throws Error if the release has no such issue. */
export function issueById(id: string): IssueRow {
  const issue = allIssues().find((candidate) => candidate.id === id);
  if (!issue) throw new Error(`issues.json, field id: found no ${id}, expected the issue that a text names`);
  return issue;
}
