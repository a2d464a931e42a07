import type { Dataset, Issue } from '../../dataset/dataset.ts';
import { categoryOfCode } from '../../model/categoryOfCode.ts';
import type { CodingSource } from './dimensions.ts';

/** An issue with its group and categories as one source of codes has them. */
export interface CodedIssue {
  readonly issue: Issue;
  readonly group: string;
  /** Category of the primary code; null outside the focal group. */
  readonly category: string | null;
  /** Category of the secondary code, if there is one. */
  readonly secondary: string | null;
}

/**
 * The issues with the codes of one source: the final ones, one coder's (without the issues that this coder did not code),
 * or the final ones of issues on which both coders agreed.
 */
export function codedIssues(
  { issues, codings, categories }: Pick<Dataset, 'issues' | 'codings' | 'categories'>,
  source: CodingSource,
): CodedIssue[] {
  const categoryOf = categoryOfCode(categories);
  const category = (code: string | null) => (code === null ? null : (categoryOf.get(code) ?? null));
  if (source === 'final' || source === 'agreed') {
    return issues
      .filter((issue) => source === 'final' || issue.coding === 'agreed')
      .map((issue) => ({
        issue,
        group: issue.group,
        category: category(issue.code),
        secondary: category(issue.secondary),
      }));
  }
  const own = new Map(codings.filter(({ coder }) => coder === source).map((coding) => [coding.id, coding]));
  return issues.flatMap((issue) => {
    const coding = own.get(issue.id);
    if (!coding) return [];
    const { group, code, secondary } = coding;
    return [{ issue, group, category: category(code), secondary: category(secondary) }];
  });
}
