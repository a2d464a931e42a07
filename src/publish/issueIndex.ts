import { issueRows, type IssueRow } from './issues.ts';
import { readPublished } from './read.ts';

let rows: readonly IssueRow[] | undefined;
const indexes = new Map<string, ReadonlyMap<string, readonly IssueRow[]>>();

/** All issues of the shown release, in file order; built once a process. */
export function allIssues(): readonly IssueRow[] {
  rows ??= issueRows(readPublished('issues'));
  return rows;
}

/** The issues that have a value in a field, in file order; none is an empty list. */
export function issuesBy(
  field: 'category' | 'code' | 'repo' | 'group' | 'state',
  value: string,
): readonly IssueRow[] {
  let index = indexes.get(field);
  if (!index) {
    index = groupRows(allIssues(), (issue) => issue[field]);
    indexes.set(field, index);
  }
  return index.get(value) ?? [];
}

/** Rows by a key of theirs, in order of first occurrence; rows whose key is `null` are left out. */
export function groupRows<Row>(
  list: readonly Row[],
  key: (row: Row) => string | null,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of list) {
    const value = key(row);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return groups;
}
