import fc from 'fast-check';
import { expect, it } from 'vitest';
import { at } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { holm } from './holm.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 });

it('agrees with R on a family with ties and a 1', () => {
  expectAllClose(holm(fromR('adjust.p')), fromR('adjust.holm'), 1e-14);
});

it('never helps a p, never passes 1, keeps the order, and is no stricter than Bonferroni', () => {
  fc.assert(
    fc.property(families, (p) => {
      const byHolm = holm(p);
      p.forEach((value, i) => {
        const adjusted = at(byHolm, i);
        expect(adjusted).toBeGreaterThanOrEqual(value);
        expect(adjusted).toBeLessThanOrEqual(Math.min(1, p.length * value));
        p.forEach((other, j) => {
          if (value <= other) expect(adjusted).toBeLessThanOrEqual(at(byHolm, j));
        });
      });
      expect(holm(p.toReversed())).toEqual(byHolm.toReversed());
    }),
    runs,
  );
});

it('leaves a family of one alone, and refuses none or what is no p', () => {
  expect(holm([0.04])).toEqual([0.04]);
  expect(() => holm([])).toThrow(new EmptySampleError('holm', 'p'));
  expect(() => holm([0.5, 1.2])).toThrow(new InvalidSampleError('holm', 'p[1]', 1.2, 'a number from 0 to 1'));
});
