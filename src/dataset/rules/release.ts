import type { codingColumns } from '../codingSchema.ts';
import type { Day, EarlierTaxonomy, PaperFact, RelatedResult, Study } from '../dataset.ts';
import { quoteValue, type Violation } from '../violation.ts';
import type { issueColumns } from '../issueSchema.ts';
import type { JsonFile } from '../jsonFile.ts';
import type { mappingColumns } from '../mappingSchema.ts';
import type { projectColumns } from '../projectSchema.ts';
import type { Cells, Row, Table } from '../table.ts';
import type { taxonomyColumns } from '../taxonomySchema.ts';

/** A list in a JSON file, each item read by itself: `undefined` where an item does not fit its schema. */
export interface JsonItems<T> {
  readonly json: JsonFile;
  readonly items: readonly (T | undefined)[];
  /** Whether every item was read; only then can a rule say that something is not in the file. */
  readonly whole: boolean;
}

/** A release as far as it could be read: what the rules that hold across cells and files look at. */
export interface ReadRelease {
  readonly issues: Table<keyof typeof issueColumns>;
  readonly codings: Table<keyof typeof codingColumns>;
  readonly projects: Table<keyof typeof projectColumns>;
  readonly taxonomy: Table<keyof typeof taxonomyColumns>;
  readonly mapping: Table<keyof typeof mappingColumns>;
  readonly earlierTaxonomies: JsonItems<EarlierTaxonomy>;
  readonly paper: JsonItems<PaperFact>;
  readonly relatedResults: JsonItems<RelatedResult>;
  readonly study: JsonFile;
  /** Parts of the study, each `undefined` if it does not fit its schema. */
  readonly groups: Study['groups'] | undefined;
  readonly freeze: Day | undefined;
  readonly released: Day | undefined;
}

/**
 * A rule names what breaks it. It looks only at cells that are not yet known to break a rule, and says of something
 * that it is in no row only if the whole file was read.
 */
export type Rule = (release: ReadRelease) => readonly Violation[];

/** Whether none of these cells is known to break a rule. */
export function isSound<Name extends string>(row: Row<Name>, ...columns: readonly Name[]): boolean {
  return row.faulty.size === 0 || columns.every((column) => !row.faulty.has(column));
}

/** A cell that breaks a rule, with what was expected in its place. */
export interface Finding<Name extends string> {
  readonly column: Name;
  readonly expected: string;
}

/** Applies a check to every row whose named cells are sound; the check returns what it finds, or `null`. */
export function checkRows<Name extends string, Read extends Name>(
  table: Table<Name>,
  columns: readonly Read[],
  check: (cells: Cells<Read>, line: number) => Finding<Read> | null,
): Violation[] {
  const violations: Violation[] = [];
  for (const row of table.rows) {
    if (!isSound<Name>(row, ...columns)) continue;
    const finding = check(row.cells, row.line);
    if (!finding) continue;
    const { column, expected } = finding;
    violations.push({
      file: table.file,
      line: row.line,
      column,
      found: quoteValue(row.cells[column]),
      expected,
    });
  }
  return violations;
}

/** Names every cell of a column that repeats one of an earlier row, whatever the case of its letters. */
export function checkUnique<Name extends string>(table: Table<Name>, column: Name): Violation[] {
  const lines = new Map<string, number>();
  return checkRows(table, [column], (cells, line) => {
    const key = cells[column].toLowerCase();
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    return first === undefined
      ? null
      : { column, expected: `a value of its own; line ${first} has it already` };
  });
}

/** Names every item of a JSON list whose id repeats an earlier one. */
export function checkUniqueIds({ json, items }: JsonItems<{ readonly id: string }>): Violation[] {
  const ids = items.map((item) => item?.id);
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [json.violationAt([index, 'id'], `an id of its own; item [${ids.indexOf(id)}] has it already`)]
      : [],
  );
}

/**
 * The cells of a column as a set; `null` if a row or such a cell could not be read, as it may be the very one that
 * another file names. (A value that occurs twice is a violation as well, but hides nothing: that rule comes last.)
 */
export function valuesOf<Name extends string>(table: Table<Name>, column: Name): ReadonlySet<string> | null {
  if (!table.whole || !table.rows.every((row) => isSound(row, column))) return null;
  return new Set(table.rows.map((row) => row.cells[column]));
}
