import type { ColumnTable } from 'arquero';

/** The rows of an Arquero table that hold a value in a column. */
export function rowsWith(table: ColumnTable, column: string, value: string): ColumnTable {
  const parameterized = table.params({ value }) as ColumnTable;
  return parameterized.filter(`(d, $) => d[${JSON.stringify(column)}] === $.value`);
}
