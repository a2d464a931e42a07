import { foldText, wordsWithPlaces } from './foldText.ts';

/** A piece of a text, and whether the search hit it. */
export interface MarkedPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts texts where a search hits them. */
export type HitMarker = (text: string) => MarkedPiece[];

/** Whole words, and what stands between them, where accents make folding change lengths. */
const piecesOfText = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;

/** How much of a folded word a search hits: the longest searched word that it begins with. */
function hitLength(folded: string, words: readonly string[]): number {
  let longest = 0;
  for (const word of words) {
    if (word.length > longest && folded.startsWith(word)) longest = word.length;
  }
  return longest;
}

function markWordByWord(text: string, words: readonly string[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  for (const [piece] of text.matchAll(piecesOfText)) {
    const folded = foldText(piece);
    const length = hitLength(folded, words);
    const end = length === 0 || folded.length === piece.length ? length : piece.length;
    if (end > 0) pieces.push({ text: piece.slice(0, end), hit: true });
    if (end < piece.length) pieces.push({ text: piece.slice(end), hit: false });
  }
  return pieces;
}

/**
 * Prepares to cut texts where a search hits them: at the beginnings of words, the longest searched word that fits.
 * Joined, the pieces are the text again. Where folding changes the length of a word all of it is marked.
 *
 * @param words letters and digits only, folded, as `foldedWords` gives them
 */
export function hitMarker(words: readonly string[]): HitMarker {
  if (words.length === 0) return (text) => [{ text, hit: false }];
  return (text) => {
    const folded = foldText(text);
    if (folded.length !== text.length) return markWordByWord(text, words);
    const pieces: MarkedPiece[] = [];
    let done = 0;
    for (const { 0: word, index } of wordsWithPlaces(folded)) {
      const length = hitLength(word, words);
      if (length === 0) continue;
      if (index > done) pieces.push({ text: text.slice(done, index), hit: false });
      done = index + length;
      pieces.push({ text: text.slice(index, done), hit: true });
    }
    if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), hit: false });
    return pieces;
  };
}
