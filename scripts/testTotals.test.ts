import { expect, test } from 'vitest';
import { addTestTotals, describeTestTotals, readTestTotals } from './testTotals.ts';

test('totals are read, added and described', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    success: false,
  };
  const totals = readTestTotals(JSON.stringify(report));
  expect(totals).toEqual({ passed: 5, failed: 1, skipped: 3 });
  expect(describeTestTotals(addTestTotals([totals, totals]))).toBe('10 passed, 2 failed, 6 skipped');
  expect(describeTestTotals(addTestTotals([]))).toBe('0 passed, 0 failed');
});

test('a report without totals is an error, not zero', () => {
  expect(() => readTestTotals('{"numPassedTests":1}')).toThrow('numFailedTests');
});
