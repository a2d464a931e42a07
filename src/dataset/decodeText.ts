import { Buffer } from 'node:buffer';
import type { Fault } from './violation.ts';

/** Number of the line, from 1, in which a character of a text stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const replacement = '\uFFFD';
const replacementBytes = Buffer.from(replacement);

/**
 * The place of the first byte that is not UTF-8: in the bytes, and in the text that a lenient decoder made of them.
 * Each replacement character of that text either stands in the bytes as such or for a byte that is no UTF-8.
 */
function firstForeignByte(bytes: Uint8Array, text: string): { byte: number; character: number } | null {
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf(replacement); at !== -1; at = text.indexOf(replacement, at + 1)) {
    byte += Buffer.byteLength(text.slice(from, at));
    if (!replacementBytes.equals(bytes.subarray(byte, byte + 3))) return { byte, character: at };
    from = at;
  }
  return null;
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** Whether bytes look like UTF-16 without its mark: of each pair, mostly the same one is zero, and never both. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const pairs = start.length / 2;
  return Math.max(...zeros) > pairs / 2 && Math.min(...zeros) < pairs / 20;
}

/**
 * Decodes a file of a release, which is UTF-8 without byte order mark, its lines ended by `\n`. Whatever else is found
 * is named, once a file, and then read as if it had been right, so that the faults behind it are found too: a byte
 * order mark is skipped, `\r\n` and `\r` become `\n`, a byte that is not UTF-8 becomes U+FFFD.
 *
 * @returns the text, `null` if there is none: an empty file, or one in UTF-16
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string | null; faults: Fault[] } {
  const expected = 'UTF-8 text';
  if (bytes.length === 0) {
    return { text: null, faults: [{ file, line: null, column: null, found: 'an empty file', expected }] };
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    const found = 'the byte order mark of UTF-16';
    return { text: null, faults: [{ file, line: 1, column: null, found, expected }] };
  }
  if (looksLikeUtf16(bytes)) {
    const found = 'UTF-16 without its byte order mark';
    return { text: null, faults: [{ file, line: 1, column: null, found, expected }] };
  }
  const faults: Fault[] = [];
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const foreign = firstForeignByte(bytes, text);
  if (foreign) {
    const found = `the byte 0x${(bytes[foreign.byte] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    faults.push({ file, line: lineAt(text, foreign.character), column: null, found, expected });
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    const found = 'a byte order mark';
    faults.push({ file, line: 1, column: null, found, expected: 'UTF-8 text without one' });
  }
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn !== -1) {
    const line = lineAt(text, carriageReturn);
    const kind = text.startsWith('\r\n', carriageReturn) ? '\\r\\n' : '\\r';
    text = text.replace(/\r\n?/g, '\n');
    faults.push({ file, line, column: null, found: `the line end ${kind}`, expected: '\\n in every line' });
  }
  return { text, faults };
}
