import { bisectLeft } from 'd3-array';
import { cell } from '../model/cell.ts';
import { namesIn, repoOf, type Corpus } from './corpus.ts';
import { foldedWords } from './foldText.ts';

/**
 * Words in order, each with the issues that hold it. A beginning of words is a stretch of the index: it is found by
 * bisection and read in one go.
 */
export interface WordIndex {
  readonly words: readonly string[];
  /** Rows of word i lie at `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Lets a page answer its reader between two pieces of work. */
export type Pause = () => Promise<void>;

/** Issues indexed between two pauses: a few milliseconds of work on a slow machine. */
const pieceLength = 400;

/**
 * Indexes the words of issues.
 * @param wordsOf the folded words of a row
 * @param pause is awaited between pieces of the work
 */
export async function wordIndex(
  size: number,
  wordsOf: (row: number) => readonly string[],
  pause: Pause,
): Promise<WordIndex> {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < size; row += 1) {
    if (row % pieceLength === pieceLength - 1) await pause();
    for (const word of wordsOf(row)) {
      const rows = rowsOf.get(word);
      if (!rows) rowsOf.set(word, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  }
  await pause();
  const words = [...rowsOf.keys()].sort();
  await pause();
  const starts = new Uint32Array(words.length + 1);
  const lists = words.map((word) => rowsOf.get(word) ?? []);
  let end = 0;
  for (const [at, list] of lists.entries()) {
    end += list.length;
    starts[at + 1] = end;
  }
  const rows = new Uint32Array(end);
  for (const [at, list] of lists.entries()) rows.set(list, starts[at]);
  return { words, starts, rows };
}

/** Indexes what `issues.json` says of the issues in words: projects, labels and models. */
export function nameIndex(corpus: Corpus, pause: Pause): Promise<WordIndex> {
  const { columns, labels, models } = corpus;
  const folded = new Map<string, readonly string[]>();
  const wordsOfName = (name: string): readonly string[] => {
    const words = folded.get(name) ?? foldedWords(name);
    folded.set(name, words);
    return words;
  };
  return wordIndex(
    corpus.size,
    (row) =>
      [
        repoOf(corpus, row),
        ...namesIn(columns.labels, labels, row),
        ...namesIn(columns.models, models, row),
      ].flatMap(wordsOfName),
    pause,
  );
}

/** Indexes one text of each issue. */
export function textIndex(texts: readonly (string | null)[], pause: Pause): Promise<WordIndex> {
  return wordIndex(texts.length, (row) => foldedWords(texts[row] ?? ''), pause);
}

/**
 * Counts for every issue how many of the searched words, in their order, it holds words for that begin so, in any of the
 * indexes: an issue is found where all of them are counted.
 * @param words folded, as `foldedWords` gives them, at most 255
 */
export function findWords(indexes: readonly WordIndex[], words: readonly string[], size: number): Uint8Array {
  const found = new Uint8Array(size);
  for (const [count, word] of words.entries()) {
    for (const index of indexes) {
      const first = bisectLeft(index.words, word);
      // No word holds this sign, so that it stands behind all that begin alike.
      const end = bisectLeft(index.words, `${word}\uffff`);
      const stop = cell(index.starts, end, 'starts');
      for (let at = cell(index.starts, first, 'starts'); at < stop; at += 1) {
        const row = cell(index.rows, at, 'rows');
        if (found[row] === count) found[row] = count + 1;
      }
    }
  }
  return found;
}
