import { plainCitation } from '../citation/plainText.ts';
import type { CitationFrame } from '../citation/record.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDays, formatDayNumber } from '../formatting/formatDays.ts';
import { formatShare } from '../formatting/formatShare.ts';
import { cell } from '../model/cell.ts';
import type { SurvivalQuantile } from '../statistics/survivalQuantile.ts';
import { selectionRecord, type CitedSelection } from './citedSelection.ts';
import type { Corpus } from './corpus.ts';
import { issueCountText, selectionTitle } from './describe.ts';
import type { Facet } from './facets.ts';
import type { Selection } from './selection.ts';
import { selectionNumbers } from './selectionNumbers.ts';

/** The numbers of a selection as a page prints them. */
export interface NumbersInWords {
  readonly share: string;
  /** Share and medians in one sentence or two; empty without an issue. */
  readonly inShort: string;
  /** Median under either reading of the undated, with its interval. */
  readonly early: string;
  readonly late: string;
  /** How many issues of each kind of time. */
  readonly kinds: string;
  readonly categories: readonly { readonly name: string; readonly count: number; readonly share: string }[];
}

function inShort(share: string, early: SurvivalQuantile | null, late: SurvivalQuantile | null): string {
  if (early === null || late === null) return `${share} of the corpus. No issue among them can be timed.`;
  const words = ({ value }: SurvivalQuantile): string => (value === null ? 'not reached' : formatDays(value));
  const [low, high] = [words(early), words(late)];
  const median = low === high ? low : `${low} if unknown closing dates came early, ${high} if late`;
  return `${share} of the corpus. Median time to resolution: ${median}.`;
}

function medianText(median: SurvivalQuantile | null): string {
  if (median === null) return 'not estimable';
  if (median.value === null) return 'not reached: more than half were still open';
  const { value, low, high } = median;
  const interval =
    high === null ? `${formatDayNumber(low)} or more` : `${formatDayNumber(low)} to ${formatDayNumber(high)}`;
  return `${formatDays(value)} (${interval})`;
}

/**
 * The numbers of a selection, computed and put into words.
 * @param pause is awaited between pieces of the work
 */
export async function numbersInWords(
  corpus: Corpus,
  rows: Uint32Array,
  pause: () => Promise<void>,
): Promise<NumbersInWords> {
  const numbers = await selectionNumbers(corpus, rows, pause);
  const { exact, right, interval, excluded } = numbers;
  return {
    share: formatShare(numbers.share),
    inShort: rows.length === 0 ? '' : inShort(formatShare(numbers.share), numbers.early, numbers.late),
    early: medianText(numbers.early),
    late: medianText(numbers.late),
    kinds: [
      `${issueCountText(exact)} closed on a known day`,
      `${formatCount(interval)} closed on a day not known`,
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
