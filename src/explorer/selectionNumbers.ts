import { cell } from '../model/cell.ts';
import { kaplanMeier } from '../statistics/kaplanMeier.ts';
import { survivalQuantile, type SurvivalQuantile } from '../statistics/survivalQuantile.ts';
import { exactTime, excludedTime, intervalTime, none, rightTime, type Corpus } from './corpus.ts';

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
  /** Issues of each category, in the order of the taxonomy; last those of none. */
  readonly categories: Uint32Array;
}

/**
 * Computes the numbers of a selection with the functions that the build uses for every other median.
 * @param pause is awaited between pieces of the work
 */
export async function selectionNumbers(
  corpus: Corpus,
  rows: Uint32Array,
  pause: () => Promise<void>,
): Promise<SelectionNumbers> {
  const { codes, columns, timeKind, lower, upper } = corpus;
  const kinds = new Uint32Array(4);
  const categories = new Uint32Array(corpus.categories.length + 1);
  const early = new Float64Array(rows.length);
  const late = new Float64Array(rows.length);
  const events = new Uint8Array(rows.length);
  let timed = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = cell(rows, place, 'rows');
    const kind = cell(timeKind, row, 'timeKind');
    kinds[kind] = cell(kinds, kind, 'kinds') + 1;
    const code = cell(columns.code, row, 'code');
    const category = code === none ? corpus.categories.length : cell(codes, code, 'codes').category;
    categories[category] = cell(categories, category, 'categories') + 1;
    if (kind === excludedTime) continue;
    const days = cell(lower, row, 'lower');
    early[timed] = days;
    late[timed] = kind === intervalTime ? cell(upper, row, 'upper') : days;
    events[timed] = kind === rightTime ? 0 : 1;
    timed += 1;
  }
  const median = async (times: Float64Array): Promise<SurvivalQuantile | null> => {
    if (timed === 0) return null;
    await pause();
    return survivalQuantile(kaplanMeier(times.subarray(0, timed), events.subarray(0, timed)), 0.5);
  };
  return {
    issues: rows.length,
    share: corpus.size === 0 ? 0 : rows.length / corpus.size,
    exact: cell(kinds, exactTime, 'kinds'),
    right: cell(kinds, rightTime, 'kinds'),
    interval: cell(kinds, intervalTime, 'kinds'),
    excluded: cell(kinds, excludedTime, 'kinds'),
    early: await median(early),
    late: await median(late),
    categories,
  };
}
