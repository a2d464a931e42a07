import { z } from 'zod';
import type { Day } from './dataset.ts';

/** A kind of value in the terms of Frictionless’ Table Schema, which other programs read. */
export type FieldType =
  | { readonly type: 'string'; readonly maxLength?: number; readonly enum?: readonly string[] }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | {
      readonly type: 'boolean';
      readonly trueValues: readonly string[];
      readonly falseValues: readonly string[];
    }
  | { readonly type: 'date' }
  | { readonly type: 'list'; readonly delimiter: string };

/** How the text of a cell becomes a value. */
export interface CellKind<T> {
  /** The kind in a few words, for the documentation of a file. */
  readonly type: string;
  /** The same for programs. */
  readonly field: FieldType;
  /** Whether an empty cell is a value. */
  readonly mayBeEmpty?: boolean;
  /** What a reader of a violation is told to write. */
  readonly expected: string;
  /** The value, or `undefined` if the text is none of this kind. */
  readonly read: (cell: string) => T | undefined;
}

/** A column of a CSV file: its schema turns the text of a cell into a value and carries the meaning as description. */
export interface Column<T> {
  readonly type: string;
  readonly field: FieldType;
  readonly mayBeEmpty: boolean;
  readonly schema: z.ZodType<T, string>;
  /** Whether a file may lack the column; each of its cells is then read as if it were empty. */
  readonly mayBeLeftOut: boolean;
}

/** The columns of a CSV file by their names. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** What a row of a file with these columns holds: `opened_basis` in the file is `openedBasis` here. */
export type RecordOf<C extends Columns> = {
  readonly [Name in keyof C & string as CamelCase<Name>]: C[Name] extends Column<infer T> ? T : never;
};

/** The name of a field of {@link RecordOf} from the name of its column. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A column of this kind; `meaning` is the only place where the meaning of the column is written. */
export function column<T>(
  { type, field, mayBeEmpty = false, expected, read }: CellKind<T>,
  meaning: string,
): Column<T> {
  const schema = z.string().transform((cell, context) => {
    const value = read(cell);
    if (value !== undefined) return value;
    context.addIssue(expected);
    return z.NEVER;
  });
  return { type, field, mayBeEmpty, schema: schema.describe(meaning), mayBeLeftOut: false };
}

/** A column that older releases do not have. */
export function newerColumn<T>(kind: CellKind<T>, meaning: string): Column<T> {
  return {
    ...column({ ...kind, type: `${kind.type}; the column may be left out` }, meaning),
    mayBeLeftOut: true,
  };
}

const isTrimmed = (text: string) => text !== '' && text === text.trim();

/** Any text that is there and has no space at either end. */
export const text: CellKind<string> = {
  type: 'text',
  field: { type: 'string' },
  expected: 'some text without spaces around it',
  read: (cell) => (isTrimmed(cell) ? cell : undefined),
};

/** Text of at most so many characters. */
export function shortText(longest: number): CellKind<string> {
  return {
    type: 'text',
    field: { type: 'string', maxLength: longest },
    expected: `some text without spaces around it, at most ${longest} characters`,
    read: (cell) => (isTrimmed(cell) && Array.from(cell).length <= longest ? cell : undefined),
  };
}

/** The longest name of a group, category, code or domain that figures have room for, in characters. */
export const longestName = 60;

/** Lower-case words joined by hyphens, fit for an address. */
export const slugPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A name as {@link slugPattern} has it. */
export const slug: CellKind<string> = {
  type: 'name',
  field: { type: 'string' },
  expected: 'lower-case letters, digits and hyphens, a letter first',
  read: (cell) => (slugPattern.test(cell) ? cell : undefined),
};

/** `owner/name` as GitHub allows it. */
export const repository: CellKind<string> = {
  type: 'owner/name',
  field: { type: 'string' },
  expected: 'a repository as owner/name',
  read: (cell) => (/^[A-Za-z0-9-]+\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(cell) ? cell : undefined),
};

/** `category.part`, both fit for an address. */
export const code: CellKind<string> = {
  type: 'category.part',
  field: { type: 'string' },
  expected: 'a category and a part joined by a point, in lower-case letters, digits and hyphens',
  read: (cell) => {
    const parts = cell.split('.');
    return parts.length === 2 && parts.every((part) => slugPattern.test(part)) ? cell : undefined;
  },
};

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const daysOfMonth = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0);
}

/** What a violation about a day tells to write. */
export const expectedDay = 'a day of the calendar as YYYY-MM-DD';

/** A day that {@link isDay}. */
export const day: CellKind<Day> = {
  type: 'day',
  field: { type: 'date' },
  expected: expectedDay,
  read: (cell) => (isDay(cell) ? cell : undefined),
};

/** A whole number from `least` to 999,999,999, in plain digits. */
export function wholeNumber(least: 0 | 1): CellKind<number> {
  return {
    type: 'whole number',
    field: { type: 'integer', minimum: least, maximum: 999_999_999 },
    expected: `a whole number from ${least} on in plain digits`,
    read: (cell) => (/^(?:0|[1-9]\d{0,8})$/.test(cell) && Number(cell) >= least ? Number(cell) : undefined),
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): CellKind<T> {
  return {
    type: words.join(', '),
    field: { type: 'string', enum: words },
    expected: `one of ${words.join(', ')}`,
    read: (cell) => words.find((word) => word === cell),
  };
}

/** One of two words, the first of which means true. */
export function flag(yes: string, no: string): CellKind<boolean> {
  const words = oneOf([yes, no]);
  return {
    ...words,
    field: { type: 'boolean', trueValues: [yes], falseValues: [no] },
    read: (cell) => {
      const word = words.read(cell);
      return word === undefined ? undefined : word === yes;
    },
  };
}

/** Items joined by `|`, none of them empty or twice; an empty cell is an empty list. */
export const list: CellKind<readonly string[]> = {
  type: 'list',
  field: { type: 'list', delimiter: '|' },
  mayBeEmpty: true,
  expected: 'items joined by |, none empty, none twice, without spaces around them',
  read: (cell) => {
    const items = cell === '' ? [] : cell.split('|');
    return items.every(isTrimmed) && new Set(items).size === items.length ? items : undefined;
  },
};

/** A kind that may be missing: an empty cell is `null`. */
export function optional<T>(kind: CellKind<T>): CellKind<T | null> {
  return {
    type: `${kind.type}; may be empty`,
    field: kind.field,
    mayBeEmpty: true,
    expected: `${kind.expected}, or nothing`,
    read: (cell) => (cell === '' ? null : kind.read(cell)),
  };
}
