import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnTimes, stepAt } from './stepSeries.ts';

const steps = { times: [0, 2, 5], values: [0.9, 0.5, null] };

test.each([
  [-1, 1],
  [0, 0.9],
  [1.9, 0.9],
  [2, 0.5],
  [5, null],
  [99, null],
] as const)('at %d it is %s', (time, value) => {
  expect(stepAt(steps, time)).toBe(value);
});

test('drawn times ascend, keep their distance but for the last, and hold both ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 200 }), (times) => {
      const drawn = drawnTimes([{ times }], (time) => time / 10, 1000, 1);
      expect(drawn[0]).toBe(0);
      expect(drawn.at(-1)).toBe(1000);
      for (const [index, time] of drawn.slice(1, -1).entries()) {
        expect((time - (drawn[index] ?? 0)) / 10).toBeGreaterThanOrEqual(1);
      }
    }),
    { seed: 1 },
  );
});
