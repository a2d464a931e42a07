import { cell } from '../model/cell.ts';
import { mainCensoringRule } from '../model/observation.ts';
import { kaplanMeier } from '../statistics/kaplanMeier.ts';
import { survivalQuantile, type SurvivalQuantile } from '../statistics/survivalQuantile.ts';
import { turnbull } from '../statistics/turnbull.ts';
import { turnbullQuantile } from '../statistics/turnbullQuantile.ts';
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
  /** Issues that are open, closed on a known day and on an unknown one, whether or not their opening day is known. */
  readonly closings: { readonly open: number; readonly known: number; readonly unknown: number };
  /** Turnbull’s median of the days to resolution; `null` where it is not reached, not asked for, or there is no issue. */
  readonly middle: number | null;
  /** Issues of each category, in the order of the taxonomy; last those of none. */
  readonly categories: Uint32Array;
}

/** What a selection’s closings are, by the grade of evidence that each has. */
function closingsOf({ columns, closings }: Corpus, rows: Uint32Array): SelectionNumbers['closings'] {
  const exact: readonly string[] = mainCensoringRule.exactEvidence;
  const isKnown = closings.map((grade) => exact.includes(grade));
  let [open, known] = [0, 0];
  for (const row of rows) {
    const closing = cell(columns.closing, row, 'closing');
    if (closing === 0) open += 1;
    else if (isKnown[closing] === true) known += 1;
  }
  return { open, known, unknown: rows.length - open - known };
}

/**
 * Computes the numbers of a selection with the functions that the build uses for every other median.
 * @param pause is awaited between pieces of the work
 * @param withMiddle whether the middle estimate is asked for, which takes longest
 */
export async function selectionNumbers(
  corpus: Corpus,
  rows: Uint32Array,
  pause: () => Promise<void>,
  withMiddle = false,
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
  const middle = async (): Promise<number | null> => {
    if (timed === 0 || !withMiddle) return null;
    await pause();
    const ends = late.subarray(0, timed).map((days, place) => (events[place] === 1 ? days : Infinity));
    return turnbullQuantile(turnbull(early.subarray(0, timed), ends), 0.5);
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
    closings: closingsOf(corpus, rows),
    middle: await middle(),
    categories,
  };
}
