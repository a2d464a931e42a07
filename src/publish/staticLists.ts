import { ascending, group } from 'd3-array';
import type { ListFacet } from '../model/addresses.ts';
import { evidenceWords } from '../model/evidenceWords.ts';
import { openedYear } from '../model/openedYear.ts';
import type { IssueRow } from './issueRows.ts';
import type { StudyFile } from './study.ts';

/** Issues on one page of a list: few enough that a page stays light on a telephone. */
export const issuesPerPage = 200;

/** A list of issues that is printed ahead for readers without JavaScript. */
export interface StaticList {
  readonly facet: ListFacet;
  readonly value: string;
  readonly name: string;
  readonly issues: readonly IssueRow[];
}

/** Every static list beside those of categories, codes and projects, which have pages of their own. */
export function staticLists(study: StudyFile, issues: readonly IssueRow[]): StaticList[] {
  const list = (
    facet: ListFacet,
    key: (issue: IssueRow) => string | null,
    name: (value: string) => string,
  ): StaticList[] =>
    [...group(issues, key)]
      .flatMap(([value, own]) => (value === null ? [] : [{ facet, value, name: name(value), issues: own }]))
      .sort((a, b) => ascending(a.value, b.value));
  return [
    ...list(
      'group',
      (issue) => issue.group,
      (id) => study.groups.find((candidate) => candidate.id === id)?.name ?? id,
    ),
    ...list(
      'state',
      ({ state }) => state,
      (state) => (state === 'open' ? 'Open' : 'Closed'),
    ),
    ...list(
      'year',
      ({ opened }) => String(openedYear(opened) ?? 'unknown'),
      (year) => (year === 'unknown' ? 'Opening day not known' : `Opened in ${year}`),
    ),
    ...list(
      'evidence',
      ({ evidence }) => evidence,
      (grade) => `Closing date from ${evidenceWords(grade)}`,
    ),
  ];
}
