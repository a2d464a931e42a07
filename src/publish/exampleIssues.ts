import { greatest, rollup } from 'd3-array';
import type { IssueRow } from './issueRows.ts';
import type { PublishedCategory } from './study.ts';

/**
 * One issue from each of the categories that most of these issues have, by a rule that leaves no choice: both coders agreed, the opening and the
 * closing day are known, it has the category’s most common code among those, and it is the newest of these.
 */
export function exampleIssues(
  categories: readonly PublishedCategory[],
  issues: readonly IssueRow[],
  count: number,
): { readonly category: PublishedCategory; readonly issue: IssueRow }[] {
  const counts = rollup(
    issues,
    (rows) => rows.length,
    ({ category }) => category,
  );
  const countOf = ({ id }: PublishedCategory) => counts.get(id) ?? 0;
  return [...categories]
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, count)
    .flatMap((category) => {
      const eligible = issues.filter(
        (issue) => issue.category === category.id && issue.coding === 'agreed' && issue.time === 'exact',
      );
      const byCode = [
        ...rollup(
          eligible,
          (rows) => rows,
          ({ code }) => code,
        ).values(),
      ];
      const commonest = greatest(byCode, (rows) => rows.length) ?? [];
      const newest = greatest(commonest, (a, b) => (a.opened ?? '').localeCompare(b.opened ?? '', 'en'));
      return newest ? [{ category, issue: newest }] : [];
    });
}
