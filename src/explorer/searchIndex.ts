import { foldedWords } from './foldText.ts';
import { repoOf, type Corpus } from './corpus.ts';

/** Finds issues by words. */
export interface SearchIndex {
  /**
   * Counts for every issue how many of the searched words, in their order, it holds words for that begin so: an issue is
   * found where all of them are counted.
   * @param words folded, as `foldedWords` gives them, at most 255
   */
  readonly find: (words: readonly string[]) => Uint8Array;
}

/** The place of the first word that is not before a text. */
function firstFrom(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Indexes the words of summary, project, labels and models. Words are kept in order, each with its issues, so that a
 * beginning is a stretch of the index, found in a few steps and read in one go.
 */
export function searchIndex(corpus: Corpus): SearchIndex {
  const { table, text, size } = corpus;
  const places = new Map<string, number>();
  const spelled: string[] = [];
  const rowsOf: number[][] = [];
  const add = (word: string, row: number): void => {
    let place = places.get(word);
    if (place === undefined) {
      place = spelled.length;
      places.set(word, place);
      spelled.push(word);
      rowsOf.push([]);
    }
    const rows = rowsOf[place];
    if (rows && rows.at(-1) !== row) rows.push(row);
  };
  const wordsOf = new Map<string, readonly string[]>();
  const wordsOfName = (name: string): readonly string[] => {
    let words = wordsOf.get(name);
    if (!words) {
      words = foldedWords(name);
      wordsOf.set(name, words);
    }
    return words;
  };
  for (let row = 0; row < size; row += 1) {
    for (const word of foldedWords(text.summaries[row] ?? '')) add(word, row);
    for (const word of wordsOfName(repoOf(corpus, row))) add(word, row);
    for (const [lists, names] of [
      [table.labels, text.labels],
      [table.models, text.models],
    ] as const) {
      const end = lists.starts[row + 1] ?? 0;
      for (let at = lists.starts[row] ?? 0; at < end; at += 1) {
        for (const word of wordsOfName(names[lists.values[at] ?? 0] ?? '')) add(word, row);
      }
    }
  }
  const order = spelled
    .map((_, place) => place)
    .sort((a, b) => ((spelled[a] ?? '') < (spelled[b] ?? '') ? -1 : 1));
  const sorted = order.map((place) => spelled[place] ?? '');
  const starts = new Uint32Array(sorted.length + 1);
  for (const [at, place] of order.entries())
    starts[at + 1] = (starts[at] ?? 0) + (rowsOf[place]?.length ?? 0);
  const rows = new Uint32Array(starts[sorted.length] ?? 0);
  for (const [at, place] of order.entries()) rows.set(rowsOf[place] ?? [], starts[at]);

  return {
    find: (words) => {
      const found = new Uint8Array(size);
      for (const [index, word] of words.entries()) {
        const first = firstFrom(sorted, word);
        // No word holds this sign, so that it stands behind all that begin alike.
        const end = firstFrom(sorted, `${word}\uffff`);
        const stop = starts[end] ?? 0;
        for (let at = starts[first] ?? 0; at < stop; at += 1) {
          const row = rows[at] ?? 0;
          if (found[row] === index) found[row] = index + 1;
        }
      }
      return found;
    },
  };
}
