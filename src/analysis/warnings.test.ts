import { expect, test } from 'vitest';
import type { Doubt } from '../dataset/warnings/warning.ts';
import { doubtsFile } from './warnings.ts';

const doubt: Doubt = {
  kind: 'events-uncounted',
  about: 'a/b#1',
  file: 'issues.csv',
  line: 2,
  column: 'events_seen',
  found: '"0"',
  expected: 'at least 1',
};

test('every rule of thumb is named, with how often it is not met', () => {
  const { rules, doubts } = doubtsFile([doubt]);
  expect(rules.length).toBeGreaterThan(1);
  expect(rules.filter(({ count }) => count > 0)).toEqual([
    expect.objectContaining({ kind: 'events-uncounted', count: 1 }),
  ]);
  expect(doubts).toEqual([doubt]);
});
