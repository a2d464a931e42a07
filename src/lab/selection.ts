import { parseAddress, vocabularyOf, type IgnoredPart } from '../explorer/address.ts';
import { corpusOf } from '../explorer/corpus.ts';
import { selectionTitle } from '../explorer/describe.ts';
import { facetsOf } from '../explorer/facets.ts';
import { issueFilter } from '../explorer/filterIssues.ts';
import type { ExplorerFile } from '../publish/explorer.ts';
import { unpack } from '../publish/explorerUnpack.ts';

/** A selection of the explorer, carried out. */
export interface CarriedOut {
  /** Rows of its issues in the release. */
  readonly rows: ReadonlySet<number>;
  readonly title: string;
  /** What its query names and the release does not know. */
  readonly ignored: readonly IgnoredPart[];
}

/** Prepares the explorer's own filter, which carries out the query of any of its addresses. */
export async function selectionReader(file: ExplorerFile): Promise<(query: string) => CarriedOut> {
  const corpus = corpusOf(file, await unpack(file, () => new Promise((done) => setTimeout(done))));
  const facets = facetsOf(corpus);
  const vocabulary = vocabularyOf(corpus, facets);
  const filter = issueFilter(corpus, facets);
  return (query) => {
    const { selection, ignored } = parseAddress(query, vocabulary);
    return {
      rows: new Set(filter.apply(selection, []).rows),
      title: selectionTitle(facets, selection),
      ignored,
    };
  };
}
