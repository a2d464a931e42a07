import { pause } from '../browser/dom.ts';
import { parseAddress, vocabularyOf, type IgnoredPart } from '../explorer/address.ts';
import { corpusOf } from '../explorer/corpus.ts';
import { selectionTitle } from '../explorer/describe.ts';
import { facetsOf } from '../explorer/facets.ts';
import { issueFilter } from '../explorer/filterIssues.ts';
import type { IssuesFile, SummariesFile, TitlesFile } from '../publish/issues.ts';

/** A selection of the explorer, carried out. */
export interface CarriedOut {
  /** Rows of its issues in the release. */
  readonly rows: ReadonlySet<number>;
  readonly title: string;
  /** What its query names and the release does not know. */
  readonly ignored: readonly IgnoredPart[];
}

/** Loads the texts that a search for words needs. */
export interface TextLoader {
  readonly titles: () => Promise<TitlesFile>;
  readonly summaries: () => Promise<SummariesFile>;
}

/**
 * Prepares the explorer's own filter, which carries out the query of any of its addresses.
 * @param load is asked at the first query that searches words
 */
export function selectionReader(file: IssuesFile, load: TextLoader): (query: string) => Promise<CarriedOut> {
  const corpus = corpusOf(file);
  const facets = facetsOf(corpus);
  const vocabulary = vocabularyOf(corpus, facets);
  let filter = issueFilter(corpus, facets);
  const indexWords = async (): Promise<void> => {
    const [titles, summaries, { textSearch }, { wordKnowledgeOfStudy }] = await Promise.all([
      load.titles(),
      load.summaries(),
      import('../explorer/textSearch.ts'),
      import('../explorer/studyWords.ts'),
    ]);
    const search = await textSearch(corpus, titles, pause);
    await search.addSummaries(summaries, wordKnowledgeOfStudy);
    filter = issueFilter(corpus, facets, search);
  };
  let indexed: Promise<void> | undefined;
  return async (query) => {
    const { selection, ignored } = parseAddress(query, vocabulary);
    if (selection.query !== '') {
      indexed ??= indexWords();
      // After a failure the next query tries again.
      await indexed.catch((error: unknown) => {
        indexed = undefined;
        throw error;
      });
    }
    return {
      rows: new Set(filter.apply(selection, []).rows),
      title: selectionTitle(facets, selection),
      ignored,
    };
  };
}
