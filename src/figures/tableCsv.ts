import type { FigureTable } from './figure.ts';

/** The table behind a figure as RFC 4180 CSV with `\n` line ends; links are left out. */
export function tableCsv(table: FigureTable): string {
  const lines = [table.head.map(({ text }) => text), ...table.rows.map((row) => row.map(({ text }) => text))];
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
