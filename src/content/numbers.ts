import { formatCount } from '../formatting/formatCount.ts';
import { formatDays } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { readPublished } from '../published/readPublished.ts';
import { estimate, numberResult } from '../published/resultsFile.ts';

/** The only ways in which prose states a number: by its name in `results.json`, or by the id of a fact of the paper. */

export const count = (key: string): string => formatCount(numberResult(readPublished('results'), key));

export const share = (key: string): string => formatShare(numberResult(readPublished('results'), key));

/** An interval of shares, from one key to another. */
export const shares = (low: string, high: string): string =>
  formatShareInterval(
    numberResult(readPublished('results'), low),
    numberResult(readPublished('results'), high),
  );

export const days = (key: string): string => formatDays(estimate(readPublished('results'), key));

export const decimal = (key: string, digits?: number): string =>
  formatDecimal(estimate(readPublished('results'), key), digits);

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
