/** One thing in a release that is not as it must be. */
export interface Violation {
  /** Name of the file inside the release's folder. */
  readonly file: string;
  /** Line of the file, from 1; `null` where the violation has no line (a missing file, a checksum). */
  readonly line: number | null;
  /** Name of the CSV column or path of the JSON field; `null` where the violation is not in one. */
  readonly column: string | null;
  /** What is there: a value in quotation marks, shortened, or a few words where it is not a value. */
  readonly found: string;
  readonly expected: string;
}

const longestQuote = 80;

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

/** A text in which characters that cannot be seen, or look like a plain space, are written as `\u{…}`. */
function showInvisible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Cuts a text after 80 characters and says how long it was. */
export function shorten(text: string): string {
  if (text.length <= longestQuote) return text;
  return `${text.slice(0, longestQuote)}… (${text.length} characters)`;
}

/** A value as {@link Violation.found} shows it: in quotation marks, what cannot be seen escaped, shortened. */
export function quoteValue(value: string): string {
  if (value === '') return 'nothing';
  const start = showInvisible(JSON.stringify(value.slice(0, longestQuote)));
  return value.length <= longestQuote ? start : `${start.slice(0, -1)}…" (${value.length} characters)`;
}

/** One line for people: `file:line column: found …, expected …`. */
export function formatViolation({ file, line, column, found, expected }: Violation): string {
  const place = line === null ? file : `${file}:${line}`;
  // The names of columns and files, and values that are expected, come from the release as well.
  return showInvisible(
    `${place}${column === null ? '' : ` ${column}`}: found ${found}, expected ${expected}`,
  );
}
