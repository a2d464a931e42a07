import { issueAddress } from '../model/addresses.ts';
import { cell } from '../model/cell.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../publish/issues.ts';
import { parseAddress, vocabularyOf, type ParsedAddress } from './address.ts';
import { corpusOf, repoOf, summaryOf, titleOf, type Corpus } from './corpus.ts';
import { namedChoices, rowFacts, type NamedChoice, type RowFacts } from './describe.ts';
import { facetsOf, type Facet } from './facets.ts';
import { issueFilter, type Filtered, type IssueFilter } from './filterIssues.ts';
import type { HitMarker, MarkedPiece } from './markHits.ts';
import { wholeCorpus, type Selection } from './selection.ts';
import { textSearch, type TextSearch, type WordKnowledge } from './textSearch.ts';
import type { Pause } from './wordIndex.ts';

/** How an issue is shown in the list. */
export interface ShownIssue extends RowFacts {
  readonly href: string;
  readonly title: readonly MarkedPiece[];
  readonly summary: readonly MarkedPiece[];
}

/** All that the page asks of a release. */
export interface Explorer {
  readonly corpus: Corpus;
  readonly facets: readonly Facet[];
  readonly filter: IssueFilter;
  /** Counts of all issues, by facet. */
  readonly whole: Filtered['counts'];
  readonly parse: (search: string) => ParsedAddress;
  readonly show: (row: number, mark: HitMarker) => ShownIssue;
  readonly named: (selection: Selection) => NamedChoice[];
  /** What a search finds, and what is to be said of it. */
  readonly find: TextSearch['find'];
  /** Shows and searches the summaries from now on, with what is known of words. */
  readonly addSummaries: (file: SummariesFile, knowledge: WordKnowledge) => Promise<void>;
}

/**
 * Opens a release. It can be filtered at once; the summaries are added when they arrive.
 * @param pause is awaited between pieces of the work
 */
export async function openExplorer(file: IssuesFile, titles: TitlesFile, pause: Pause): Promise<Explorer> {
  const corpus = corpusOf(file, titles);
  await pause();
  const facets = facetsOf(corpus);
  const search = await textSearch(corpus, titles, pause);
  const filter = issueFilter(corpus, facets, search);
  const whole = filter.apply(wholeCorpus).counts;
  await pause();
  // The first search has the browser read the code that answers, so that a reader's first letter does not wait for it.
  filter.rows({ ...wholeCorpus, query: 'a' });
  const vocabulary = vocabularyOf(corpus, facets);
  return {
    corpus,
    facets,
    filter,
    whole,
    parse: (address) =>
      parseAddress(address, vocabulary, (query) => filter.rows({ ...wholeCorpus, query }).length > 0),
    show: (row, mark) => ({
      ...rowFacts(corpus, row, mark),
      href: issueAddress(repoOf(corpus, row), cell(corpus.columns.number, row, 'number')),
      title: mark(titleOf(corpus, row)),
      summary: mark(summaryOf(corpus, row)),
    }),
    named: (selection) => namedChoices(facets, selection),
    find: search.find,
    addSummaries: async (file, knowledge) => {
      await search.addSummaries(file, knowledge);
      corpus.texts.summaries = file.summary;
    },
  };
}
