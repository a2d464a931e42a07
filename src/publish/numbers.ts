import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { readPublished } from './read.ts';
import { wordJoiner } from '../formatting/spaces.ts';
import { estimate, numberResult } from './results.ts';

/** The only ways in which prose states a number: by its name in `results.json`, or by the id of a fact of the paper. */

/** A whole number. */
export const count = (key: string): string => formatCount(numberResult(readPublished('results'), key));

/** A share; with as many digits after the point as asked for. */
export const share = (key: string, digits?: number): string =>
  formatShare(numberResult(readPublished('results'), key), digits);

/** An interval of shares, from one key to another. */
export const shares = (low: string, high: string): string =>
  formatShareInterval(
    numberResult(readPublished('results'), low),
    numberResult(readPublished('results'), high),
  );

/** A duration; one that is not estimable reads “too few to say”. */
export const days = (key: string): string => formatDays(estimate(readPublished('results'), key));

/** An interval of days, from one key to another: “79–315 days”; one without an upper end: “79 days and more”. */
export function intervalDays(low: string, high: string): string {
  const results = readPublished('results');
  const from = estimate(results, low);
  const to = estimate(results, high);
  return to === null
    ? `${formatDays(from)} and more`
    : `${formatDayNumber(from)}–${wordJoiner}${formatDays(to)}`;
}

/** The category with the shortest or the longest median by Turnbull’s estimate, with that median. */
export function extremeCategory(which: 'shortest' | 'longest'): {
  readonly name: string;
  readonly days: string;
} {
  const results = readPublished('results');
  const medians = readPublished('study').categories.flatMap(({ id, name }) => {
    const median = estimate(results, `resolution.${id}.turnbull.median`);
    return median === null ? [] : [{ name, median }];
  });
  const sorted = medians.sort((a, b) => a.median - b.median);
  const found = which === 'shortest' ? sorted[0] : sorted.at(-1);
  if (!found)
    throw new Error('results.json: found no median of any category, expected one that the text names');
  return { name: found.name, days: formatDays(found.median) };
}

/** With a capital at its beginning. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** A number with two digits after the point, or as many as asked for; one that is not estimable reads “–”. */
export const decimal = (key: string, digits?: number): string =>
  formatDecimal(estimate(readPublished('results'), key), digits);

/** A p value with its sign: “p = 0.032”. */
export const p = (key: string): string => formatP(estimate(readPublished('results'), key));

/** The value of a fact reported of the paper. @throws Error if paper.json has no such fact. */
export function reported(id: string): string {
  const fact = readPublished('study').paper.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`paper.json: found no fact “${id}”, expected one that the text names`);
  return typeof fact.value === 'number' ? formatCount(fact.value) : String(fact.value);
}

/** The verdict on a claim of the specification curve: “holds”, “does not hold” … @throws Error if there is no such claim. */
export function verdict(id: 'groups' | 'categories'): string {
  const claim = readPublished('specificationCurve').claims.find((candidate) => candidate.id === id);
  if (!claim)
    throw new Error(`specification-curve.json: found no claim ${id}, expected one that the text names`);
  return claim.verdict;
}
