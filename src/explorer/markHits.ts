import { foldWithPlaces, isUnspaced, tieOf, wordsWithPlaces } from './foldText.ts';

/** A piece of a text, and whether the search hit it. */
export interface MarkedPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts texts where a search hits them. */
export type HitMarker = (text: string) => MarkedPiece[];

/** A word of a folded text. */
interface Placed {
  readonly word: string;
  readonly index: number;
}

/** Where a searched word ends that begins at a word and goes on in those tied to it; -1 if it does not fit. */
function joinedEnd(folded: string, words: readonly Placed[], first: number, searched: string): number {
  let rest = searched;
  let isSpaced = false;
  for (let at = first; at < words.length; at += 1) {
    const { word, index } = words[at] ?? { word: '', index: 0 };
    const before = words[at - 1];
    if (at > first && before) {
      const tie = tieOf(folded.slice(before.index + before.word.length, index));
      if (tie === 'apart') return -1;
      isSpaced ||= tie === 'spaced';
    }
    // Across a space it must end with a word: “theme” is not in “the memory”.
    if (word.startsWith(rest)) return isSpaced && word !== rest ? -1 : index + rest.length;
    if (!rest.startsWith(word)) return -1;
    rest = rest.slice(word.length);
  }
  return -1;
}

/** Where the longest searched word ends that begins at a place within a word; -1 if none does. */
function hitEnd(
  folded: string,
  words: readonly Placed[],
  at: number,
  from: number,
  searched: readonly string[],
): number {
  const { word, index } = words[at] ?? { word: '', index: 0 };
  let end = -1;
  for (const one of searched) {
    if (word.startsWith(one, from)) end = Math.max(end, index + from + one.length);
    else if (from === 0 && one.startsWith(word)) end = Math.max(end, joinedEnd(folded, words, at, one));
  }
  return end;
}

/**
 * Prepares to cut texts where a search hits them: at the beginnings of words, or anywhere in a text without spaces, the
 * longest searched word that fits; a word that is written apart is hit as a whole. Joined, the pieces are the text again.
 *
 * @param searched letters and digits only, folded
 */
export function hitMarker(searched: readonly string[]): HitMarker {
  if (searched.length === 0) return (text) => [{ text, hit: false }];
  return (text) => {
    const { folded, places } = foldWithPlaces(text);
    const words = Array.from(wordsWithPlaces(folded), ({ 0: word, index }): Placed => ({ word, index }));
    const pieces: MarkedPiece[] = [];
    let done = 0;
    let hitUntil = 0;
    for (const [at, { word, index }] of words.entries()) {
      const stop = isUnspaced(word) ? word.length : 1;
      for (let from = 0; from < stop; from += 1) {
        if (index + from < hitUntil) continue;
        const end = hitEnd(folded, words, at, from, searched);
        if (end < 0) continue;
        hitUntil = end;
        // A ligature is one sign of the text and two of the folded one.
        const [first, last] = [Math.max(done, places(index + from)), places(end)];
        if (last <= first) continue;
        if (first > done) pieces.push({ text: text.slice(done, first), hit: false });
        pieces.push({ text: text.slice(first, last), hit: true });
        done = last;
      }
    }
    if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), hit: false });
    return pieces;
  };
}
