import { beforeAll, expect, test, vi } from 'vitest';
import { borderProjects } from '#study/study.config.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import { loadDataset, newestRelease } from '../dataset/loadDataset.ts';
import { publishedFiles } from '../publish/files.ts';
import { estimate } from '../publish/results.ts';
import { codePart } from '../model/codePart.ts';
import type * as BootstrapSettings from './bootstrapSettings.ts';
import { computeRelease } from './release.ts';
import type { Release } from './release.ts';
import type * as Dimensions from './robustness/dimensions.ts';
import { smallDataset } from './fixtures/smallDataset.ts';

// What is asked of the results holds for any number of resamples and specifications; with all of them it takes a minute.
vi.mock('./bootstrapSettings.ts', async (original) => {
  const { bootstrapSettings } = await original<typeof BootstrapSettings>();
  return { bootstrapSettings: { ...bootstrapSettings, resamples: 400 }, medianResamples: 20 };
});
vi.mock('./robustness/dimensions.ts', async (original) => {
  const { openDimension, openingsDimension, ...others } = await original<typeof Dimensions>();
  const main = <Value>(dimension: Dimensions.Dimension<Value>) => ({
    ...dimension,
    options: dimension.options.slice(0, 1),
  });
  return { ...others, openDimension: main(openDimension), openingsDimension: main(openingsDimension) };
});

let dataset: Dataset;
let release: Release;

beforeAll(async () => {
  const read = loadDataset(newestRelease('data').folder);
  if (!read.dataset) throw new Error(`data: found ${read.violations.length} violations, expected none`);
  dataset = read.dataset;
  release = await computeRelease(dataset, { borderProjects, threads: 1 });
}, 300_000);

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
    const grades = ['tracker', 'commit', 'merge', 'release', 'remark', 'activity', 'unknown'];
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

/** Every key that the definitions of the results name, for every group, category and code there is. */
function namedKeys(): string[] {
  const { focal, comparison } = groupRoles(dataset.study);
  const categories = dataset.categories.map(({ id }) => id);
  const each = (prefixes: readonly string[], names: readonly string[]) =>
    prefixes.flatMap((prefix) => names.map((name) => `${prefix}.${name}`));
  const nodes = dataset.categories.flatMap(({ id, codes }) => [
    id,
    ...codes.map((code) => `${id}.${codePart(code.id)}`),
  ]);
  const alphabetical = [...categories].sort();
  const pairs = alphabetical.flatMap((a, index) => alphabetical.slice(index + 1).map((b) => `${a}.${b}`));
  const groups = Object.keys(dataset.study.groups);
  return [
    'corpus.issues',
    'corpus.projects',
    ...each(['corpus'], groups),
    ...each(
      groups.map((group) => `corpus.state.${group}`),
      ['open', 'closed'],
    ),
    ...each(
      groups.map((group) => `corpus.evidence.${group}`),
      ['tracker', 'commit', 'merge', 'release', 'remark', 'activity', 'unknown'],
    ),
    ...each(
      nodes.map((node) => `prevalence.${node}`),
      ['count', 'share', 'low', 'high', 'project-low', 'project-high'],
    ),
    ...each(
      ['agreement.group', 'agreement.category', 'agreement.code'],
      ['n', 'observed', 'kappa', 'low', 'high'],
    ),
    ...each(['resolution.excluded'], groups),
    ...each(
      [focal, comparison, ...categories].map((who) => `resolution.${who}`),
      [
        ...['n', 'exact', 'right', 'interval', 'known.q1', 'known.median', 'known.q3'],
        ...['early.median', 'early.low', 'early.high', 'late.median', 'late.low', 'late.high'],
        ...['turnbull.q1', 'turnbull.median', 'turnbull.q3'],
      ],
    ),
    ...each(
      [`resolution.${focal}-${comparison}`],
      [
        ...['mannwhitney.u', 'mannwhitney.z', 'mannwhitney.p', 'cliffs.delta', 'cliffs.low', 'cliffs.high'],
        ...each(
          ['early', 'late', 'stratified-early', 'stratified-late'].map((end) => `logrank.${end}`),
          ['chisq', 'p'],
        ),
        ...['interval.z', 'interval.p'],
      ],
    ),
    ...each(['resolution.categories.kruskal'], ['h', 'df', 'p', 'epsilon2']),
    ...each(
      ['resolution.categories.logrank.early', 'resolution.categories.logrank.late'],
      ['chisq', 'df', 'p'],
    ),
    ...each(
      pairs.map((pair) => `resolution.dunn.${pair}`),
      ['z', 'p', 'holm'],
    ),
    ...each(
      pairs.map((pair) => `resolution.pairs.${pair}`),
      ['delta'],
    ),
  ];
}

