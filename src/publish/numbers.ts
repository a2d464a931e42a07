import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatRoughDays } from '../formatting/formatRoughDays.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { noteMistake } from './mistakes.ts';
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

/** A duration for running text, in the unit that people would use: “5 months”. @throws Error if it is not estimable. */
export const roughly = (key: string): string => formatRoughDays(numberResult(readPublished('results'), key));

/**
 * How many of 100 pairings of a focal issue with another one end with the focal issue taking longer, from an effect on
 * the scale of Cliff’s delta (ties count half on either side).
 */
export const pairingsOf100 = (key: string): string =>
  ((1 + numberResult(readPublished('results'), key)) * 50).toFixed(0);

/** With a capital at its beginning. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** A number with two digits after the point, or as many as asked for; one that is not estimable reads “–”. */
export const decimal = (key: string, digits?: number): string =>
  formatDecimal(estimate(readPublished('results'), key), digits);

/** A p value with its sign: “p = 0.032”. */
export const p = (key: string): string => formatP(estimate(readPublished('results'), key));

/** A fact reported of the paper; `undefined` in a build that fails for the lack of it. @throws Error elsewhere */
function paperFact(id: string) {
  const fact = readPublished('study').paper.find((candidate) => candidate.id === id);
  if (!fact) noteMistake(new Error(`paper.json: found no fact “${id}”, expected one that the text names`));
  return fact;
}

/** The value of a fact reported of the paper. @throws Error if paper.json has no such fact. */
export function reported(id: string): string {
  const fact = paperFact(id);
  return typeof fact?.value === 'number' ? formatCount(fact.value) : String(fact?.value);
}

/** What a fact reported of the paper states, in the release’s words. @throws Error if paper.json has no such fact. */
export function reportedLabel(id: string): string {
  const fact = paperFact(id);
  return fact?.label ?? '';
}

/** The verdict on a claim of the specification curve: “holds”, “does not hold” … @throws Error if there is no such claim. */
export function verdict(id: 'groups' | 'categories'): string {
  const claim = readPublished('specificationCurve').claims.find((candidate) => candidate.id === id);
  if (!claim)
    throw new Error(`specification-curve.json: found no claim ${id}, expected one that the text names`);
  return claim.verdict;
}
