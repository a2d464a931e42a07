import { sum } from 'd3-array';
import { at } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

/** A square table of counts: row = category by the first rater, column = category by the second. */
export type RatingTable = readonly (readonly number[])[];

/** Two raters' judgements of the same units, counted. */
export interface CountedRatings {
  /** The categories in the order of rows and columns. */
  readonly categories: readonly string[];
  readonly table: RatingTable;
}

/**
 * Counts two raters' judgements of the same units into a square table.
 *
 * @param first the first rater's category of each unit
 * @param second the second rater's, in the same order of units
 * @param categories the scheme's categories, in order; those of the data, in code-unit order, if not given. Gwet's AC1
 *   depends on how many there are, used or not.
 * @throws EmptySampleError if there is no unit
 * @throws InvalidSampleError if the lengths differ or a category is not in the scheme
 */
export function ratingTable(
  first: readonly string[],
  second: readonly string[],
  categories?: readonly string[],
): CountedRatings {
  if (first.length === 0) throw new EmptySampleError('ratingTable', 'first');
  if (second.length !== first.length) {
    throw new InvalidSampleError('ratingTable', 'second.length', second.length, `${first.length}`);
  }
  const scheme = categories ?? [...new Set([...first, ...second])].sort();
  const position = new Map(scheme.map((category, index) => [category, index]));
  const table = scheme.map(() => scheme.map(() => 0));
  const indexOf = (category: string | undefined, argument: string): number => {
    const index = category === undefined ? undefined : position.get(category);
    if (index === undefined) {
      throw new InvalidSampleError('ratingTable', argument, category, `one of ${scheme.join(', ')}`);
    }
    return index;
  };
  first.forEach((category, unit) => {
    const row = table[indexOf(category, `first[${unit}]`)];
    const column = indexOf(second[unit], `second[${unit}]`);
    if (row) row[column] = at(row, column) + 1;
  });
  return { categories: scheme, table };
}

/** A rating table as shares of all units, with its margins. */
export interface RatingShares {
  /** Units in the table. */
  readonly n: number;
  /** Row by row, each a share of n. */
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Share of units on the diagonal. */
  readonly observed: number;
}

/**
 * The shares and margins of a rating table, checked.
 *
 * @throws EmptySampleError if the table holds no unit
 * @throws InvalidSampleError if it is not square or a count is negative or not finite
 */
export function ratingShares(table: RatingTable, functionName: string): RatingShares {
  const size = table.length;
  let n = 0;
  table.forEach((row, i) => {
    if (row.length !== size) {
      throw new InvalidSampleError(functionName, `table[${i}].length`, row.length, `${size}`);
    }
    row.forEach((count, j) => {
      if (!(count >= 0 && count < Infinity)) {
        throw new InvalidSampleError(functionName, `table[${i}][${j}]`, count, 'a count');
      }
      n += count;
    });
  });
  if (n === 0) throw new EmptySampleError(functionName, 'table');
  const cells = table.map((row) => row.map((count) => count / n));
  const rows = cells.map((row) => sum(row));
  const columns = cells.map((_, j) => sum(cells, (row) => at(row, j)));
  const agreed = sum(table, (row, i) => at(row, i));
  return { n, cells, rows, columns, observed: agreed / n };
}
