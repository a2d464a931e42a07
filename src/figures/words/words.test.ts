import { describe, expect, test } from 'vitest';
import { confusionWords } from './confusion.ts';
import { longerWords } from './longer.ts';
import { mostFrequent } from './mostFrequent.ts';
import { curves, marks } from '../fixtures/smallFigures.ts';
import { mediansWords } from './medians.ts';
import { familyWords, yearWords } from './mix.ts';
import { smallCurvesWords } from './smallCurves.ts';
import { survivalWords } from './survival.ts';

const counted = (name: string, count: number) => ({ name, count, share: count / 4 });
const category = { one: 'category', many: 'categories' };

describe('the most common category', () => {
  test('is named with its share', () => {
    expect(mostFrequent([counted('Bugs', 3), counted('Docs', 1)], category)).toBe(
      '“Bugs” is the most common category: 75% of the issues',
    );
  });
  test('shares its place with its equals', () => {
    expect(mostFrequent([counted('A', 1), counted('B', 1), counted('C', 0)], category)).toBe(
      '“A” and “B” are the most common categories: 25% of the issues each',
    );
    expect(mostFrequent([counted('A', 2), counted('B', 2)], category)).toBe(
      'All categories are equally common: 50% of the issues each',
    );
  });
  test('is not claimed of none', () => {
    expect(mostFrequent([], category)).toBe('No issue has a category');
    expect(mostFrequent([counted('A', 0)], category)).toBe('No issue has a category');
  });
});

const categories = [{ name: 'A' }, { name: 'B' }];
const set = (name: string, ...bounds: (readonly [number, number])[]) => ({
  name,
  shares: bounds.map(([low, high]) => ({ share: (low + high) / 2, low, high })),
});

test('a change over the years is clear where intervals have no value in common', () => {
  const first = set('2020', [0.1, 0.2], [0.3, 0.9]);
  expect(yearWords([first, set('2021', [0.15, 0.3], [0.3, 0.9])], categories).title).toBe(
    'No category’s share changed clearly between 2020 and 2021',
  );
  expect(yearWords([first, set('2021', [0.3, 0.4], [0.3, 0.9])], categories).title).toBe(
    'The share of 1 of 2 categories changed clearly between 2020 and 2021',
  );
});

test('families with a mix of their own are counted', () => {
  const whole = set('All issues', [0.4, 0.5], [0.5, 0.6]);
  const like = set('Like', [0.3, 0.6], [0.4, 0.7]);
  const unlike = set('Unlike', [0.7, 0.9], [0.1, 0.3]);
  expect(familyWords([like], whole, categories).title).toMatch(/^No model family/);
  expect(familyWords([like, unlike], whole, categories).title).toMatch(/^1 of 2 model families/);
});

test('the pair that is confused most is named, unless another is confused as often', () => {
  const three = [...categories, { name: 'C' }].map(({ name }) => ({ id: name, name }));
  const title = (counts: number[][]) => confusionWords({ categories: three, counts }).title;
  expect(title([[5, 2, 0], [1, 5, 1], [0, 1, 5]])).toContain('“A” and “B”'); // prettier-ignore
  expect(title([[8, 1, 0], [1, 8, 1], [0, 1, 0]])).toContain('20%'); // prettier-ignore
  expect(title([[8, 0, 0], [0, 8, 0], [0, 0, 1]])).toContain('never'); // prettier-ignore
});

test('categories that take longer or shorter in most analyses are counted', () => {
  const title = (...shares: number[]) =>
    longerWords({
      analyses: 9,
      categories: shares.map((share, place) => ({ id: `${place}`, name: `${place}`, share })),
    }).title;
  expect(title(0.9, 0.5, 0.2)).toBe(
    'In most analyses, 1 category takes longer than the others and 1 category takes shorter; for 1 it depends',
  );
  expect(title(0.5, 0.6)).toMatch(/^No category/);
});

test('where no closing day is known, nothing is said of how long half of the issues took', () => {
  const medians = { turnbull: null, turnbullLow: null, turnbullHigh: null, early: null, late: null };
  const unknown = curves.map((drawn) => ({ ...drawn, curve: { ...drawn.curve, exact: 0, medians } }));
  const words = [
    survivalWords({ title: 'Title', curves: unknown, marks }),
    mediansWords({ subtitle: 'Subtitle', curves: unknown }),
    smallCurvesWords({ title: 'Title', behind: null, curves: unknown }),
  ].map((said) => JSON.stringify(said));
  for (const text of words) {
    expect(text).toContain('o closing day is known');
    expect(text).not.toMatch(/never reached|than was observed|move no median/);
  }
});
