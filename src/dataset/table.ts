import { camelCase, type Column, type Columns, type RecordOf } from './columns.ts';
import { readCsv, type CsvRecord } from './csv.ts';
import { controlCharacter } from './controlCharacter.ts';
import { quoteValue, type Violation } from './violation.ts';

/** The cells of a row by column, as they stand in the file. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>;

/** A row whose fields could be told apart. */
export interface Row<Name extends string> {
  /** Line of the file, from 1, on which the row starts. */
  readonly line: number;
  readonly cells: Cells<Name>;
  /** Columns whose cell is known to break a rule: rules leave them alone, so one violation is named once. */
  readonly faulty: ReadonlySet<string>;
}

/** A CSV file as rows of text, for the rules that compare cells and files. */
export interface Table<Name extends string> {
  readonly file: string;
  readonly rows: readonly Row<Name>[];
  /** Whether every row was read; only then can a rule say that something is not in the file. */
  readonly whole: boolean;
}

/** What {@link readTable} made of a file. */
export interface TableText<C extends Columns> {
  readonly table: Table<keyof C & string>;
  /** The values of every row by field; meaningful only if there are no violations. */
  readonly records: readonly RecordOf<C>[];
  readonly violations: readonly Violation[];
}

/** The longest cell that is accepted, in characters; the longest so far has about two hundred. */
const longestCell = 10_000;

type ReadCell = { readonly value: unknown } | { readonly expected: string };

/** Reads cells of a column. Most columns repeat few texts, so each text is read once: it saves half of the time. */
function cellReader({ schema }: Column<unknown>): (cell: string) => ReadCell {
  const known = new Map<string, ReadCell>();
  const read = (cell: string): ReadCell => {
    if (cell.length > longestCell) return { expected: `at most ${longestCell} characters` };
    if (controlCharacter.test(cell)) return { expected: 'text without control characters' };
    const parsed = schema.safeParse(cell);
    return parsed.success ? { value: parsed.data } : { expected: parsed.error.issues[0]?.message ?? '' };
  };
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const result = read(cell);
    known.set(cell, result);
    return result;
  };
}

/** The names of the header as they belong to the columns: a name that is unknown or repeated becomes `null`. */
function readHeader(file: string, header: CsvRecord, columns: Columns) {
  const names = Object.keys(columns);
  const violations: Violation[] = [];
  const { line, fields } = header;
  const isName = (text: string) => names.includes(text);
  if (!fields.some(isName)) {
    const separator = [';', '\t', '|'].find((mark) => fields.some((field) => field.split(mark).some(isName)));
    const instead = separator === undefined ? '' : `, not by ${JSON.stringify(separator)}`;
    const expected = `a header with the columns ${names.join(', ')}, separated by commas${instead}`;
    violations.push({ file, line, column: null, found: quoteValue(fields.join(',')), expected });
    return { places: null, violations };
  }
  const places = fields.map((field, index) => {
    const known = names.includes(field);
    if (known && fields.indexOf(field) === index) return field;
    const expected = known ? 'each column once' : `only the columns ${names.join(', ')}`;
    const found = known ? `${quoteValue(field)} twice` : quoteValue(field);
    violations.push({ file, line, column: field === '' ? null : field, found, expected });
    return null;
  });
  for (const name of names) {
    if (fields.includes(name) || columns[name]?.mayBeLeftOut === true) continue;
    violations.push({ file, line, column: name, found: 'no such column', expected: `the column ${name}` });
  }
  return { places, violations };
}

/**
 * Reads a CSV file with a header. Columns are told apart by name, so their order does not matter; a cell is read by
 * its column's schema. All violations are returned; a row that has another number of fields than the header is left out.
 */
export function readTable<C extends Columns>(
  file: string,
  text: string,
  columns: C,
  { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {},
): TableText<C> {
  const names = Object.keys(columns);
  const csv = readCsv(text);
  const header = csv.records[0];
  const losses = csv.problems.filter(({ losesRecord }) => losesRecord);
  const headerProblem = losses.find(({ line }) => header === undefined || line < header.line);
  const read =
    header && !headerProblem ? readHeader(file, header, columns) : { places: null, violations: [] };
  const { places } = read;

  const violations: Violation[] = [...read.violations];
  // Without a header that can be trusted, every later line would be a violation.
  const namedProblems = headerProblem ? [headerProblem] : header && !places ? [] : csv.problems;
  for (const { line, character, field, found, expected } of namedProblems) {
    const column = field === null ? null : (places?.[field] ?? null);
    const where = character === 1 ? '' : ` at character ${character}`;
    violations.push({ file, line, column, found: `${quoteValue(found)}${where}`, expected });
  }
  if (!places) return { table: { file, rows: [], whole: false }, records: [], violations };

  const absent = names.filter((name) => !places.includes(name));
  const missing = absent.filter((name) => columns[name]?.mayBeLeftOut !== true);
  const leftOut = absent.flatMap((name) => {
    const column = columns[name];
    return column?.mayBeLeftOut === true ? [{ name, value: column.schema.parse('') }] : [];
  });
  const readers = places.map((name) => {
    const column = name === null ? undefined : columns[name];
    return name !== null && column ? { name, read: cellReader(column) } : null;
  });
  const rows: Row<keyof C & string>[] = [];
  const records: RecordOf<C>[] = [];
  let whole = losses.length === 0 && missing.length === 0;
  for (const { line, lastLine, fields } of csv.records.slice(1)) {
    if (fields.length !== places.length) {
      const span = lastLine === line ? '' : ` from line ${line} to line ${lastLine}`;
      const found = `${fields.length} fields${span}`;
      violations.push({
        file,
        line,
        column: null,
        found,
        expected: `${places.length} fields, as in the header`,
      });
      whole = false;
      continue;
    }
    const faulty = new Set(missing);
    const cells: Record<string, string> = {};
    const record: Record<string, unknown> = {};
    for (const { name, value } of leftOut) {
      cells[name] = '';
      record[camelCase(name)] = value;
    }
    readers.forEach((reader, index) => {
      if (!reader) return;
      const { name, read } = reader;
      const cell = fields[index] ?? '';
      cells[name] = cell;
      const result = read(cell);
      if ('value' in result) {
        record[camelCase(name)] = result.value;
        return;
      }
      faulty.add(name);
      violations.push({ file, line, column: name, found: quoteValue(cell), expected: result.expected });
    });
    // Each value was read by the schema of its column.
    if (faulty.size === 0) records.push(record as RecordOf<C>);
    // Cells of missing columns are marked as faulty, so no rule looks at them.
    rows.push({ line, cells: cells as Cells<keyof C & string>, faulty });
  }
  if (csv.records.length === 1 && losses.length === 0 && !mayBeEmpty) {
    violations.push({ file, line: 1, column: null, found: 'a header only', expected: 'at least one row' });
    whole = false;
  }
  return { table: { file, rows, whole }, records, violations };
}
