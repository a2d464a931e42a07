import { sum } from 'd3-array';
import { at } from './elements.ts';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

/** The result of a test of independence in a table of counts. */
export interface IndependenceTest {
  /** All units counted. */
  readonly n: number;
  readonly chisq: number;
  /** (Rows that hold a unit − 1) × (columns that do − 1); 0 where there is nothing to compare. */
  readonly df: number;
  /** Upper chi-squared tail; 1 where df is 0. */
  readonly p: number;
  /** 0, independent, to 1, one determines the other; null where df is 0. */
  readonly cramersV: number | null;
}

/**
 * Pearson's chi-squared test of independence without continuity correction, and Cramér's V as its effect size. Rows and
 * columns without any unit are left out.
 *
 * Sources: Pearson, Philosophical Magazine 50 (1900) 157–175; Cramér, Mathematical Methods of Statistics (1946), 21.9.
 *
 * @param table counts, 0 or more; all rows of one length
 * @throws EmptySampleError if the table holds no unit
 * @throws InvalidSampleError if rows differ in length or a count is negative or not finite
 */
export function independenceTest(table: readonly (readonly number[])[]): IndependenceTest {
  const width = table[0]?.length ?? 0;
  const rowSums = table.map((row, i) => {
    if (row.length !== width) {
      throw new InvalidSampleError('independenceTest', `table[${i}].length`, row.length, `${width}`);
    }
    return row.reduce((total, count, j) => {
      if (!(count >= 0 && count < Infinity)) {
        throw new InvalidSampleError('independenceTest', `table[${i}][${j}]`, count, 'a count');
      }
      return total + count;
    }, 0);
  });
  const columnSums = Array.from({ length: width }, (_, j) => sum(table, (row) => at(row, j)));
  const n = sum(rowSums);
  if (n === 0) throw new EmptySampleError('independenceTest', 'table');
  let chisq = 0;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (at(rowSums, i) * at(columnSums, j)) / n;
      if (expected > 0) chisq += (count - expected) ** 2 / expected;
    });
  });
  const present = (sums: readonly number[]): number => sums.filter((count) => count > 0).length - 1;
  const rows = present(rowSums);
  const columns = present(columnSums);
  const df = rows * columns;
  if (df === 0) return { n, chisq: 0, df, p: 1, cramersV: null };
  return {
    n,
    chisq,
    df,
    p: chiSquaredTail(chisq, df),
    cramersV: Math.sqrt(chisq / (n * Math.min(rows, columns))),
  };
}
