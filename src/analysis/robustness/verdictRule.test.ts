import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, nearbyVerdicts, verdictRule } from './verdictRule.ts';
import type { Evidence } from './verdictRule.ts';

const strong: Evidence = { agree: 1, support: 0.9, against: 0, mainSupports: true, mainNegligible: false };

test.each<[string, Partial<Evidence>, string]>([
  ['all agree, most are significant', {}, 'holds'],
  ['the main specification depends on how projects are treated', { mainSupports: false }, 'holds in part'],
  ['a tenth disagrees in sign', { agree: 0.9 }, 'holds in part'],
  ['a third is significant', { support: 0.33 }, 'holds in part'],
  ['two in a hundred are significant against it', { against: 0.02 }, 'holds in part'],
  ['significant on both sides', { against: 0.05 }, 'cannot be told'],
  ['significant the other way round', { agree: 0.1, support: 0.01, against: 0.5 }, 'does not hold'],
  ['hardly ever significant', { support: 0.1, mainSupports: false }, 'cannot be told'],
  [
    'hardly ever significant and small',
    { support: 0.1, mainSupports: false, mainNegligible: true },
    'does not hold',
  ],
])('%s', (_, change, verdict) => {
  expect(judge({ ...strong, ...change }).verdict).toBe(verdict);
});

test('the reason is the condition that decided, and every condition can decide', () => {
  const reasons = new Set<string>();
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      share,
      share,
      share,
      fc.boolean(),
      fc.boolean(),
      (agree, support, against, mainSupports, mainNegligible) => {
        const { verdict, reason } = judge({ agree, support, against, mainSupports, mainNegligible });
        reasons.add(reason);
        expect(verdictRule.find(({ condition }) => condition === reason)?.verdict).toBe(verdict);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
  expect(reasons.size).toBe(verdictRule.length);
});

test('more support never turns a claim that holds into one that does not', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (support, more, against) => {
      const before = judge({ ...strong, support: Math.min(support, more), against });
      const after = judge({ ...strong, support: Math.max(support, more), against });
      if (before.verdict === 'holds') expect(after.verdict).toBe('holds');
    }),
    { seed: 2, numRuns: 1000 },
  );
});

test('a verdict near a boundary names what lies beyond it', () => {
  // A claim that holds may have one specification in a hundred against it, so two points more always take it away.
  expect(nearbyVerdicts(strong)).toEqual(['holds in part']);
  expect(nearbyVerdicts({ ...strong, agree: 0.3, support: 0, against: 0.5 })).toEqual([]);
  expect(nearbyVerdicts({ ...strong, support: 0.495 })).toEqual(['holds']);
  expect(nearbyVerdicts({ ...strong, support: 0.195, mainSupports: false, mainNegligible: true })).toEqual([
    'holds in part',
  ]);
});
