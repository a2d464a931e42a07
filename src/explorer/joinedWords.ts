import { cell } from '../model/cell.ts';
import type { ReadText } from './foldText.ts';
import { pieceLength, wordCollection, type Pause, type WordIndex } from './wordIndex.ts';

/** Words that are written apart in one place and together in another. */
export interface JoinedWords {
  /** Issues that write such words apart, by the words joined. */
  readonly index: WordIndex;
  /** Whether words are one, so that all ways to write them find the same issues. */
  readonly isCompound: (joined: string) => boolean;
}

/** The most words that are joined. */
const mostWords = 3;
/** How often two words must stand together to be one: in this share of the issues that hold the rarer of them … */
const constantShare = 0.8;
/** … and at least so many times. */
const fewest = 4;
/** Words of more issues than this share are everywhere, so that standing beside another says nothing. */
const common = 0.1;

/** Any number stands for all, and one form of a word for others: where “finetuned” is written, “fine tuning” is one as well. */
const kindOf = (word: string): string =>
  word.replace(/\d+/g, '0').replace(/(?<=.{4})(?:ing|ed|es|er|e|s)$/, '');

/** “8 GB” is “8GB”, whatever the number. */
const isMeasure = (number: string, unit: string): boolean =>
  /^\d+$/.test(number) && /^[^\d]{1,3}$/.test(unit);

/** A single letter is no part of a compound: it would make “models” of “model’s”. */
const isPart = (word: string): boolean => word.length > 1 || /\d/.test(word);

/** Pairs of words that hardly ever stand apart from each other, joined. */
async function constantPairs(
  size: number,
  readOf: (row: number) => readonly ReadText[],
  solid: readonly WordIndex[],
  pause: Pause,
): Promise<ReadonlySet<string>> {
  const rowsOf = new Map<string, number>();
  for (const { words, starts } of solid) {
    for (const [at, word] of words.entries()) {
      if (word.length < 3) continue;
      const rows = cell(starts, at + 1, 'starts') - cell(starts, at, 'starts');
      rowsOf.set(word, rows + (rowsOf.get(word) ?? 0));
    }
    await pause();
  }
  const most = Math.max(fewest, size * common);
  const telling = (word: string): number => {
    const rows = rowsOf.get(word) ?? 0;
    return rows >= fewest && rows <= most ? rows : 0;
  };
  const pairs = new Map<string, { count: number; readonly rarer: number }>();
  for (let row = 0; row < size; row += 1) {
    if (row % pieceLength === pieceLength - 1) await pause();
    for (const { words, ties } of readOf(row)) {
      let before = telling(words[0] ?? '');
      for (let at = 1; at < words.length; at += 1) {
        const own = telling(cell(words, at, 'words'));
        if (before > 0 && own > 0 && ties[at] !== 'apart') {
          const joined = `${words[at - 1]}${words[at]}`;
          const pair = pairs.get(joined);
          if (pair) pair.count += 1;
          else pairs.set(joined, { count: 1, rarer: Math.min(before, own) });
        }
        before = own;
      }
    }
  }
  return new Set(
    [...pairs]
      .filter(([, { count, rarer }]) => count >= fewest && count >= rarer * constantShare)
      .map(([joined]) => joined),
  );
}

/**
 * Finds the words of a release that are one, however they are written: those that are written together somewhere, numbers
 * with their units, and those that hardly ever stand apart. No list of words is needed, and “the me…” is no “theme”.
 *
 * @param readOf what is written of a row
 * @param solid indexes of the words as they are written
 */
export async function joinedWords(
  size: number,
  readOf: (row: number) => readonly ReadText[],
  solid: readonly WordIndex[],
  pause: Pause,
): Promise<JoinedWords> {
  const together = new Set<string>();
  for (const { words } of solid) {
    for (const word of words) together.add(kindOf(word));
    await pause();
  }
  const constant = await constantPairs(size, readOf, solid, pause);
  const collection = wordCollection();
  const compounds = new Set<string>();
  for (let row = 0; row < size; row += 1) {
    if (row % pieceLength === pieceLength - 1) await pause();
    for (const { words, ties } of readOf(row)) {
      for (let at = 0; at < words.length - 1; at += 1) {
        const first = cell(words, at, 'words');
        let joined = first;
        for (let next = at + 1; next < Math.min(words.length, at + mostWords); next += 1) {
          const word = cell(words, next, 'words');
          if (ties[next] === 'apart') break;
          joined += word;
          const isOne =
            next === at + 1 && (isMeasure(first, word) || constant.has(joined))
              ? true
              : isPart(first) && isPart(word) && !/^\d+$/.test(joined) && together.has(kindOf(joined));
          if (!isOne) continue;
          compounds.add(kindOf(joined));
          collection.add(joined, row);
        }
      }
    }
  }
  return {
    index: await collection.index(pause),
    isCompound: (joined) => compounds.has(kindOf(joined)),
  };
}
