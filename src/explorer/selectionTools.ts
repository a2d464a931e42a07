import { plainCitation } from '../citation/plainText.ts';
import type { CitationFrame } from '../citation/record.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatRoughDays } from '../formatting/formatRoughDays.ts';
import { formatShare } from '../formatting/formatShare.ts';
import { cell } from '../model/cell.ts';
import { selectionRecord, type CitedSelection } from './citedSelection.ts';
import type { Corpus } from './corpus.ts';
import { issueCountText, selectionTitle } from './describe.ts';
import type { Facet } from './facets.ts';
import type { Selection } from './selection.ts';
import { selectionNumbers, type SelectionNumbers } from './selectionNumbers.ts';

/** The numbers of a selection as a page prints them. */
export interface NumbersInWords {
  readonly share: string;
  /** Counts of the three kinds of closing, and in one sentence. */
  readonly closings: SelectionNumbers['closings'];
  readonly counts: string;
  /** The median under either reading of the unknown closing days; what is not said says why. */
  readonly range: string;
  readonly middle: string;
  /** How many issues of each kind of time. */
  readonly kinds: string;
  readonly categories: readonly { readonly name: string; readonly count: number; readonly share: string }[];
}

/** The one size rule for times: with fewer known closing dates, a median would be mostly chance. */
export const leastKnown = 10;

function countsText({ open, known, unknown }: SelectionNumbers['closings']): string {
  const parts = [
    open > 0 && `${formatCount(open)} open`,
    known > 0 && `${formatCount(known)} closed on a known day`,
    unknown > 0 && `${formatCount(unknown)} closed on an unknown day`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `Of ${formatCount(open + known + unknown)}: ${parts.join(', ')}.`;
}

function rangeText({ exact, early, late }: SelectionNumbers): string {
  if (exact < leastKnown) {
    return `We give no time here: fewer than ${leastKnown} issues have a known opening and closing day.`;
  }
  if (typeof early?.value !== 'number') return 'More than half were still open at the end.';
  const first = `Half are resolved within ${formatRoughDays(early.value)} if every unknown closing date is as early as it can be`;
  return typeof late?.value !== 'number'
    ? `${first}. If every one is as late as it can be, fewer than half are resolved in the time observed.`
    : `${first}, and within ${formatRoughDays(late.value)} if every one is as late as it can be.`;
}

/**
 * The numbers of a selection, computed and put into words.
 * @param pause is awaited between pieces of the work
 * @param withMiddle whether the middle estimate is asked for
 */
export async function numbersInWords(
  corpus: Corpus,
  rows: Uint32Array,
  pause: () => Promise<void>,
  withMiddle: boolean,
): Promise<NumbersInWords> {
  const numbers = await selectionNumbers(corpus, rows, pause, withMiddle);
  const { exact, right, interval, excluded, middle } = numbers;
  return {
    share: formatShare(numbers.share),
    closings: numbers.closings,
    counts: countsText(numbers.closings),
    range: rows.length === 0 ? '' : rangeText(numbers),
    middle: exact >= leastKnown && middle !== null ? `Middle estimate: ${formatRoughDays(middle)}.` : '',
    kinds: [
      `${issueCountText(exact)} with a known opening and closing day`,
      `${formatCount(interval)} closed on an unknown day`,
      `${formatCount(right)} open`,
      `${formatCount(excluded)} left out, since the day of opening is not known`,
    ].join(', '),
    categories: [...corpus.categories.map(({ name }) => name), 'None'].map((name, place) => {
      const count = cell(numbers.categories, place, 'categories');
      return { name, count, share: rows.length === 0 ? '–' : formatShare(count / rows.length) };
    }),
  };
}

/** A selection with its permalink as it is cited. */
export function citedSelection(
  facets: readonly Facet[],
  selection: Selection,
  url: string,
  issues: number,
): CitedSelection {
  return { title: `${selectionTitle(facets, selection)} (${issueCountText(issues)})`, url };
}

/** One line for a reference list. */
export function selectionCitation(frame: CitationFrame, selection: CitedSelection): string {
  return plainCitation(selectionRecord(frame, selection));
}
