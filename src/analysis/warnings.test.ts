import { expect, test } from 'vitest';
import type { Warning } from '../dataset/warnings/warning.ts';
import { warningsFile } from './warnings.ts';

const warning: Warning = {
  kind: 'events-uncounted',
  about: 'a/b#1',
  file: 'issues.csv',
  line: 2,
  column: 'events_seen',
  found: '"0"',
  expected: 'at least 1',
};

test('every rule of thumb is named, with how often it is not met', () => {
  const { rules, warnings } = warningsFile([warning]);
  expect(rules.length).toBeGreaterThan(1);
  expect(rules.filter(({ count }) => count > 0)).toEqual([
    expect.objectContaining({ kind: 'events-uncounted', count: 1 }),
  ]);
  expect(warnings).toEqual([warning]);
});
