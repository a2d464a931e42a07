import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test.each([
  ['at 95% and 5 %', 'at 95% and 5%'],
  ['gives z = ', 'gives z\u00a0=\u00a0'],
  ['χ² = 3', 'χ²\u00a0=\u00a03'],
  ['a = b', 'a = b'],
  ['no such thing', 'no such thing'],
])('%s', (text, joined) => {
  expect(unbroken(text)).toBe(joined);
});
