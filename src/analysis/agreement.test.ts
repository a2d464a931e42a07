import { expect, test } from 'vitest';
import type { Coder, Coding } from '../dataset/dataset.ts';
import { agreementResults, agreementTables } from './agreement.ts';
import { categories, comparison, focal, undecided } from './fixtures/smallDataset.ts';

const groups = [focal, comparison, undecided];
const by = (coder: Coder, id: string, code: string | null, secondary: string | null = null): Coding => ({
  id,
  coder,
  group: code === null ? comparison : focal,
  code,
  secondary,
});

const codings = [
  by('A', '1', 'fruit.apple'),
  by('B', '1', 'fruit.apple'),
  by('A', '2', 'fruit.apple', 'root.carrot'),
  by('B', '2', 'root.carrot'),
  by('C', '2', 'root.carrot'),
  by('A', '3', 'fruit.apple'),
  by('B', '3', 'fruit.pear'),
  by('C', '3', 'fruit.pear'),
  by('A', '4', 'root.carrot'),
  by('B', '4', 'root.carrot'),
  by('A', '5', 'root.carrot'),
  by('B', '5', null),
  by('A', '6', null),
  by('B', '6', null),
  { ...by('A', '7', null), group: undecided },
];
const tables = agreementTables(codings, focal, groups, categories);
const results = agreementResults(tables);

test('groups are compared over issues coded by both, codes over those that both put into the focal group', () => {
  expect(tables.group.counts).toEqual([
    [4, 1, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  expect(tables.category.counts).toEqual([
    [2, 1],
    [0, 1],
  ]);
  expect(tables.code.counts).toEqual([
    [1, 1, 1],
    [0, 0, 0],
    [0, 0, 1],
  ]);
});

test('observed agreement and kappa, by hand', () => {
  expect(results['agreement.group.n']).toBe(6);
  expect(results['agreement.group.observed']).toBeCloseTo(5 / 6, 12);
  // Chance: 5/6 × 4/6 + 1/6 × 2/6 = 22/36; (30/36 − 22/36) / (14/36) = 4/7.
  expect(results['agreement.group.kappa']).toBeCloseTo(4 / 7, 12);
  expect(results['agreement.category.n']).toBe(4);
  // Observed 3/4; chance 3/4 × 2/4 + 1/4 × 2/4 = 1/2.
  expect(results['agreement.category.kappa']).toBeCloseTo(0.5, 12);
  expect(results['agreement.code.observed']).toBe(0.5);
});

test('specific agreement is 2a / (2a + b + c)', () => {
  expect(results['agreement.category.specific.fruit']).toBeCloseTo(4 / 5, 12);
  expect(results['agreement.code.specific.fruit.pear']).toBe(0);
  expect(results[`agreement.group.specific.${undecided}`]).toBeNull();
});

test('a code named by one as primary and by the other as secondary is shared', () => {
  expect(results['agreement.shared-code.n']).toBe(4);
  expect(results['agreement.shared-code.observed']).toBe(0.75);
});

test('without codings nothing is estimable', () => {
  expect(agreementResults(agreementTables([], focal, groups, categories))).toMatchObject({
    'agreement.group.n': 0,
    'agreement.group.observed': null,
    'agreement.group.kappa': null,
    'agreement.shared-code.observed': null,
  });
});

test('AC1 and alpha stand beside kappa', () => {
  // Chance agreement after Gwet: prevalences 5/8 and 3/8, 2 × 5/8 × 3/8 = 15/32; (3/4 − 15/32) / (17/32) = 9/17.
  expect(results['agreement.category.ac1']).toBeCloseTo(9 / 17, 12);
  // Observed disagreement 1/4; of the 8 values, 5 and 3, chance disagreement 2 × 5 × 3 / (8 × 7) = 15/28.
  expect(results['agreement.category.alpha']).toBeCloseTo(1 - 28 / 60, 12);
});

test('the labels that are confused most are named with how often', () => {
  expect(results['agreement.category.confused.a']).toBe('fruit');
  expect(results['agreement.category.confused.b']).toBe('root');
  expect(results['agreement.category.confused.count']).toBe(1);
  expect(results['agreement.code.confused.count']).toBe(1);
});
