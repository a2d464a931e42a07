import { expect, test } from 'vitest';
import { shareOfGroup } from './study.ts';

test('a group that a project has not is none of it, and a project without issues has no share', () => {
  const project = { count: 8, byGroup: { subject: 6, control: 2 } };
  expect(shareOfGroup(project, 'subject')).toBe(0.75);
  expect(shareOfGroup(project, 'other')).toBe(0);
  expect(shareOfGroup({ count: 0, byGroup: {} }, 'subject')).toBeNull();
});
