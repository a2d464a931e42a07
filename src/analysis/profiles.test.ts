import { expect, test } from 'vitest';
import { profiles } from './profiles.ts';
import { issueTable } from './issueTable.ts';
import { focal, issue, resolvedAfter, smallDataset } from './fixtures/smallDataset.ts';

const dataset = smallDataset([
  issue('b/b#1', { code: 'fruit.apple', modelFamilies: ['X', 'Y'], models: ['x1', 'y1'] }),
  resolvedAfter('a/a#1', 1, { code: 'fruit.apple', secondary: 'root.carrot', modelFamilies: ['Y'] }),
  issue('b/b#2', { code: 'root.carrot', opened: null }),
  issue('b/b#3'),
]);
const all = profiles(dataset, issueTable(dataset)).profiles;
const find = (kind: string, id: string) => all.find((entry) => entry.kind === kind && entry.id === id);

test('a code’s profile, by hand', () => {
  expect(find('code', 'fruit.apple')).toMatchObject({
    n: 2,
    secondary: [
      { value: 'root.carrot', count: 1 },
      { value: null, count: 1 },
    ],
    years: [{ value: '2020', count: 2 }],
    projects: [
      { value: 'a/a', count: 1 },
      { value: 'b/b', count: 1 },
    ],
    families: [
      { value: 'Y', count: 2 },
      { value: 'X', count: 1 },
    ],
    models: [
      { value: 'x1', count: 1 },
      { value: 'y1', count: 1 },
    ],
    states: [
      { value: 'open', count: 1 },
      { value: 'closed', count: 1 },
    ],
    evidence: [
      { value: 'commit', count: 1 },
      { value: null, count: 1 },
    ],
  });
});

test('a project’s profile holds all groups; unknown years come last', () => {
  expect(find('project', 'b/b')).toMatchObject({
    n: 3,
    codes: [
      { value: 'fruit.apple', count: 1 },
      { value: 'root.carrot', count: 1 },
    ],
    years: [
      { value: '2020', count: 2 },
      { value: null, count: 1 },
    ],
  });
  expect(find('group', focal)?.n).toBe(3);
});

test('a family’s profile holds the issues that name it, and the other families that they name', () => {
  expect(find('family', 'X')).toMatchObject({
    n: 1,
    codes: [{ value: 'fruit.apple', count: 1 }],
    families: [
      { value: 'X', count: 1 },
      { value: 'Y', count: 1 },
    ],
  });
});

test('there is a profile for every group, category, code, project, domain and family, also for those without issues', () => {
  expect(all.map(({ kind }) => kind)).toEqual([
    ...['group', 'group', 'group', 'category', 'category', 'code', 'code', 'code'],
    ...['project', 'project', 'domain', 'family', 'family'],
  ]);
  expect(find('code', 'fruit.pear')).toMatchObject({ n: 0, years: [] });
});
