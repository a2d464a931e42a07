import { at } from './elements.ts';
import { normalCritical } from './normal.ts';
import { ratingShares, type RatingTable } from './ratingTable.ts';
import { checkedShare } from './sample.ts';

/** Cohen's kappa; null where chance alone would give full agreement, so that kappa is not defined. */
export interface Kappa {
  /** Units that both raters judged. */
  readonly n: number;
  /** Share of units on which they agree. */
  readonly observed: number;
  /** Share expected from the margins alone. */
  readonly expected: number;
  readonly kappa: number | null;
  readonly standardError: number | null;
  /** kappa ± z × standard error; not clipped, so `high` may pass 1. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Cohen's kappa of two raters with its asymptotic interval. The standard error is that of the estimate itself, not the
 * one under the hypothesis that kappa is 0.
 *
 * Sources: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960)
 * 37–46; Fleiss, Cohen and Everitt, Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72
 * (1969) 323–327, equation 13.
 *
 * @param table square, counts; rows the first rater, columns the second
 * @param level confidence level, 0.95 if not given
 * @throws EmptySampleError if the table holds no unit
 * @throws InvalidSampleError if it is not square, holds a negative count, or level is not between 0 and 1
 */
export function cohensKappa(table: RatingTable, level = 0.95): Kappa {
  const z = normalCritical(checkedShare(level, 'cohensKappa', 'level'));
  const { n, cells, rows, columns, observed } = ratingShares(table, 'cohensKappa');
  const expected = rows.reduce((sum, row, i) => sum + row * at(columns, i), 0);
  // Margins that both lie wholly in one category sum to 1 but for rounding.
  if (1 - expected < 1e-12) {
    return { n, observed, expected: 1, kappa: null, standardError: null, low: null, high: null };
  }
  const kappa = (observed - expected) / (1 - expected);
  let sum = 0;
  cells.forEach((row, i) => {
    row.forEach((share, j) => {
      const margins = at(columns, i) + at(rows, j);
      sum += share * (i === j ? (1 - margins * (1 - kappa)) ** 2 : (1 - kappa) ** 2 * margins ** 2);
    });
  });
  const variance = (sum - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    n,
    observed,
    expected,
    kappa,
    standardError,
    low: kappa - z * standardError,
    high: kappa + z * standardError,
  };
}
