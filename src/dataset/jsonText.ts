import { z } from 'zod';
import { expectedDay, isDay } from './columns.ts';
import { controlCharacter } from './controlCharacter.ts';

const longestText = 10_000;

/** What is to be written instead of a text; `null` if it can stay. */
function expectedInstead(text: string): string | null {
  if (text.length > longestText) return `at most ${longestText} characters`;
  if (controlCharacter.test(text)) return 'text without control characters';
  // Escapes can write one half of a character without the other, which no file in UTF-8 can hold.
  if (/\p{Surrogate}/u.test(text)) return 'text of whole characters';
  return text !== '' && text === text.trim() ? null : 'some text without spaces around it';
}

/** A text of a JSON file: not empty, no spaces around it, of whole and visible characters, at most 10,000. */
export const jsonText = z.string().superRefine((text, context) => {
  const message = expectedInstead(text);
  if (message !== null) context.addIssue(message);
});

/** A text of at most so many characters. */
export const shortJsonText = (longest: number) =>
  jsonText.refine((text) => Array.from(text).length <= longest, `some text of at most ${longest} characters`);

/** A text that may be `null`. */
export const jsonTextOrNull = jsonText.nullable();

/** A day as in the CSV files. */
export const jsonDay = z.string().refine(isDay, expectedDay);

/** An address on the web that may be `null`. */
export const jsonUrlOrNull = jsonText
  .refine((text) => /^https?:\/\/\S+$/.test(text), 'an address that starts with http:// or https://')
  .nullable();
