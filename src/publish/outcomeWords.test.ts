import { expect, test } from 'vitest';
import { outcomeWords } from './outcomeWords.ts';

test.each([
  ['open', 'right', 5, 'open'],
  ['open', 'excluded', null, 'open'],
  ['closed', 'exact', 0, 'closed the same day'],
  ['closed', 'exact', 3, 'closed after 3\u00a0days'],
  ['closed', 'interval', 3, 'closed, day not known'],
  ['closed', 'excluded', null, 'closed, day not known'],
] as const)('%s, %s, %s reads %s', (state, time, lower, words) => {
  expect(outcomeWords({ state, time, lower })).toBe(words);
});
