import { csvFormatRows } from 'd3-dsv';
import type { TidyTable } from './figure.ts';

/** What a figure draws as CSV: a line of column names, then plain values; what is missing is empty. */
export function tidyCsv({ units, rows }: TidyTable): string {
  const columns = Object.keys(units);
  const lines = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
  return `${csvFormatRows([columns, ...lines])}\n`;
}
