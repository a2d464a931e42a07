import { kaplanMeier } from '../statistics/kaplanMeier.ts';
import { survivalQuantile, type SurvivalQuantile } from '../statistics/survivalQuantile.ts';
import { exactTime, excludedTime, intervalTime, rightTime, type Corpus } from './corpus.ts';

/** The numbers of a selection. */
export interface SelectionNumbers {
  readonly issues: number;
  /** Of all issues, 0 to 1. */
  readonly share: number;
  /** How many issues of each kind of time there are. */
  readonly exact: number;
  readonly right: number;
  readonly interval: number;
  readonly excluded: number;
  /**
   * Median days to resolution (Kaplan-Meier, log-log limits) with every undated closing at its earliest, and at its
   * latest possible day; `null` where no issue can be timed.
   */
  readonly early: SurvivalQuantile | null;
  readonly late: SurvivalQuantile | null;
  /** Issues of each category, in the order of the taxonomy. */
  readonly categories: Uint32Array;
}

/** Computes the numbers of a selection with the functions that the build uses for every other median. */
export function selectionNumbers(corpus: Corpus, rows: Uint32Array): SelectionNumbers {
  const kinds = new Uint32Array(4);
  const categories = new Uint32Array(corpus.categories.length);
  const early: number[] = [];
  const late: number[] = [];
  const events: number[] = [];
  for (const row of rows) {
    const kind = corpus.timeKind[row] ?? excludedTime;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const category = corpus.codes[(corpus.table.code[row] ?? 0) - 1]?.category;
    if (category !== undefined) categories[category] = (categories[category] ?? 0) + 1;
    if (kind === excludedTime) continue;
    const lower = corpus.lower[row] ?? 0;
    early.push(lower);
    late.push(kind === intervalTime ? (corpus.upper[row] ?? 0) : lower);
    events.push(kind === rightTime ? 0 : 1);
  }
  const median = (times: readonly number[]): SurvivalQuantile | null =>
    times.length === 0 ? null : survivalQuantile(kaplanMeier(times, events), 0.5);
  return {
    issues: rows.length,
    share: corpus.size === 0 ? 0 : rows.length / corpus.size,
    exact: kinds[exactTime] ?? 0,
    right: kinds[rightTime] ?? 0,
    interval: kinds[intervalTime] ?? 0,
    excluded: kinds[excludedTime] ?? 0,
    early: median(early),
    late: median(late),
    categories,
  };
}
