import { expect, test } from 'vitest';
import {
  above,
  below,
  between,
  equals,
  excludesZero,
  guardedBy,
  inDescendingOrder,
  includesZero,
  largest,
  notSignificant,
  overlap,
  significant,
  UntrueSentence,
  where,
  wider,
  type Condition,
} from './guards.ts';

const results = { a: 3, b: 2, c: 1, low: -0.5, high: 0.5, p: 0.01, q: 0.05, text: 'none', missing: null };
const holds = (condition: Condition) => condition(results).met;

test.each<[string, Condition]>([
  ['the largest of all', largest('a', ['a', 'b', 'c'])],
  ['falling values', inDescendingOrder(['a', 'b', 'c'])],
  ['above a bound', above('a', 2.9)],
  ['below a bound', below('c', 1.1)],
  ['between two bounds', between('b', 2, 3)],
  ['a given value', equals('b', 2)],
  ['a small p value', significant('p')],
  ['a p value at the level', notSignificant('q')],
  ['an interval without 0', excludesZero('c', 'a')],
  ['an interval with 0', includesZero('low', 'high')],
  ['overlapping intervals', overlap(['c', 'b'], ['b', 'a'])],
  ['a wider interval', wider(['c', 'a'], ['low', 'high'])],
  [
    'a test of the caller',
    where('a to be b and c together', ['a', 'b', 'c'], (v) => v('a') === v('b') + v('c')),
  ],
])('%s is recognized', (_, condition) => {
  expect(holds(condition)).toBe(true);
});

test.each<[string, Condition]>([
  ['the largest of all', largest('b', ['a', 'b', 'c'])],
  ['a tie for the largest', largest('tie', ['a', 'tie'])],
  ['falling values', inDescendingOrder(['b', 'a'])],
  ['above a bound', above('a', 3)],
  ['below a bound', below('c', 1)],
  ['between two bounds', between('a', 1, 2)],
  ['a given value', equals('a', 2)],
  ['a small p value', significant('q')],
  ['a large p value', notSignificant('p')],
  ['an interval without 0', excludesZero('low', 'high')],
  ['an interval with 0', includesZero('c', 'a')],
  ['overlapping intervals', overlap(['low', 'high'], ['c', 'a'])],
  ['a wider interval', wider(['low', 'high'], ['c', 'a'])],
])('%s is denied where it does not hold', (_, condition) => {
  expect(condition({ ...results, tie: 3 }).met).toBe(false);
});

test('a true sentence comes back as it is', () => {
  expect(guardedBy(results, 'A leads.', [largest('a', ['b', 'c'])])).toBe('A leads.');
});

test('an untrue sentence stops with its words, what was found and what was expected', () => {
  const state = () => guardedBy(results, 'B leads.', [largest('b', ['a'])]);
  expect(state).toThrow(UntrueSentence);
  expect(state).toThrow('“B leads.”: found b = 2, a = 3, expected b to be the largest');
});

test('a number that is missing or not a number stops too', () => {
  expect(() => guardedBy(results, 'X.', [above('absent', 0)])).toThrow('absent');
  expect(() => guardedBy(results, 'X.', [above('missing', 0)])).toThrow('missing');
});
