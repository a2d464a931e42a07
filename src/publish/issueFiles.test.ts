import { expect, test } from 'vitest';
import { issue, project, resolvedAfter, smallDataset } from '../analysis/fixtures/smallDataset.ts';
import type { Coding } from '../dataset/dataset.ts';
import { corpusOf, timeKinds } from '../explorer/corpus.ts';
import { labDataset } from '../lab/fixtures/labFixture.ts';
import { observe } from '../model/observation.ts';
import { codingsFile } from './codingsFile.ts';
import { issueFiles } from './issueFiles.ts';
import { issueRows } from './issueRows.ts';

const issues = [
  issue('a/a#1', {
    ...{ code: 'fruit.apple', secondary: 'root.carrot', labels: ['bug', 'help'], title: 'A title' },
  }),
  resolvedAfter('a/a#2', 12, { models: ['M 1'], modelFamilies: ['M', 'N'], evidenceRef: '0123abc' }),
  issue('b/b#3', {
    ...{ opened: '2020-03-05', openedBasis: 'bounded', openedEarliest: '2020-03-01' },
    ...{ openedLatest: '2020-03-09', lastEvent: null, eventsSeen: 4, threadComplete: true },
  }),
  issue('b/b#4', { opened: null, lastEvent: '2020-02-01', state: 'closed', evidence: 'unknown' }),
  issue('b/b#5', {
    ...{ opened: null, lastEvent: null, state: 'closed', evidence: 'remark', resolved: '2020-04-01' },
  }),
];

test('the rows are the issues of the dataset again, with their times under the main rule', () => {
  const dataset = smallDataset(issues);
  const rows = issueRows(issueFiles(dataset));
  expect(rows).toEqual(
    dataset.issues.map((recorded) => {
      const { kind, lower, upper } = observe(recorded);
      const { url, ...rest } = { ...recorded, time: kind, lower, upper };
      expect(url).toContain(recorded.repo);
      return rest;
    }),
  );
});

test('the explorer times every issue as the analysis does', () => {
  const dataset = labDataset();
  const { timeKind, lower, upper } = corpusOf(issueFiles(dataset).issues);
  for (const [row, recorded] of dataset.issues.entries()) {
    const observed = observe(recorded);
    expect(timeKinds[timeKind[row] ?? -1]).toBe(observed.kind);
    expect([lower[row], upper[row]]).toEqual([observed.lower ?? 0, observed.upper ?? 0]);
  }
});

test('an issue that was observed until another day than its project is an error', () => {
  const dataset = smallDataset(issues, { projects: [project('a/a', { observedUntil: '2021-01-01' })] });
  expect(() => issueFiles(dataset)).toThrow(
    "a/a#1, field observed_until: found 2020-12-31, expected 2021-01-01, the project's",
  );
});

test('an issue of an unknown project is an error that names the column', () => {
  expect(() => issueFiles(smallDataset(issues, { projects: [] }))).toThrow('repo: found a/a');
});

test('the codings stand in the rows of their issues, and are null where a coder did not code', () => {
  const codings: Coding[] = [
    { id: 'a/a#2', coder: 'B', group: 'control', code: null, secondary: null },
    { id: 'a/a#1', coder: 'A', group: 'subject', code: 'root.carrot', secondary: 'fruit.pear' },
  ];
  const file = codingsFile(smallDataset(issues.slice(0, 2), { codings }));
  expect(file.groups).toEqual(['subject', 'control', 'unsure']);
  expect(file.coders).toEqual({
    A: { group: [0, null], code: [2, null], secondary: [1, null] },
    B: { group: [null, 1], code: [null, null], secondary: [null, null] },
    C: { group: [null, null], code: [null, null], secondary: [null, null] },
  });
});
