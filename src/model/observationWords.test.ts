import { expect, test } from 'vitest';
import { observationWords } from './observationWords.ts';

test.each([
  [{ time: 'exact', lower: 0, upper: 0 }, 'Exact: resolved on the day it was opened.'],
  [{ time: 'exact', lower: 12, upper: 12 }, 'Exact: resolved after 12\u00a0days.'],
  [
    { time: 'right', lower: 400, upper: null },
    'Right-censored: still open 400\u00a0days after opening, when it was last observed.',
  ],
  [
    { time: 'interval', lower: 3, upper: 500 },
    'Interval-censored: closed more than 3\u00a0days and at most 500\u00a0days after opening; the day is unknown.',
  ],
  [
    { time: 'interval', lower: 0, upper: 500 },
    'Interval-censored: closed within 500\u00a0days of opening; the day is unknown.',
  ],
  [
    { time: 'excluded', lower: null, upper: null },
    'Not in the analysis of times: the opening day is unknown.',
  ],
] as const)('%o', (issue, words) => {
  expect(observationWords(issue)).toBe(words);
});
