import { cell } from '../model/cell.ts';
import type { SummariesFile, TitlesFile } from '../publish/issues.ts';
import { namesIn, none, repoOf, type Corpus } from './corpus.ts';
import { isUnspaced, readText, type ReadText } from './foldText.ts';
import type { JoinedWords } from './joinedWords.ts';
import {
  countRows,
  holdsStart,
  holdsWhole,
  longestUnspaced,
  pieceLength,
  wordCollection,
  type Atom,
  type Pause,
  type WordIndex,
} from './wordIndex.ts';

/** What is searched for in one place of a query: any of these, each of which asks for all of its words. */
export type Term = readonly (readonly Atom[])[];

/** Something that a reader is told of a search. */
export type Remark =
  /** Other words that were searched for as well. */
  | { readonly kind: 'also'; readonly word: string; readonly words: readonly string[] }
  /** Nothing matched a word; another that is written much alike was searched for instead. */
  | { readonly kind: 'instead'; readonly word: string; readonly words: readonly string[] }
  /** Codes, by index, under which what a word says is found; in place of the word where nothing matched it. */
  | {
      readonly kind: 'codes';
      readonly word: string;
      readonly codes: readonly number[];
      readonly instead: boolean;
    };

/** A query, understood. */
export interface Understood {
  readonly terms: readonly Term[];
  readonly remarks: readonly Remark[];
}

/** What the explorer knows of words beyond their letters; it is loaded after all else. */
export interface WordKnowledge {
  /** @param words of a query, joined as far as they are one */
  readonly understand: (words: readonly string[], search: SearchedWords) => Understood;
}

/** What a search knows of the words of a release. */
export interface SearchedWords {
  readonly corpus: Corpus;
  readonly indexes: readonly WordIndex[];
  /** How many issues a term finds. */
  readonly countOf: (term: Term) => number;
}

/** What a query finds. */
export interface Found {
  /** Rows are found where this holds `need`. */
  readonly counts: Uint8Array;
  readonly need: number;
  /** Folded words to mark in texts. */
  readonly marked: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Searches the words of a release. */
export interface TextSearch {
  readonly find: (query: string) => Found;
  /** Searches the summaries as well, and with what is known of words. */
  readonly addSummaries: (file: SummariesFile, knowledge: WordKnowledge) => Promise<void>;
}

/** More words than any reader searches for. */
const mostTerms = 60;

/** What stands for a code among the words that are searched; no text can hold it. */
export const codeWord = (id: string): string => `:${id}`;

const wordTerm = (word: string): Term => [[{ starts: [word], whole: [] }]];

/** Raises the rows at `count` that a term finds; returns the next count. */
function countTerm(indexes: readonly WordIndex[], term: Term, found: Uint8Array, count: number): number {
  const [only, ...others] = term;
  if (only && others.length === 0) {
    let at = count;
    for (const atom of only) {
      countRows(indexes, atom, found, at);
      at += 1;
    }
    return at;
  }
  for (const atoms of term) {
    const own = new Uint8Array(found.length);
    const need = countTerm(indexes, [atoms], own, 0);
    for (let row = 0; row < own.length; row += 1) {
      if (own[row] === need && found[row] === count) found[row] = count + 1;
    }
  }
  return count + 1;
}

/**
 * The words of a query, so that all ways to write them come to the same: those that are one are joined, and one that no
 * issue holds is taken apart where both of its parts are words.
 */
function wordsOfQuery(query: string, solid: readonly WordIndex[], { isCompound }: JoinedWords): string[] {
  const { words, ties } = readText(query);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const end = [at + 3, at + 2].find(
      (stop) =>
        stop <= words.length &&
        !ties.slice(at + 1, stop).includes('apart') &&
        isCompound(words.slice(at, stop).join('')),
    );
    if (end === undefined) {
      found.push(...takenApart(cell(words, at, 'words'), solid, isCompound));
      at += 1;
    } else {
      found.push(words.slice(at, end).join(''));
      at = end;
    }
  }
  return found;
}

