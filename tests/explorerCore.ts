import { parseAddress, vocabularyOf } from '../src/explorer/address.ts';
import { corpusOf, issueId } from '../src/explorer/corpus.ts';
import { facetsOf, type Facet } from '../src/explorer/facets.ts';
import { issueFilter } from '../src/explorer/filterIssues.ts';
import { wordKnowledgeOfStudy } from '../src/explorer/studyWords.ts';
import { textSearch } from '../src/explorer/textSearch.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../src/publish/issues.ts';
import { formatCount } from '../src/formatting/formatCount.ts';
import { releaseJson } from './builtSite.ts';

/** What the explorer's core says of the built release: the page must show the same. */
const titles = releaseJson('titles.json') as TitlesFile;
const corpus = corpusOf(releaseJson('issues.json') as IssuesFile, titles);
const facets = facetsOf(corpus);
const atOnce = () => Promise.resolve();
const search = await textSearch(corpus, titles, atOnce);
await search.addSummaries(releaseJson('summaries.json') as SummariesFile, wordKnowledgeOfStudy);
const filter = issueFilter(corpus, facets, search);
const vocabulary = vocabularyOf(corpus, facets);

export const { version } = corpus;

/** The address that a bare one stands for. */
export const start = `?group=${corpus.groups.find(({ role }) => role === 'focal')?.id ?? ''}`;

/** Ids of the issues that an address means, in its order. */
export function idsOf(search: string): string[] {
  const { selection } = parseAddress(search, vocabulary);
  return Array.from(filter.apply(selection, []).rows, (row) => issueId(corpus, row));
}

/** How many issues an address means, as the page's heading says it. */
export function countOf(search: string): string {
  const { length } = idsOf(search);
  return `${formatCount(length)} ${length === 1 ? 'issue' : 'issues'}`;
}

/** @throws Error if there is no such facet */
export function facet(id: string): Facet {
  const found = facets.find((candidate) => candidate.id === id);
  if (!found)
    throw new Error(`facet ${id}: found none, expected one of ${facets.map((one) => one.id).join(', ')}`);
  return found;
}

/** The id at a place of a facet's values, counted from the end if negative. */
export function valueOf(facetId: string, place: number): string {
  return at(facet(facetId).values, place).id;
}

/** @throws Error if the list is shorter */
export function at<T>(list: readonly T[], place: number): T {
  const found = list.at(place);
  if (found === undefined) throw new Error(`place ${place}: found nothing in a list of ${list.length}`);
  return found;
}

/** The categories, which stand above the codes. */
export const categories = facet('code').above?.values ?? [];
/** The codes of a category, by its place. */
export const codesOf = (place: number): Facet['values'] =>
  facet('code').values.filter(({ parent }) => parent === place);
