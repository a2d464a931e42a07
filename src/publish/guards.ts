import { noteMistake } from './mistakes.ts';
import { readPublished } from './read.ts';
import { numberResult, type Results } from './results.ts';

/**
 * Guards of prose. A sentence that claims something names its condition; when the data no longer meet it, the build stops
 * and says which sentence is no longer true. Every condition reads `results.json` by key.
 */

/** Whether something holds of the results, and in which words to say that it does not. */
export type Condition = (results: Results) => { readonly met: boolean; readonly found: string };

const condition =
  (test: (value: (key: string) => number) => boolean, keys: readonly string[], expected: string): Condition =>
  (results) => {
    const value = (key: string) => numberResult(results, key);
    const found = keys.map((key) => `${key} = ${value(key)}`).join(', ');
    return { met: test(value), found: `found ${found}, expected ${expected}` };
  };

/** The first value is larger than each of the others. */
export const largest = (key: string, others: readonly string[]): Condition =>
  condition(
    (value) => others.every((other) => other === key || value(key) > value(other)),
    [key, ...others.filter((other) => other !== key)],
    `${key} to be the largest`,
  );

/** The values fall from each key to the next. */
export const inDescendingOrder = (keys: readonly string[]): Condition =>
  condition(
    (value) =>
      keys.every((key, index) => {
        const next = keys[index + 1];
        return next === undefined || value(key) > value(next);
      }),
    keys,
    'each to be larger than the next',
  );

/** The value is larger than the bound. */
export const above = (key: string, bound: number): Condition =>
  condition((value) => value(key) > bound, [key], `more than ${bound}`);

/** The value is smaller than the bound. */
export const below = (key: string, bound: number): Condition =>
  condition((value) => value(key) < bound, [key], `less than ${bound}`);

/** The value lies between two bounds, both of them included. */
export const between = (key: string, low: number, high: number): Condition =>
  condition((value) => value(key) >= low && value(key) <= high, [key], `${low} to ${high}`);

/** The value is the bound itself. */
export const equals = (key: string, expected: number): Condition =>
  condition((value) => value(key) === expected, [key], String(expected));

/** The p value is below the level of every test. */
export const significant = (key: string): Condition => below(key, 0.05);

/** The p value is not below the level of every test. */
export const notSignificant = (key: string): Condition =>
  condition((value) => value(key) >= 0.05, [key], 'a p value of 0.05 or more');

/** The interval lies wholly above 0, or wholly below it. */
export const excludesZero = (low: string, high: string): Condition =>
  condition((value) => value(low) > 0 || value(high) < 0, [low, high], 'an interval without 0');

/** The interval includes 0. */
export const includesZero = (low: string, high: string): Condition =>
  condition((value) => value(low) <= 0 && value(high) >= 0, [low, high], 'an interval that includes 0');

/** Two intervals share at least one value: the numbers cannot be told apart by them. */
export const overlap = (
  [low, high]: readonly [string, string],
  [otherLow, otherHigh]: readonly [string, string],
): Condition =>
  condition(
    (value) => value(low) <= value(otherHigh) && value(otherLow) <= value(high),
    [low, high, otherLow, otherHigh],
    'two intervals that overlap',
  );

/** The first interval is wider than the second. */
export const wider = (
  [low, high]: readonly [string, string],
  [otherLow, otherHigh]: readonly [string, string],
): Condition =>
  condition(
    (value) => value(high) - value(low) > value(otherHigh) - value(otherLow),
    [low, high, otherLow, otherHigh],
    'the first interval to be wider',
  );

/** Another condition that the pieces above do not cover: the caller gives the test and says what it expects. */
export const where = (
  expected: string,
  keys: readonly string[],
  test: (value: (key: string) => number) => boolean,
): Condition => condition(test, keys, expected);

/** Thrown where a sentence is no longer true of the data. */
export class UntrueSentence extends Error {}

/**
 * Gives the sentence back if every condition holds.
 * @throws UntrueSentence with the sentence, what was found and what was expected.
 */
export function guardedBy(results: Results, sentence: string, conditions: readonly Condition[]): string {
  const broken = conditions.map((check) => check(results)).filter(({ met }) => !met);
  if (broken.length > 0) {
    throw new UntrueSentence(
      `results.json no longer supports the sentence “${sentence}”: ${broken.map(({ found }) => found).join('; ')}`,
    );
  }
  return sentence;
}

/** A sentence with its conditions, checked against the shown release. @throws UntrueSentence where one does not hold. */
export function guarded(sentence: string, ...conditions: readonly Condition[]): string {
  try {
    return guardedBy(readPublished('results'), sentence, conditions);
  } catch (error) {
    if (!(error instanceof UntrueSentence)) throw error;
    noteMistake(error);
    return sentence;
  }
}
