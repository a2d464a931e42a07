import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestOrdered } from './longestOrdered.ts';

const keptOf = (values: readonly string[]) => {
  const kept = longestOrdered(values);
  return values.filter((_, position) => kept[position]);
};

test('one item out of order is left out, whichever side of the others it is on', () => {
  expect(keptOf(['b', 'z', 'c', 'd'])).toEqual(['b', 'c', 'd']);
  expect(keptOf(['b', 'c', 'a', 'd'])).toEqual(['b', 'c', 'd']);
  expect(keptOf(['b', 'b', 'b'])).toEqual(['b', 'b', 'b']);
  expect(keptOf([])).toEqual([]);
});

test('what is kept is in order, and no larger part of it is', () => {
  const isOrdered = (values: readonly string[]) =>
    values.every((value, position) => position === 0 || (values[position - 1] ?? '') <= value);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 9 }), (values) => {
      const kept = keptOf(values);
      expect(isOrdered(kept)).toBe(true);
      const subsets = Array.from({ length: 2 ** values.length }, (_, bits) =>
        values.filter((__, position) => bits & (1 << position)),
      );
      const longest = Math.max(...subsets.filter(isOrdered).map(({ length }) => length));
      expect(kept).toHaveLength(longest);
    }),
    { seed: 682, numRuns: 200 },
  );
});
