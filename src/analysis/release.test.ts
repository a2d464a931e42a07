import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import { loadDataset, newestRelease } from '../dataset/loadDataset.ts';
import { publishedFiles } from '../published/publishedFiles.ts';
import { estimate } from '../published/resultsFile.ts';
import { codePart } from './codePart.ts';
import { computeRelease } from './release.ts';
import type { Release } from './release.ts';
import { smallDataset } from './fixtures/smallDataset.ts';

let dataset: Dataset;
let release: Release;

beforeAll(() => {
  const read = loadDataset(newestRelease('data').folder);
  if (!read.dataset) throw new Error(`data: found ${read.faults.length} faults, expected none`);
  dataset = read.dataset;
  release = computeRelease(dataset);
}, 120_000);

const value = (key: string): number => {
  const found = estimate(release.results, key);
  if (found === null) throw new Error(`results.json, field ${key}: found null, expected a number`);
  return found;
};
const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + value(key), 0);

test('every published file has its documented shape', () => {
  for (const name of Object.keys(release) as (keyof Release)[]) {
    const { schema, path } = publishedFiles[name];
    expect(schema.safeParse(release[name]).error?.issues, path).toBeUndefined();
  }
});

test('the issues are the groups’, the states’, the grades’ and the openings’', () => {
  const groups = Object.keys(dataset.study.groups);
  expect(sum(groups.map((group) => `corpus.${group}`))).toBe(dataset.issues.length);
  for (const group of groups) {
    const open = value(`corpus.state.${group}.open`);
    expect(open + value(`corpus.state.${group}.closed`)).toBe(value(`corpus.${group}`));
    const grades = ['commit', 'merge', 'release', 'remark', 'activity', 'unknown'];
    expect(sum(grades.map((grade) => `corpus.evidence.${group}.${grade}`))).toBe(
      value(`corpus.state.${group}.closed`),
    );
    expect(value(`resolution.excluded.${group}`)).toBe(value(`corpus.opened.${group}.unknown`));
  }
});

test('categories are their codes’ sums, shares sum to one, intervals hold their shares', () => {
  const { focal } = groupRoles(dataset.study);
  const categories = dataset.categories.map(({ id }) => id);
  expect(sum(categories.map((id) => `prevalence.${id}.count`))).toBe(value(`corpus.${focal}`));
  expect(sum(categories.map((id) => `prevalence.${id}.share`))).toBeCloseTo(1, 12);
  for (const { id, codes } of dataset.categories) {
    const keys = codes.map((code) => `prevalence.${id}.${codePart(code.id)}`);
    expect(sum(keys.map((key) => `${key}.count`))).toBe(value(`prevalence.${id}.count`));
    for (const key of [`prevalence.${id}`, ...keys]) {
      for (const [low, high] of [
        ['low', 'high'],
        ['project-low', 'project-high'],
      ] as const) {
        expect(value(`${key}.${low}`), key).toBeLessThanOrEqual(value(`${key}.share`));
        expect(value(`${key}.${high}`), key).toBeGreaterThanOrEqual(value(`${key}.share`));
      }
    }
  }
});

test('agreement is over issues coded by both, and its intervals hold kappa', () => {
  const codedBy = (coder: string) =>
    new Set(dataset.codings.filter((c) => c.coder === coder).map((c) => c.id));
  const second = codedBy('B');
  const both = [...codedBy('A')].filter((id) => second.has(id)).length;
  expect(value('agreement.group.n')).toBe(both);
  expect(value('agreement.category.n')).toBe(value('agreement.code.n'));
  expect(value('agreement.code.observed')).toBeLessThanOrEqual(value('agreement.category.observed'));
  for (const level of ['group', 'category', 'code']) {
    expect(value(`agreement.${level}.low`)).toBeLessThan(value(`agreement.${level}.kappa`));
    expect(value(`agreement.${level}.high`)).toBeGreaterThan(value(`agreement.${level}.kappa`));
  }
});

test('every issue of a group or category is of one kind of time', () => {
  const { focal, comparison } = groupRoles(dataset.study);
  for (const who of [focal, comparison, ...dataset.categories.map(({ id }) => id)]) {
    const kinds = ['exact', 'right', 'interval'].map((kind) => `resolution.${who}.${kind}`);
    expect(sum(kinds), who).toBe(value(`resolution.${who}.n`));
    const quartiles = ['q1', 'median', 'q3'].map((name) => value(`resolution.${who}.known.${name}`));
    expect(quartiles).toEqual([...quartiles].sort((a, b) => a - b));
  }
  for (const group of [focal, comparison]) {
    expect(value(`resolution.${group}.n`) + value(`resolution.excluded.${group}`)).toBe(
      value(`corpus.${group}`),
    );
  }
  expect(sum(dataset.categories.map(({ id }) => `resolution.${id}.n`))).toBe(value(`resolution.${focal}.n`));
});

test('the columns of the issues are of one length, in the order of the release', () => {
  const { version, ...columns } = release.issues;
  expect(version).toBe(dataset.study.version);
  expect(new Set(Object.values(columns).map((column) => column.length))).toEqual(
    new Set([dataset.issues.length]),
  );
  expect(columns.id).toEqual(dataset.issues.map(({ id }) => id));
});

test('a release without any issue is an empty release or a clear error, never a wrong number', () => {
  expect(() => computeRelease(smallDataset([]))).toThrow('found no issue of the focal group');
});
