/** A line of a CSV file, or several where a quoted field holds line ends. */
export interface CsvRecord {
  /** The line, from 1, on which the record starts. */
  readonly line: number;
  /** The line on which it ends. */
  readonly lastLine: number;
  readonly fields: readonly string[];
}

/** A place where a text breaks the grammar of RFC 4180. */
export interface CsvProblem {
  /** The line, from 1, on which the faulty field starts. */
  readonly line: number;
  /** The place on that line, from 1, of the character that should not be there, or of the quote left open. */
  readonly character: number;
  /** The number of the field in its record, from 0; `null` if the problem is the whole record's. */
  readonly field: number | null;
  /** The text from that place to the end of its line; empty if nothing is left of it. */
  readonly found: string;
  readonly expected: string;
  /** Whether a record was lost to it: not where the line is empty. */
  readonly losesRecord: boolean;
}

/** What {@link readCsv} made of a text: every record that follows the grammar, every place that does not. */
export interface CsvText {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly CsvProblem[];
}

/** Where and why a field cannot be read; offsets into the text. */
interface Break {
  readonly fieldStart: number;
  readonly place: number;
  readonly expected: string;
}

/** Reads one field; `end` is the offset of the comma or line end after it, or the text's length. */
function readField(text: string, start: number): { value: string; end: number } | Break {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '"') end += 1;
    if (text[end] !== '"') return { value: text.slice(start, end), end };
    const expected = 'quotes around a field that holds a quote, and that quote doubled';
    return { fieldStart: start, place: end, expected };
  }
  let value = '';
  let from = start + 1;
  let quote = text.indexOf('"', from);
  while (quote !== -1 && text[quote + 1] === '"') {
    value += text.slice(from, quote + 1);
    from = quote + 2;
    quote = text.indexOf('"', from);
  }
  if (quote === -1) {
    return { fieldStart: start, place: start, expected: 'a closing quote before the end of the file' };
  }
  const next = text[quote + 1];
  if (next !== undefined && next !== ',' && next !== '\n') {
    return { fieldStart: start, place: quote, expected: 'a comma or a line end after the closing quote' };
  }
  return { value: value + text.slice(from, quote), end: quote + 1 };
}

/** Reads one record; `end` is the offset of its line end. */
function readRecord(
  text: string,
  start: number,
): { fields: string[]; end: number } | (Break & { field: number | null }) {
  const fields: string[] = [];
  for (let fieldStart = start; ;) {
    const read = readField(text, fieldStart);
    if ('place' in read) return { ...read, field: fields.length };
    fields.push(read.value);
    if (text[read.end] === '\n') return { fields, end: read.end };
    if (read.end >= text.length) {
      const expected = 'a line end after the last record: the file may be cut';
      return { fieldStart, place: lineStartOf(text, fieldStart), field: null, expected };
    }
    fieldStart = read.end + 1;
  }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/**
 * Reads comma-separated values after RFC 4180, strictly, but with `\n` as the line end and a line end after the last
 * record. (d3-dsv, which comes with Plot, reads any text somehow: it has no positions, takes an open quote to the end
 * of the file, and drops what follows a closing one. A validator must name such things.)
 *
 * A record with a problem is left out. Reading goes on at the line after the one where the faulty field starts, so an
 * open quote does not swallow the rest of the file. Fields are counted by the caller, who knows the header.
 */
export function readCsv(text: string): CsvText {
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    if (text[at] === '\n') {
      const expected = 'a record, not an empty line';
      problems.push({ line, character: 1, field: null, found: '', expected, losesRecord: false });
      at += 1;
      line += 1;
      continue;
    }
    const read = readRecord(text, at);
    if ('fields' in read) {
      const lastLine = line + countLineEnds(text, at, read.end);
      records.push({ line, lastLine, fields: read.fields });
      at = read.end + 1;
      line = lastLine + 1;
      continue;
    }
    line += countLineEnds(text, at, read.fieldStart);
    const lineStart = lineStartOf(text, read.fieldStart);
    const lineEnd = lineEndOf(text, read.fieldStart);
    // A quote that closes on a later line most likely was left open on the line where the field starts.
    const place = read.place < lineEnd ? read.place : read.fieldStart;
    const character = place - lineStart + 1;
    const found = text.slice(place, lineEnd);
    problems.push({ line, character, field: read.field, found, expected: read.expected, losesRecord: true });
    at = lineEnd + 1;
    line += 1;
  }
  return { records, problems };
}
