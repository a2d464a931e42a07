import { allIssues } from './read.ts';

/** A choice of issues that the explorer can show: every part narrows it. */
export interface IssueChoice {
  readonly category?: string | undefined;
  readonly code?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly family?: string | undefined;
}

/**
 * The explorer’s address for a choice, and how many issues it shows there.
 * @throws Error if no issue has what was chosen
 */
export function selectedIssues(choice: IssueChoice): { readonly href: string; readonly count: number } {
  const { category, code, state, family } = choice;
  const query = new URLSearchParams(
    Object.entries({ category, code, state, family }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  ).toString();
  const count = allIssues().filter(
    (issue) =>
      (category === undefined || issue.category === category) &&
      (code === undefined || issue.code === code) &&
      (state === undefined || issue.state === state) &&
      (family === undefined || issue.modelFamilies.includes(family)),
  ).length;
  if (query === '' || count === 0)
    throw new Error(`issues.json: found no issue of “${query}”, expected some that a text counts`);
  return { href: `/issues/?${query}`, count };
}
