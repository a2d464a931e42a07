import { expect, test } from 'vitest';
import { newestFirst } from './newestFirst.ts';

test('the newest first, unknown days last, equal days in the order given', () => {
  const issues = [
    { id: 'a', opened: '2024-01-02' },
    { id: 'b', opened: null },
    { id: 'c', opened: '2024-05-01' },
    { id: 'd', opened: '2024-01-02' },
  ];
  expect(newestFirst(issues).map(({ id }) => id)).toEqual(['c', 'a', 'd', 'b']);
  expect(issues[0]?.id).toBe('a');
});