test('every key of the definitions is there', () => {
  const missing = namedKeys().filter((key) => release.results[key] === undefined);
  expect(missing).toEqual([]);
});

test('every p and share is from 0 to 1, every delta from −1 to 1, and every interval holds its estimate', () => {
  for (const [key, found] of Object.entries(release.results)) {
    if (typeof found !== 'number') continue;
    const range = /\.(p|holm|share|kruskal\.epsilon2|explained|v|i2)$/.test(key)
      ? [0, 1]
      : [-Infinity, Infinity];
    const [least = 0, most = 0] = /\.(delta|effect)$/.test(key) ? [-1, 1] : range;
    expect(found, key).toBeGreaterThanOrEqual(least);
    expect(found, key).toBeLessThanOrEqual(most);
    const low = release.results[key.replace(/\.(delta|effect)$/, '.low')];
    const high = release.results[key.replace(/\.(delta|effect)$/, '.high')];
    if (!/\.(delta|effect)$/.test(key) || typeof low !== 'number' || typeof high !== 'number') continue;
    expect(low, key).toBeLessThanOrEqual(found);
    expect(high, key).toBeGreaterThanOrEqual(found);
  }
});

test('early, Turnbull and late come in this order, and so do the limits of their medians', () => {
  const { focal, comparison } = groupRoles(dataset.study);
  for (const who of [focal, comparison, ...dataset.categories.map(({ id }) => id)]) {
    const prefix = `resolution.${who}`;
    const medians = ['early', 'turnbull', 'late'].map((name) => value(`${prefix}.${name}.median`));
    expect(medians, who).toEqual([...medians].sort((a, b) => a - b));
    for (const name of ['early', 'turnbull', 'late']) {
      const [low, high] = [
        release.results[`${prefix}.${name}.low`],
        release.results[`${prefix}.${name}.high`],
      ];
      expect(Number(low), who).toBeLessThanOrEqual(value(`${prefix}.${name}.median`));
      if (typeof high === 'number')
        expect(high, who).toBeGreaterThanOrEqual(value(`${prefix}.${name}.median`));
    }
  }
});

test('what is computed on two ways is one number: tests, forest and main specification', () => {
  const { focal, comparison } = groupRoles(dataset.study);
  const pair = `resolution.${focal}-${comparison}`;
  for (const part of ['effect', 'low', 'high', 'p']) {
    const interval = value(`${pair}.interval.ignored.${part}`);
    expect(value(`resolution.forest.pooled.${part}`)).toBe(interval);
    expect(value(`robustness.groups.main.${part}`)).toBeCloseTo(interval, 9);
  }
  expect(value('robustness.categories.main.p')).toBeCloseTo(
    value('resolution.categories.interval.ignored.p'),
    9,
  );
  expect(value('missing.effect.known.effect')).toBe(value(`${pair}.cliffs.delta`));
  expect(value('resolution.forest.projects') + value('resolution.forest.too-few')).toBe(
    dataset.projects.length,
  );
  expect(value('robustness.groups.count') + value('robustness.categories.count')).toBeGreaterThanOrEqual(
    1000,
  );
});

test('curves fall, stay within 0 and 1, and have columns of one length', () => {
  for (const { curves } of [release.resolutionCurves, release.resolutionCurvesElsewhere]) {
    for (const { key, turnbull, early, late } of curves) {
      for (const column of [turnbull.survival, early.survival, late.survival]) {
        expect(column, key).toEqual([...column].sort((a, b) => b - a));
        expect(
          column.every((share) => share >= 0 && share <= 1),
          key,
        ).toBe(true);
      }
      expect(new Set([turnbull.left.length, turnbull.right.length, turnbull.survival.length]).size, key).toBe(
        1,
      );
      for (const { times, survival, low, high } of [early, late]) {
        expect(new Set([times.length, survival.length, low.length, high.length]).size, key).toBe(1);
      }
    }
  }
});

test('a release without any issue is a clear error, never a wrong number', async () => {
  await expect(computeRelease(smallDataset([]), { threads: 1 })).rejects.toThrow(
    'found no issue of the focal group',
  );
});
