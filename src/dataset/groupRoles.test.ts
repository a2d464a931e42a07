import { expect, test } from 'vitest';
import { groupRoles } from './groupRoles.ts';

test('the order of the groups gives their roles', () => {
  expect(groupRoles({ groups: { oven: 'O', other: 'X', unsure: 'U', lost: 'L' } })).toEqual({
    focal: 'oven',
    comparison: 'other',
    undecided: ['unsure', 'lost'],
  });
  expect(groupRoles({ groups: { b: 'B', a: 'A' } })).toEqual({ focal: 'b', comparison: 'a', undecided: [] });
});

test('fewer than two groups are refused', () => {
  expect(() => groupRoles({ groups: { oven: 'O' } })).toThrow('found 1 groups, expected at least two');
});
