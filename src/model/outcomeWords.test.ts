import { expect, test } from 'vitest';
import { outcomeWords } from './outcomeWords.ts';

test.each([
  ['open', 'right', 5, 'open since 2023'],
  ['open', 'excluded', null, 'open'],
  ['closed', 'exact', 0, 'closed the same day'],
  ['closed', 'exact', 3, 'closed after 3\u00a0days'],
  ['closed', 'interval', 3, 'closed, day unknown'],
  ['closed', 'excluded', null, 'closed, day unknown'],
] as const)('%s, %s, %s reads %s', (state, time, lower, words) => {
  expect(outcomeWords({ state, time, lower, opened: time === 'excluded' ? null : '2023-05-01' })).toBe(words);
});
