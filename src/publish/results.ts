import { z } from 'zod';
import { noteMistake } from './mistakes.ts';

/**
 * `results.json`: every number that a page states, as one flat object of dotted keys.
 * `null` means not estimable; the page that would show it says why.
 */
export const resultsSchema = z
  .record(z.string(), z.union([z.number(), z.string(), z.null()]))
  .describe(
    'Dotted key → number, string or null (not estimable). Durations in days, shares 0 to 1, p two-sided.',
  );
export type Results = z.infer<typeof resultsSchema>;

/**
 * @returns the number under a key; `NaN` in a build that fails for the lack of it, once it has named all that is missing
 * @throws Error naming the key, if it is not in the results or not a number
 */
export function numberResult(results: Results, key: string): number {
  const value = results[key];
  if (typeof value !== 'number') {
    noteMistake(new Error(`results.json, field ${key}: found ${JSON.stringify(value)}, expected a number`));
    return Number.NaN;
  }
  return value;
}

/**
 * The number under a key, or `null` where it is not estimable, or in a build that fails for the lack of it.
 * @throws Error if the key is absent or holds text
 */
export function estimate(results: Results, key: string): number | null {
  const value = results[key];
  if (value === undefined || typeof value === 'string') {
    noteMistake(
      new Error(`results.json, field ${key}: found ${JSON.stringify(value)}, expected a number or null`),
    );
    return null;
  }
  return value;
}
