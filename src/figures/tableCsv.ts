import { wordJoiner } from '../formatting/spaces.ts';
import type { FigureTable } from './figure.ts';

/** The table behind a figure as RFC 4180 CSV with `\n` line ends; links are left out. */
export function tableCsv(table: FigureTable): string {
  const lines = [table.head.map(({ text }) => text), ...table.rows.map((row) => row.map(({ text }) => text))];
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

function quote(shown: string): string {
  // No line ends within a cell, and who reads the file with a program does not expect a sign that cannot be seen.
  const text = shown.replaceAll(wordJoiner, '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
