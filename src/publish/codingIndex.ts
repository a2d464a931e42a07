import { readPublished } from './read.ts';

/** One coder's reading of an issue. */
export interface CodingRow {
  readonly coder: 'A' | 'B' | 'C';
  readonly group: string;
  readonly code: string | null;
  readonly secondary: string | null;
}

let index: ReadonlyMap<string, readonly CodingRow[]> | undefined;

/** What each coder said of an issue, coder A first; built once a process. */
export function codingsOf(id: string): readonly CodingRow[] {
  index ??= buildIndex();
  return index.get(id) ?? [];
}

function buildIndex(): ReadonlyMap<string, readonly CodingRow[]> {
  const file = readPublished('codings');
  const rows = new Map<string, CodingRow[]>();
  for (const [position, id] of file.id.entries()) {
    const coder = file.coder[position];
    const group = file.group[position];
    if (coder === undefined || group === undefined) continue;
    const row = {
      coder,
      group,
      code: file.code[position] ?? null,
      secondary: file.secondary[position] ?? null,
    };
    const known = rows.get(id);
    if (known) known.push(row);
    else rows.set(id, [row]);
  }
  for (const list of rows.values()) list.sort((a, b) => (a.coder < b.coder ? -1 : 1));
  return rows;
}
