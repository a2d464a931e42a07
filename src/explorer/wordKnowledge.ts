import type { SearchWords } from '../model/searchWords.ts';
import { cell } from '../model/cell.ts';
import { editDistance, mostWrong } from './editDistance.ts';
import { foldedWords } from './foldText.ts';
import { otherForms, otherSpellings } from './spellings.ts';
import { codeWord, type Remark, type SearchedWords, type Term, type WordKnowledge } from './textSearch.ts';
import { holdsStart, holdsWhole, type Atom } from './wordIndex.ts';

/** An entry of the table, ready to be looked up. */
interface Entry {
  readonly finds: readonly { readonly text: string; readonly words: readonly string[] }[];
  readonly codes: readonly string[];
}

const mostWords = 3;
const mostOffered = 3;

/** A word with its other spellings and forms, as far as any issue holds them. */
function atomOf(word: string, { indexes }: SearchedWords): Atom {
  const spellings = otherSpellings(word);
  const forms = [word, ...spellings].flatMap(otherForms);
  return {
    starts: [word, ...spellings.filter((other) => indexes.some((index) => holdsStart(index, other)))],
    whole: forms.filter((other) => indexes.some((index) => holdsWhole(index, other))),
  };
}

const isHeld = ({ starts: [word = ''], starts, whole }: Atom, { indexes }: SearchedWords): boolean =>
  starts.length > 1 || whole.length > 0 || indexes.some((index) => holdsStart(index, word));

/** Words of the release that are written much like one that it does not hold, the likeliest first. */
function nearest(word: string, { indexes }: SearchedWords): string[] {
  const most = mostWrong(word);
  if (most === 0) return [];
  // The first letter is hardly ever wrong, unless it has changed places with the second.
  const [first = '', second = ''] = word;
  const begins = [first, second + first];
  const near = new Map<string, { distance: number; rows: number }>();
  for (const { words, starts } of indexes) {
    for (const [at, other] of words.entries()) {
      if (!begins.some((begin) => other.startsWith(begin))) continue;
      const distance = editDistance(word, other, most);
      if (distance > most) continue;
      const rows = cell(starts, at + 1, 'starts') - cell(starts, at, 'starts');
      near.set(other, { distance, rows: rows + (near.get(other)?.rows ?? 0) });
    }
  }
  const least = Math.min(...Array.from(near.values(), ({ distance }) => distance));
  return [...near]
    .filter(([, { distance }]) => distance === least)
    .sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? -1 : 1))
    .slice(0, mostOffered)
    .map(([other]) => other);
}

/**
 * What is known of words beyond their letters: that some say the same, how they are spelled and inflected, and what was
 * probably meant where nothing matches.
 * @param table which words say the same, and which lead to codes
 */
export function wordKnowledge(table: readonly SearchWords[]): WordKnowledge {
  const entries = new Map<string, Entry>();
  for (const { words, finds = [], codes = [] } of table) {
    const entry = { finds: finds.map((text) => ({ text, words: foldedWords(text) })), codes };
    for (const word of words) entries.set(foldedWords(word).join(''), entry);
  }
  const entryOf = (joined: string): Entry | undefined =>
    entries.get(joined) ?? (joined.endsWith('s') ? entries.get(joined.slice(0, -1)) : undefined);
  const keptAtoms = new Map<string, Atom>();
  const keptNear = new Map<string, readonly string[]>();
  let keptFor: SearchedWords['indexes'] | undefined;

  const known = (word: string, search: SearchedWords): Atom => {
    const atom = keptAtoms.get(word) ?? atomOf(word, search);
    keptAtoms.set(word, atom);
    return atom;
  };
  /** What was probably meant by a word that no issue holds. */
  const meantBy = (word: string, search: SearchedWords): readonly string[] => {
    const near = keptNear.get(word) ?? nearest(word, search);
    keptNear.set(word, near);
    return near;
  };

  return {
    understand: (words, search) => {
      if (keptFor !== search.indexes) {
        keptAtoms.clear();
        keptNear.clear();
        keptFor = search.indexes;
      }
      const terms: Term[] = [];
      const remarks: Remark[] = [];
      for (let at = 0; at < words.length;) {
        const last = Math.min(words.length, at + mostWords);
        let end = last;
        while (end > at && !entryOf(words.slice(at, end).join(''))) end -= 1;
        const own = words.slice(at, Math.max(end, at + 1));
        const entry = end > at ? entryOf(own.join('')) : undefined;
        at += own.length;
        const word = own.join(' ');
        if (!entry) {
          const atom = known(word, search);
          const meant = isHeld(atom, search) ? [] : meantBy(word, search);
          const [best] = meant;
          if (best !== undefined) remarks.push({ kind: 'instead', word, words: meant });
          terms.push([best === undefined ? [atom] : [{ starts: [], whole: [best] }]]);
          continue;
        }
        const atomsOf = (list: readonly string[]): Atom[] => list.map((each) => known(each, search));
        const said = atomsOf(own);
        const count = search.countOf([said]);
        const also = entry.finds
          .map(({ text, words: others }) => ({ text, atoms: atomsOf(others) }))
          .filter(({ atoms }) => search.countOf([said, atoms]) > count);
        const codes = entry.codes
          .map((id) => search.corpus.codes.findIndex((code) => code.id === id))
          .filter((code) => code >= 0);
        const isFound = count > 0 || also.length > 0 || codes.length === 0;
        if (also.length > 0) remarks.push({ kind: 'also', word, words: also.map(({ text }) => text) });
        if (codes.length > 0) remarks.push({ kind: 'codes', word, codes, instead: !isFound });
        terms.push(
          isFound
            ? [said, ...also.map(({ atoms }) => atoms)]
            : entry.codes.map((id): Atom[] => [{ starts: [], whole: [codeWord(id)] }]),
        );
      }
      return { terms, remarks };
    },
  };
}
