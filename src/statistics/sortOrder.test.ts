import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, tiedSample } from './fixtures/arbitraries.ts';
import { sortOrder } from './sortOrder.ts';

/** What is counted into place, what is too far apart for that, and what is not whole. */
const samples = [
  { kind: 'ties', keys: tiedSample },
  { kind: 'days', keys: fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }) },
  { kind: 'days far apart', keys: fc.array(fc.nat(1_000_000), { maxLength: 20 }) },
  {
    kind: 'parts of days',
    keys: fc.array(
      fc.nat(40).map((half) => half / 2 - 3),
      { maxLength: 60 },
    ),
  },
];

it.each(samples)('sorts $kind, and keeps equal keys in their order', ({ keys }) => {
  fc.assert(
    fc.property(keys, (values) => {
      const wanted = values
        .map((value, index) => ({ value, index }))
        .sort((a, b) => a.value - b.value || a.index - b.index)
        .map(({ index }) => index);
      expect(Array.from(sortOrder(Float64Array.from(values)))).toEqual(wanted);
    }),
    runs,
  );
});

it('has nothing to say of nothing', () => {
  expect(sortOrder(new Float64Array(0))).toHaveLength(0);
});
