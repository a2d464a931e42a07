import { expect, test } from 'vitest';
import { observationWords } from './observationWords.ts';

test.each([
  [{ time: 'exact', lower: 0, upper: 0 }, 'Exact: resolved on the day of opening.'],
  [{ time: 'exact', lower: 12, upper: 12 }, 'Exact: resolved after 12\u00a0days.'],
  [
    { time: 'right', lower: 400, upper: null },
    'Right-censored: still open 400\u00a0days after opening, when it was last observed.',
  ],
  [
    { time: 'interval', lower: 3, upper: 500 },
    'Interval-censored: closed more than 3\u00a0days and at most 500\u00a0days after opening; we do not know the day.',
  ],
  [
    { time: 'interval', lower: 0, upper: 500 },
    'Interval-censored: closed between the day of opening and 500\u00a0days after opening; we do not know the day.',
  ],
  [
    { time: 'excluded', lower: null, upper: null },
    'Left out of the analysis of times: the opening day is not known.',
  ],
] as const)('%o', (issue, words) => {
  expect(observationWords(issue)).toBe(words);
});
