import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs, tiedSample } from './fixtures/arbitraries.ts';
import { sortOrder } from './sortOrder.ts';

it('sorts, and keeps equal keys in their order', () => {
  fc.assert(
    fc.property(tiedSample, (values) => {
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
