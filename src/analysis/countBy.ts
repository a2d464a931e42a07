import type { ColumnTable } from 'arquero';

type Value = string | null;

/** How many rows hold given values of some columns; 0 where no row does. */
export interface Tally {
  (...values: readonly Value[]): number;
  /** The combinations that occur, each with its number of rows, in order of first appearance. */
  readonly cells: readonly { readonly values: readonly Value[]; readonly count: number }[];
}

const keyOf = (values: readonly Value[]): string => JSON.stringify(values);

/**
 * Counts the rows of a table by the values of some text columns.
 * Arquero leaves out combinations that do not occur; the returned function answers 0 for them.
 */
export function countBy(rows: ColumnTable, ...columns: readonly string[]): Tally {
  const objects = rows
    .groupby([...columns])
    .count()
    .objects() as Record<string, unknown>[];
  const cells = objects.map((object) => ({
    values: columns.map((column) => (object[column] ?? null) as Value),
    count: object.count as number,
  }));
  const counts = new Map(cells.map((cell) => [keyOf(cell.values), cell.count]));
  const tally = (...values: readonly Value[]): number => counts.get(keyOf(values)) ?? 0;
  return Object.assign(tally, { cells });
}
