const isPlain = /^[ -~]*$/;

/**
 * Accents, and signs that are not seen: soft hyphens, zero-width and bidirectional signs. The voice marks of Japanese make
 * other letters and stay, as do the vowels of scripts that write them as marks.
 */
const dropped =
  /\p{Default_Ignorable_Code_Point}|(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}/gu;

/** Letters that Unicode does not take apart, and how they are written without them. */
const plainForms: Readonly<Record<string, string>> = Object.fromEntries(
  'æae œoe øo łl đd ðd ħh ŧt þth ıi ŋng ƀb ɓb ƈc ɗd ɇe ɛe ƒf ɠg ɨi ɉj ƙk ƚl ɵo ƥp ɍr ʈt ʉu ʊu ʋv ƴy ɏy ƶz ςσ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const letters = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'g');

/**
 * A text as the search compares it: without accents, case, width, ligatures and signs that are not seen. “ＧＰＵ” and “gpu”
 * are the same, as are “ﬁne”, “fine” and “Fine”, “Straße” and “strasse”, “Łódź” and “lodz”. Each sign is folded for itself.
 */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  // Capitals tell ß, ı and ς from other letters no more; the capital of ß is its own until it is a small letter once.
  return text
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(letters, (letter) => plainForms[letter] ?? letter);
}

/** A text folded, and from where in the text each of its signs comes; one place more stands for the end. */
export function foldWithPlaces(text: string): { folded: string; places: (index: number) => number } {
  if (isPlain.test(text)) return { folded: text.toLowerCase(), places: (index) => index };
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const own = foldText(sign);
    for (let unit = 0; unit < own.length; unit += 1) places.push(at);
    folded += own;
    at += sign.length;
  }
  return { folded, places: (index) => places[index] ?? text.length };
}

/** Scripts that write words without spaces between them. */
const unspaced = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const sign = '[\\p{L}\\p{M}\\p{N}]';
const anyWord = new RegExp(`(?:(?=[${unspaced}])${sign})+|(?:(?![${unspaced}])${sign})+`, 'gu');
const beginsUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Whether a word belongs to a script without spaces, so that a word may begin anywhere in it. */
export const isUnspaced = (word: string): boolean => word > '\u0e00' && beginsUnspaced.test(word);

/** The words of a folded text, runs of letters and digits, with their places. */
export function wordsWithPlaces(folded: string): IterableIterator<RegExpExecArray> {
  return folded.matchAll(isPlain.test(folded) ? /[a-z0-9]+/g : anyWord);
}

/** The words of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  return Array.from(wordsWithPlaces(foldText(text)), ([word]) => word);
}

/** How a word is tied to the one before it: by a sign such as a hyphen, by space alone, or not. */
export type Tie = 'linked' | 'spaced' | 'apart';

/** What stands between two words. */
export const tieOf = (between: string): Tie =>
  between.trim() === '' ? (between === '' ? 'apart' : 'spaced') : between.length === 1 ? 'linked' : 'apart';

/** The words of a text, folded, and how they are tied. */
export interface ReadText {
  readonly words: readonly string[];
  /** One for each word; the first is tied to none. */
  readonly ties: readonly Tie[];
}

/** Reads a text word by word. */
export function readText(text: string): ReadText {
  const folded = foldText(text);
  const words: string[] = [];
  const ties: Tie[] = [];
  let end = -1;
  for (const { 0: word, index } of wordsWithPlaces(folded)) {
    ties.push(end < 0 ? 'apart' : tieOf(folded.slice(end, index)));
    words.push(word);
    end = index + word.length;
  }
  return { words, ties };
}
