import { lineAt } from './decodeText.ts';

/** The way from the top of a JSON text to a value: names of fields and numbers of items. */
export type JsonPath = readonly (string | number)[];

/** A place where a text is not JSON, or names a field twice. */
export interface JsonFault {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly path: JsonPath;
  /** The text from that place to the end of its line; empty at the end of the text. */
  readonly found: string;
  readonly expected: string;
}

/** A JSON text as a value, with the places of its parts. */
export interface JsonText {
  /** The value; `undefined` if the text is not JSON. */
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  /** The line, from 1, of the value at a path, or of the nearest one around it. */
  readonly lineOf: (path: JsonPath) => number;
}

/** A path as faults show it: `[0].citation.year`. */
export function formatPath(path: JsonPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${part}`))
    .join('');
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.hasOwn(inner, part) ? (inner as Record<string | number, unknown>)[part] : undefined;
  }, value);
}

const deepestNesting = 100;

class NotJson extends Error {
  readonly offset: number;
  readonly path: JsonPath;
  readonly expected: string;
  constructor(offset: number, path: JsonPath, expected: string) {
    super(expected);
    this.offset = offset;
    this.path = path;
    this.expected = expected;
  }
}

const keyOf = (path: JsonPath) => JSON.stringify(path);

/** Reads one text, remembering where each value starts. */
class Reader {
  readonly starts = new Map<string, number>();
  readonly doubled: { offset: number; path: JsonPath }[] = [];
  readonly unusable: { offset: number; path: JsonPath }[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): unknown {
    const value = this.readValue([]);
    if (this.at < this.text.length) this.fail([], 'the end of the file');
    return value;
  }

  private fail(path: JsonPath, expected: string, offset = this.at): never {
    throw new NotJson(offset, path, expected);
  }

  private skipSpace() {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    this.skipSpace();
    return true;
  }

  private readValue(path: JsonPath): unknown {
    this.skipSpace();
    this.starts.set(keyOf(path), this.at);
    if (path.length > deepestNesting) this.fail(path, `at most ${deepestNesting} values inside each other`);
    const value = this.readAnyValue(path);
    this.skipSpace();
    return value;
  }

  private readAnyValue(path: JsonPath): unknown {
    if (this.text[this.at] === '"') return this.readString(path);
    if (this.take('{')) return this.readObject(path);
    if (this.take('[')) return this.readArray(path);
    const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0];
    if (found === undefined) this.fail(path, 'a JSON value');
    this.at += found.length;
    return JSON.parse(found);
  }

  private readString(path: JsonPath): string {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      const character = this.text[this.at];
      if (character === undefined) this.fail(path, 'a closing quote', start);
      if (character < ' ')
        this.fail(path, 'a text without control characters and with its closing quote', start);
      if (character === '\\') this.at += 1;
    }
    this.at += 1;
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      return this.fail(path, 'a text with the escapes of JSON only', start);
    }
  }

  private readObject(path: JsonPath): unknown {
    const entries = new Map<string, unknown>();
    if (this.take('}')) return {};
    do {
      const start = this.at;
      if (this.text[start] !== '"') this.fail(path, 'the name of a field in quotes');
      const name = this.readString(path);
      const inner = [...path, name];
      if (name === '__proto__') this.unusable.push({ offset: start, path: inner });
      if (entries.has(name)) this.doubled.push({ offset: start, path: inner });
      this.skipSpace();
      if (!this.take(':')) this.fail(inner, 'a colon');
      entries.set(name, this.readValue(inner));
    } while (this.take(','));
    if (!this.take('}')) this.fail(path, 'a comma or a closing brace');
    // From entries, so that a field called __proto__ is a field like any other.
    return Object.fromEntries(entries);
  }

  private readArray(path: JsonPath): unknown[] {
    const items: unknown[] = [];
    if (this.take(']')) return items;
    do items.push(this.readValue([...path, items.length]));
    while (this.take(','));
    if (!this.take(']')) this.fail(path, 'a comma or a closing bracket');
    return items;
  }
}

/**
 * Reads JSON, strictly, and tells the line of every value: the built-in parser's messages differ between versions of
 * Node, it forgets where a value stood, and of two fields of one name it drops the first without a word.
 */
export function readJson(text: string): JsonText {
  const reader = new Reader(text);
  const lineOf = (path: JsonPath): number => {
    const start = reader.starts.get(keyOf(path));
    if (start !== undefined) return lineAt(text, start);
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const toFault = ({ offset, path, expected }: { offset: number; path: JsonPath; expected: string }) => {
    const found = /^.*/.exec(text.slice(offset))?.[0] ?? '';
    return { line: lineAt(text, offset), path, found, expected };
  };
  let value: unknown;
  const faults: JsonFault[] = [];
  try {
    value = reader.read();
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    faults.push(toFault(error));
  }
  for (const { offset, path } of reader.doubled)
    faults.push(toFault({ offset, path, expected: 'each field once' }));
  for (const { offset, path } of reader.unusable)
    faults.push(toFault({ offset, path, expected: 'another name: this one has a meaning in JavaScript' }));
  return { value, faults, lineOf };
}
