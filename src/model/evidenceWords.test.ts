import { expect, test } from 'vitest';
import { evidenceWords, remarkWords } from './evidenceWords.ts';

test('grades and reasons read as words, and an unknown reason stays as it is', () => {
  expect(evidenceWords('merge')).toBe('a merged pull request');
  expect(remarkWords('reporter-solved')).toBe('the reporter had solved it');
  expect(remarkWords('something else')).toBe('something else');
});
