import { sum } from 'd3-array';
import { at } from './elements.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { normalCritical } from './normal.ts';
import { ratingShares, type RatingTable } from './ratingTable.ts';
import { checkedShare } from './sample.ts';

/** Gwet's AC1 of two raters. */
export interface GwetAc1 {
  /** Units that both raters judged. */
  readonly n: number;
  /** Share of units on which they agree. */
  readonly observed: number;
  /** Share expected of raters who judge some units at random. */
  readonly expected: number;
  readonly ac1: number;
  readonly standardError: number;
  /** ac1 ± z × standard error; not clipped. */
  readonly low: number;
  readonly high: number;
}

/**
 * Gwet's first-order agreement coefficient of two raters: chance agreement that stays small where nearly all units fall
 * into one category, the case in which kappa misleads. It depends on how many categories the scheme has, used or not.
 *
 * Source: Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of
 * Mathematical and Statistical Psychology 61 (2008) 29–48; variance as there for two raters, without the
 * correction for a finite population.
 *
 * @param table square, counts; rows the first rater, columns the second; at least two categories
 * @param level confidence level, 0.95 if not given
 * @throws EmptySampleError if the table holds no unit
 * @throws InvalidSampleError if it is not square, holds a negative count, has one category, or level is not between 0
 *   and 1
 */
export function gwetAc1(table: RatingTable, level = 0.95): GwetAc1 {
  const z = normalCritical(checkedShare(level, 'gwetAc1', 'level'));
  const { n, cells, rows, columns, observed } = ratingShares(table, 'gwetAc1');
  const categories = rows.length;
  if (categories < 2) throw new InvalidSampleError('gwetAc1', 'table.length', categories, 'at least 2');
  const prevalence = rows.map((row, i) => (row + at(columns, i)) / 2);
  const expected = sum(prevalence, (share) => share * (1 - share)) / (categories - 1);
  const ac1 = (observed - expected) / (1 - expected);
  // Each unit pulls the estimate by its own agreement and by what it adds to chance agreement; the spread of these.
  let pulls = 0;
  let squares = 0;
  cells.forEach((row, i) => {
    row.forEach((share, j) => {
      const chance = (1 - (at(prevalence, i) + at(prevalence, j)) / 2) / (categories - 1);
      const pull = (i === j ? 1 : 0) - 2 * (1 - ac1) * chance;
      pulls += share * pull;
      squares += share * pull * pull;
    });
  });
  const variance = Math.max(0, squares - pulls * pulls) / (n * (1 - expected) ** 2);
  const standardError = Math.sqrt(variance);
  return {
    n,
    observed,
    expected,
    ac1,
    standardError,
    low: ac1 - z * standardError,
    high: ac1 + z * standardError,
  };
}
