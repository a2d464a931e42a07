import { expect, test } from 'vitest';
import { comparison, focal, issue, project, smallDataset } from '../fixtures/smallDataset.ts';
import {
  categorySubjects,
  codeSubjects,
  domainSubsets,
  familySubjects,
  groupSubjects,
  within,
  yearSubsets,
} from './subject.ts';

const dataset = smallDataset(
  [
    issue('p/a#1', { code: 'fruit.apple', modelFamilies: ['Z', 'Y'] }),
    issue('p/a#2', { code: 'root.carrot', opened: '2018-03-01' }),
    issue('p/b#1', { opened: null, modelFamilies: ['Y'] }),
  ],
  { projects: [project('p/a'), project('p/b', { domain: 'attic', domainName: 'Attic' })] },
);
const { study, categories, issues, projects } = dataset;
const idsOf = ({ has }: { readonly has: (row: (typeof issues)[number]) => boolean }) =>
  issues.filter(has).map(({ id }) => id);

test('groups, categories and codes hold their issues under their keys', () => {
  expect(groupSubjects(study).map((subject) => [subject.key, idsOf(subject)])).toEqual([
    [focal, ['p/a#1', 'p/a#2']],
    [comparison, ['p/b#1']],
  ]);
  expect(categorySubjects(study, categories).map((subject) => [subject.key, idsOf(subject)])).toEqual([
    ['fruit', ['p/a#1']],
    ['root', ['p/a#2']],
  ]);
  expect(codeSubjects(study, categories).map(({ key }) => key)).toEqual([
    'fruit.apple',
    'fruit.pear',
    'root.carrot',
  ]);
});

test('domains and years are sorted, and issues without an opening day belong to no year', () => {
  expect(domainSubsets(projects).map((subset) => [subset.id, subset.name, idsOf(subset)])).toEqual([
    ['attic', 'Attic', ['p/b#1']],
    ['garden', 'Garden', ['p/a#1', 'p/a#2']],
  ]);
  expect(yearSubsets(issues).map((subset) => [subset.id, idsOf(subset)])).toEqual([
    ['2018', ['p/a#2']],
    ['2020', ['p/a#1']],
  ]);
});

test('a subset within a group has both in its key', () => {
  const [, garden] = domainSubsets(projects);
  const [group] = groupSubjects(study);
  if (!garden) throw new Error('no domain');
  const subject = within(garden, group);
  expect([subject.key, idsOf(subject)]).toEqual([`domain.garden.${focal}`, ['p/a#1', 'p/a#2']]);
});

test('families hold focal issues only, and an issue may be in several', () => {
  expect(familySubjects(study, issues).map((subject) => [subject.key, idsOf(subject)])).toEqual([
    ['family.Y', ['p/a#1']],
    ['family.Z', ['p/a#1']],
  ]);
});
