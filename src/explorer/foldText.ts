const isPlain = /^[ -~]*$/;

/**
 * A text as the search compares it: lower case, without accents. “Éclair” and “eclair” are the same.
 * Decomposed first (Unicode NFD), so that an accent is a sign of its own that can be left out.
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a folded text, runs of letters and digits, with their places. */
export function wordsWithPlaces(folded: string): IterableIterator<RegExpExecArray> {
  return folded.matchAll(isPlain.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu);
}

/** The words of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  return Array.from(wordsWithPlaces(foldText(text)), ([word]) => word);
}
