import type { ColumnTable } from 'arquero';
import { z } from 'zod';
import { readTable } from './readTable.ts';

type Value = string | null;

/** How many rows hold given values of some columns; 0 where no row does. */
export type Tally = (...values: readonly Value[]) => number;

const keyOf = (values: readonly Value[]): string => JSON.stringify(values);

/**
 * Cross-tabulates the rows of a table by some text columns.
 * Arquero leaves out combinations that do not occur; the returned function answers 0 for them.
 */
export function countBy(rows: ColumnTable, ...columns: readonly string[]): Tally {
  const counted = readTable(
    rows.groupby([...columns]).count(),
    z.object({ count: z.number() }).catchall(z.string().nullable()),
  );
  const counts = new Map(
    counted.map((row) => [
      keyOf(columns.map((column) => z.string().nullable().parse(row[column]))),
      row.count,
    ]),
  );
  return (...values) => counts.get(keyOf(values)) ?? 0;
}