/** The least length of a part of a word that is taken apart. */
const shortestPart = 3;

function takenApart(
  word: string,
  solid: readonly WordIndex[],
  isCompound: JoinedWords['isCompound'],
): string[] {
  if (isUnspaced(word)) return [word.slice(0, longestUnspaced)];
  if (isCompound(word) || solid.some((index) => holdsStart(index, word))) return [word];
  const isWord = (part: string): boolean => solid.some((index) => holdsWhole(index, part));
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(isWord)) return parts;
  }
  return [word];
}

/**
 * Reads what is written of the issues of a release, so that it can be searched.
 * @param pause is awaited between pieces of the work
 */
export async function textSearch(corpus: Corpus, titles: TitlesFile, pause: Pause): Promise<TextSearch> {
  const { size, columns } = corpus;
  const names = new Map<string, ReadText>();
  const readName = (name: string): ReadText => {
    const read = names.get(name) ?? readText(name);
    names.set(name, read);
    return read;
  };
  const reads: ReadText[][] = Array.from({ length: size }, (_, row) => [
    readName(repoOf(corpus, row)),
    ...namesIn(columns.labels, corpus.labels, row).map(readName),
    ...namesIn(columns.models, corpus.models, row).map(readName),
  ]);
  const indexWords = async (textsOf: (row: number) => readonly ReadText[]): Promise<WordIndex> => {
    const collection = wordCollection();
    for (let row = 0; row < size; row += 1) {
      if (row % pieceLength === pieceLength - 1) await pause();
      for (const { words } of textsOf(row)) for (const word of words) collection.add(word, row);
    }
    return collection.index(pause);
  };
  const addTexts = (texts: readonly (string | null)[]): Promise<WordIndex> =>
    indexWords((row) => {
      const read = readText(texts[row] ?? '');
      reads[row]?.push(read);
      return [read];
    });
  const codeOf = (row: number): ReadText => {
    const code = cell(columns.code, row, 'code');
    return { words: code === none ? [] : [codeWord(cell(corpus.codes, code, 'codes').id)], ties: [] };
  };
  let solid: readonly WordIndex[] = [await indexWords((row) => [codeOf(row), ...(reads[row] ?? [])])];
  solid = [...solid, await addTexts(titles.title)];
  // What is one word is known once all texts are there.
  let joined: JoinedWords = {
    index: { words: [], starts: new Uint32Array(1), rows: new Uint32Array() },
    isCompound: () => false,
  };
  let indexes = solid;
  let knowledge: WordKnowledge | undefined;
  let last: { readonly query: string; readonly found: Found } | undefined;

  const countOf = (term: Term): number => {
    const counts = new Uint8Array(size);
    const need = countTerm(indexes, term, counts, 0);
    return counts.reduce((sum, count) => sum + (count === need ? 1 : 0), 0);
  };
  const find = (query: string): Found => {
    if (last?.query === query) return last.found;
    const words = wordsOfQuery(query, solid, joined).slice(0, mostTerms);
    const { terms, remarks } = knowledge?.understand(words, { corpus, indexes, countOf }) ?? {
      terms: words.map(wordTerm),
      remarks: [],
    };
    const counts = new Uint8Array(size);
    let need = 0;
    for (const term of terms) need = countTerm(indexes, term, counts, need);
    const marked = terms.flatMap((term) =>
      term.flatMap((atoms) => atoms.flatMap(({ starts, whole }) => [...starts, ...whole])),
    );
    const found = { counts, need, marked, remarks };
    last = { query, found };
    return found;
  };
  return {
    find,
    addSummaries: async ({ summary }, known) => {
      solid = [...solid, await addTexts(summary)];
      const { joinedWords } = await import('./joinedWords.ts');
      joined = await joinedWords(size, (row) => reads[row] ?? [], solid, pause);
      indexes = [...solid, joined.index];
      knowledge = known;
      last = undefined;
    },
  };
}
