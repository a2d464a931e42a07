import { checkedP } from './checkedP.ts';
import type { Sample } from './sample.ts';

/**
 * Bonferroni's adjustment: every p times the size of the family.
 *
 * Source: Dunn, Multiple comparisons among means, JASA 56 (1961) 52–64.
 *
 * @param p the family's p values, each from 0 to 1
 * @returns the adjusted p values in the order of the input, at most 1
 * @throws EmptySampleError if the family is empty
 * @throws InvalidSampleError if a value is not from 0 to 1
 */
export function bonferroni(p: Sample): number[] {
  const values = checkedP(p, 'bonferroni');
  return Array.from(values, (value) => Math.min(1, value * values.length));
}
