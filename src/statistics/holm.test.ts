import fc from 'fast-check';
import { expect, it } from 'vitest';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { bonferroni } from './bonferroni.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { holm } from './holm.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

const families = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 });

it('agrees with R on a family with ties and a 1', () => {
  expectAllClose(holm(fromR('adjust.p')), fromR('adjust.holm'), 1e-14);
  expectAllClose(benjaminiHochberg(fromR('adjust.p')), fromR('adjust.BH'), 1e-14);
});

it('never helps a p, never passes 1, keeps the order, and is no stricter than Bonferroni', () => {
  fc.assert(
    fc.property(families, (p) => {
      const byHolm = holm(p);
      const byHochberg = benjaminiHochberg(p);
      const byBonferroni = bonferroni(p);
      p.forEach((value, i) => {
        const [h = 0, b = 0, f = 0] = [byHolm[i], byHochberg[i], byBonferroni[i]];
        expect(h).toBeGreaterThanOrEqual(value);
        expect(b).toBeGreaterThanOrEqual(value * (1 - 1e-15));
        expect(b).toBeLessThanOrEqual(h * (1 + 1e-15));
        expect(h).toBeLessThanOrEqual(f);
        expect(f).toBeLessThanOrEqual(1);
        p.forEach((other, j) => {
          if (value <= other) {
            expect(h).toBeLessThanOrEqual(byHolm[j] ?? 0);
            expect(b).toBeLessThanOrEqual(byHochberg[j] ?? 0);
          }
        });
      });
      expect(holm(p.toReversed())).toEqual(byHolm.toReversed());
    }),
    runs,
  );
});

it('leaves a family of one alone, and refuses none or what is no p', () => {
  for (const adjust of [holm, bonferroni, benjaminiHochberg]) {
    expect(adjust([0.04])).toEqual([0.04]);
    expect(() => adjust([])).toThrow(new EmptySampleError(adjust.name, 'p'));
    expect(() => adjust([0.5, 1.2])).toThrow(
      new InvalidSampleError(adjust.name, 'p[1]', 1.2, 'a number from 0 to 1'),
    );
  }
});
