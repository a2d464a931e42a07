import { parse as parsePath } from 'node:path';
import { camelCase, type FieldType } from '../../dataset/columns.ts';
import { readCsv } from '../../dataset/csv.ts';
import { describedFiles } from '../../dataset/describedColumns.ts';
import { releaseTables, type ReleaseTable } from '../../dataset/releaseTables.ts';
import { readTable } from '../../dataset/table.ts';

/** A value of a table: what its cell means. */
export type TableValue = string | number | boolean | null | readonly string[];

/** A column of a table, as other programs are told of it. */
export interface TypedField {
  readonly name: string;
  readonly type: FieldType;
  readonly mayBeEmpty: boolean;
  readonly description: string;
}

/** A table of a release with typed values, its columns in the order of the file. */
export interface TypedTable {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly description: string;
  readonly fields: readonly TypedField[];
  readonly rows: readonly Readonly<Record<string, TableValue>>[];
  readonly key: ReleaseTable['key'];
  readonly references: ReleaseTable['references'];
}

/** The name of a table by its file. */
export const tableName = (file: string): string => parsePath(file).name;

function typedTable({ file, columns, key, references }: ReleaseTable, text: string): TypedTable {
  const header = readCsv(text.slice(0, text.indexOf('\n') + 1)).records[0]?.fields ?? [];
  const fields = header.flatMap((name) => {
    const column = columns[name];
    if (!column) return [];
    const { field, mayBeEmpty, schema } = column;
    return [{ name, type: field, mayBeEmpty, description: schema.description ?? '' }];
  });
  const { records } = readTable(file, text, columns, { mayBeEmpty: true });
  const rows = records.map((record) =>
    Object.fromEntries(fields.map(({ name }) => [name, record[camelCase(name)] as TableValue])),
  );
  return { name: tableName(file), description: describedFiles[file], fields, rows, key, references };
}

/**
 * The tables of a release whose files are known to hold every rule.
 * @param textOf the text of a file by its name
 */
export function typedTables(textOf: (file: string) => string): TypedTable[] {
  return releaseTables.map((table) => typedTable(table, textOf(table.file)));
}

/** A table as JSON: a list with one object a row, a row a line. */
export function tableJson({ rows }: TypedTable): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
