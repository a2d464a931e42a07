import { quoteValue, type Violation } from './violation.ts';

/** Number of the line, from 1, in which a character of a text stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The text of bytes in UTF-8, or `null` if they are not. */
function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first line of bytes that is not UTF-8: its number from 1, and its text from a little before that place. */
function firstForeignLine(bytes: Uint8Array): { line: number; text: string } | null {
  for (let from = 0, line = 1; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const content = bytes.subarray(from, end === -1 ? bytes.length : end);
    if (decodeStrictly(content) === null) {
      const lenient = new TextDecoder().decode(content);
      return { line, text: lenient.slice(Math.max(0, lenient.indexOf('\uFFFD') - 20)) };
    }
    from += content.length + 1;
  }
  return null;
}

/** Every file of a release starts with two characters of ASCII, of which UTF-16 makes a byte that is zero. */
const looksLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * Decodes a file of a release, which is UTF-8 without byte order mark, its lines ended by `\n`. Whatever else is found
 * is named, once a file, and then read as if it had been right, so that the violations behind it are found too: a byte
 * order mark is skipped, `\r\n` and `\r` become `\n`, a byte that is not UTF-8 becomes U+FFFD.
 *
 * @returns the text, `null` if there is none: an empty file, or one in UTF-16
 */
export function decodeText(
  file: string,
  bytes: Uint8Array,
): { text: string | null; violations: Violation[] } {
  const violations: Violation[] = [];
  const name = (line: number | null, found: string, expected = 'UTF-8 text') =>
    violations.push({ file, line, column: null, found, expected });
  if (bytes.length === 0) {
    name(null, 'an empty file');
    return { text: null, violations };
  }
  if (looksLikeUtf16(bytes)) {
    name(1, 'text in UTF-16');
    return { text: null, violations };
  }
  let text = decodeStrictly(bytes);
  if (text === null) {
    const foreign = firstForeignLine(bytes);
    name(foreign?.line ?? null, `${quoteValue(foreign?.text ?? '')} with bytes that are not UTF-8`);
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    name(1, 'a byte order mark', 'UTF-8 text without one');
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    const kind = text.startsWith('\r\n', carriageReturn) ? '\\r\\n' : '\\r';
    name(lineAt(text, carriageReturn), `the line end ${kind}`, '\\n in every line');
    text = text.replace(/\r\n?/g, '\n');
  }
  return { text, violations };
}
