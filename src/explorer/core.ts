import { parseAddress, vocabularyOf, type ParsedAddress } from './address.ts';
import { corpusOf, repoOf, type Corpus } from './corpus.ts';
import { namedChoices, searchedLine, type NamedChoice } from './describe.ts';
import { facetsOf, type Facet } from './facets.ts';
import { issueFilter, type Filtered, type IssueFilter } from './filterIssues.ts';
import type { HitMarker, MarkedPiece } from './markHits.ts';
import { wholeCorpus, type Selection } from './selection.ts';
import { issueAddress } from '../model/addresses.ts';
import type { ExplorerFile } from '../publish/explorer.ts';
import { unpack } from '../publish/explorerUnpack.ts';

/** How an issue is shown in the list. */
export interface ShownIssue {
  readonly href: string;
  readonly title: readonly MarkedPiece[];
  readonly line: readonly MarkedPiece[];
  /** Place of its category, counted from 1; 0 for none. */
  readonly category: number;
}

/** All that the page asks of a release; loaded at the first use. */
export interface Explorer {
  readonly corpus: Corpus;
  readonly facets: readonly Facet[];
  readonly filter: IssueFilter;
  /** Counts of all issues, by facet. */
  readonly whole: Filtered['counts'];
  readonly parse: (search: string) => ParsedAddress;
  readonly show: (row: number, mark: HitMarker) => ShownIssue;
  readonly named: (selection: Selection) => NamedChoice[];
}

/**
 * Opens a release.
 * @param pause is awaited between pieces of the work
 */
export async function openExplorer(file: ExplorerFile, pause: () => Promise<void>): Promise<Explorer> {
  const corpus = corpusOf(file, await unpack(file, pause));
  await pause();
  const facets = facetsOf(corpus);
  const filter = issueFilter(corpus, facets);
  const whole = filter.apply(wholeCorpus).counts;
  await pause();
  // The first search makes the index of words, and has the browser read the code that answers: a reader's first letter
  // waits for neither.
  filter.rows({ ...wholeCorpus, query: 'a' });
  const vocabulary = vocabularyOf(corpus, facets);
  return {
    corpus,
    facets,
    filter,
    whole,
    parse: (search) => parseAddress(search, vocabulary),
    show: (row, mark) => ({
      href: issueAddress(repoOf(corpus, row), corpus.table.number[row] ?? 0),
      title: mark(corpus.text.summaries[row] ?? ''),
      line: searchedLine(corpus, row, mark),
      category: (corpus.codes[(corpus.table.code[row] ?? 0) - 1]?.category ?? -1) + 1,
    }),
    named: (selection) => namedChoices(facets, selection),
  };
}
