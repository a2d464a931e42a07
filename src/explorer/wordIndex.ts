import { bisectLeft } from 'd3-array';
import { cell } from '../model/cell.ts';
import { isUnspaced } from './foldText.ts';

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
export const pieceLength = 200;

/** The most signs of a text without spaces that are compared. */
export const longestUnspaced = 24;

/** Collects which issues hold which words. */
export function wordCollection() {
  const rowsOf = new Map<string, number[]>();
  const addWord = (word: string, row: number): void => {
    const rows = rowsOf.get(word);
    if (!rows) rowsOf.set(word, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  };
  return {
    /** Adds a word of a row; rows come in order. A text without spaces is found by any part of it. */
    add: (word: string, row: number): void => {
      const last = isUnspaced(word) ? word.length : 1;
      addWord(last === 1 ? word : word.slice(0, longestUnspaced), row);
      for (let at = 1; at < last; at += 1) addWord(word.slice(at, at + longestUnspaced), row);
    },
    /** @param pause is awaited between pieces of the work */
    async index(pause: Pause): Promise<WordIndex> {
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
    },
  };
}

/** What an issue's word must be: begin so, or be so. */
export interface Atom {
  readonly starts: readonly string[];
  readonly whole: readonly string[];
}

/** Where a word would stand in an index, and how many of its words begin or are so. */
function stretch({ words }: WordIndex, word: string, isWhole: boolean): readonly [number, number] {
  const first = bisectLeft(words, word);
  if (isWhole) return [first, words[first] === word ? first + 1 : first];
  // No word holds this sign, so that it stands behind all that begin alike.
  return [first, bisectLeft(words, `${word}\uffff`)];
}

/** Whether an index holds a word that begins so. */
export const holdsStart = (index: WordIndex, word: string): boolean =>
  index.words[bisectLeft(index.words, word)]?.startsWith(word) === true;

/** Whether an index holds just this word. */
export const holdsWhole = ({ words }: WordIndex, word: string): boolean =>
  words[bisectLeft(words, word)] === word;

/** Raises the count of every row that stands at `count` and holds a word, in any of the indexes. */
export function countRows(
  indexes: readonly WordIndex[],
  { starts, whole }: Atom,
  found: Uint8Array,
  count: number,
): void {
  const raise = (word: string, isWhole: boolean): void => {
    for (const index of indexes) {
      const [first, end] = stretch(index, word, isWhole);
      const stop = cell(index.starts, end, 'starts');
      for (let at = cell(index.starts, first, 'starts'); at < stop; at += 1) {
        const row = cell(index.rows, at, 'rows');
        if (found[row] === count) found[row] = count + 1;
      }
    }
  };
  for (const word of starts) raise(word, false);
  for (const word of whole) raise(word, true);
}
