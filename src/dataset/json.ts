import { getLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { lineAt } from './decodeText.ts';

/** The way from the top of a JSON text to a value: names of fields and numbers of items. */
export type JsonPath = readonly (string | number)[];

/** A place where a text is not JSON, names a field twice, or names it as no field may be named. */
export interface JsonProblem {
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
  readonly problems: readonly JsonProblem[];
  /** The line, from 1, of the value at a path, or of the nearest one around it. */
  readonly lineOf: (path: JsonPath) => number;
}

/** A path as messages show it: `[0].citation.year`. */
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

/** What was expected, by the parser's name of the error. */
const expectedInstead: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a JSON value',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'the name of a field in quotes',
  ValueExpected: 'a JSON value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma, or the end of the list or object',
  CloseBraceExpected: 'a comma or a closing brace',
  CloseBracketExpected: 'a comma or a closing bracket',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'JSON without comments',
  UnexpectedEndOfComment: 'JSON without comments',
  UnexpectedEndOfString: 'a closing quote on the same line',
  UnexpectedEndOfNumber: 'a whole number after the sign, point or exponent',
  InvalidUnicode: 'a text with the escapes of JSON only',
  InvalidEscapeCharacter: 'a text with the escapes of JSON only',
  InvalidCharacter: 'text without control characters',
};

/** No file of a release nests its values as deep as this, and the parser calls itself once a level. */
const deepestNesting = 100;

/** Whether brackets are nested too deeply for the parser. Brackets in texts count as well, which does no harm: they close. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepestNesting) return true;
  }
  return false;
}

/**
 * Reads JSON strictly and tells the line of every value. Of a text that is not JSON, only the first error is named: those
 * after it mostly follow from it. The built-in parser tells no lines, and of two fields of one name it drops the first.
 */
export function readJson(text: string): JsonText {
  const problemAt = (offset: number, path: JsonPath, expected: string): JsonProblem => ({
    line: lineAt(text, offset),
    path,
    found: /^.*/.exec(text.slice(offset))?.[0] ?? '',
    expected,
  });
  if (isTooDeep(text)) {
    const expected = `at most ${deepestNesting} values inside each other`;
    return { value: undefined, problems: [problemAt(0, [], expected)], lineOf: () => 1 };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (!root || error) {
    const offset = error?.offset ?? 0;
    const expected = expectedInstead[error ? printParseErrorCode(error.error) : 'ValueExpected'];
    // A field without a name yet has the empty one in the path.
    const path = getLocation(text, offset).path.filter((part) => part !== '');
    return {
      value: undefined,
      problems: [problemAt(offset, path, expected ?? 'JSON')],
      lineOf: () => 1,
    };
  }

  const offsets = new Map<string, number>();
  const problems: JsonProblem[] = [];
  const valueOf = (node: Node, path: JsonPath): unknown => {
    offsets.set(JSON.stringify(path), node.offset);
    if (node.type === 'array') return node.children?.map((item, index) => valueOf(item, [...path, index]));
    if (node.type !== 'object') return node.value;
    const entries = new Map<string, unknown>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value)
        throw new Error('jsonc-parser: found a field without a value in a text without errors');
      const name = String(key.value);
      const inner = [...path, name];
      if (name === '__proto__') {
        problems.push(problemAt(key.offset, inner, 'another name: this one has a meaning in JavaScript'));
      }
      if (entries.has(name)) problems.push(problemAt(key.offset, inner, 'each field once'));
      entries.set(name, valueOf(value, inner));
    }
    // From entries, so that a field called __proto__ stays a field.
    return Object.fromEntries(entries);
  };
  const value = valueOf(root, []);
  const lineOf = (path: JsonPath): number => {
    const offset = offsets.get(JSON.stringify(path));
    if (offset !== undefined) return lineAt(text, offset);
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  return { value, problems, lineOf };
}
