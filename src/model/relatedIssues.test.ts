import { expect, test } from 'vitest';
import { relatedIssues } from './relatedIssues.ts';

const issue = (id: string, repo: string, ...modelFamilies: string[]) => ({ id, repo, modelFamilies });
const own = issue('own', 'p/a', 'oak', 'ash');
const candidates = [
  issue('far', 'p/b', 'elm'),
  issue('family', 'p/b', 'ash'),
  own,
  issue('project', 'p/a'),
  issue('both', 'p/a', 'oak'),
  issue('also far', 'p/c'),
];

test('the same project comes before a shared family, both before either, and equals keep their order', () => {
  const found = relatedIssues(own, candidates, 10);
  expect(found.map(({ id }) => id)).toEqual(['both', 'project', 'family', 'far', 'also far']);
});

test('there are no more than asked for, and an issue is not its own neighbor', () => {
  expect(relatedIssues(own, candidates, 2).map(({ id }) => id)).toEqual(['both', 'project']);
  expect(relatedIssues(own, [own], 2)).toEqual([]);
});
