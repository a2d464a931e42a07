import { csvFormatRows } from 'd3-dsv';
import { wordJoiner } from '../formatting/spaces.ts';
import type { FigureTable } from './figure.ts';

/** The table behind a figure as CSV; links are left out, and so are the invisible signs that keep words together. */
export function tableCsv({ head, rows }: FigureTable): string {
  const lines = [head, ...rows].map((cells) => cells.map(({ text }) => text.replaceAll(wordJoiner, '')));
  return `${csvFormatRows(lines)}\n`;
}
