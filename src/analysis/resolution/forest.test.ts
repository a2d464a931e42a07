import { expect, test } from 'vitest';
import { project, resolvedAfter, smallDataset } from '../fixtures/smallDataset.ts';
import { forestResults, resolutionForest } from './forest.ts';

const times = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55];
const inProject = (repo: string, factor: number, size = 10) =>
  times
    .slice(0, size)
    .flatMap((time, index) => [
      resolvedAfter(`${repo}#${index}`, time * factor + 1, { code: 'fruit.apple' }),
      resolvedAfter(`${repo}#${100 + index}`, time),
    ]);
const dataset = smallDataset(
  [...inProject('p/a', 4), ...inProject('p/b', 2), ...inProject('p/small', 3, 9)],
  {
    projects: [project('p/a'), project('p/b', { domain: 'field', domainName: 'Field' }), project('p/small')],
  },
);
const forest = resolutionForest(dataset);

test('projects with enough of both groups have an effect, largest first; the others are named', () => {
  expect(forest.projects.map(({ repo, focal, comparison }) => [repo, focal, comparison])).toEqual([
    ['p/a', 10, 10],
    ['p/b', 10, 10],
  ]);
  expect(forest.projects[0]?.effect).toBeGreaterThan(forest.projects[1]?.effect ?? Infinity);
  expect(forest.tooFew).toEqual([{ repo: 'p/small', focal: 9, comparison: 9 }]);
  expect(forest.projects.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('the mean of the projects lies between them, and with two there is no prediction', () => {
  const [high, low] = forest.projects.map(({ effect }) => effect);
  const mean = forest.overall.find(({ id }) => id === 'random')?.effect;
  expect(mean).toBeLessThan(high ?? 0);
  expect(mean).toBeGreaterThan(low ?? 0);
  expect(forest.heterogeneity).toMatchObject({ df: 1, predictionLow: null });
});

test('each project is left out once, smallest pooled effect first, and domains are told apart', () => {
  expect(forest.leaveOneOut.map(({ repo }) => repo).sort()).toEqual(['p/a', 'p/b', 'p/small']);
  const effects = forest.leaveOneOut.map(({ effect }) => effect);
  expect(effects).toEqual([...effects].sort((a, b) => a - b));
  expect(forest.subsets.map(({ kind, id, focal }) => [kind, id, focal])).toEqual([
    ['domain', 'field', 10],
    ['domain', 'garden', 19],
    ['year', '2020', 29],
  ]);
});

test('every method is among the overall effects, and the results name the project that matters most', () => {
  expect(forest.overall.map(({ id }) => id)).toEqual([
    'pooled',
    'clustered',
    'stratified',
    'random',
    'bootstrap',
  ]);
  expect(forestResults(forest)).toMatchObject({
    'resolution.forest.projects': 2,
    'resolution.forest.too-few': 1,
    'resolution.forest.longer': 2,
    'resolution.forest.leave-one-out.low-project': forest.leaveOneOut[0]?.repo,
  });
});

test('with too few issues everywhere there is nothing, and every key is null or 0', () => {
  const none = resolutionForest(smallDataset(inProject('p/small', 3, 3)));
  expect([none.overall, none.projects, none.leaveOneOut, none.heterogeneity]).toEqual([[], [], [], null]);
  expect(forestResults(none)).toMatchObject({
    'resolution.forest.pooled.effect': null,
    'resolution.forest.heterogeneity.q': null,
    'resolution.forest.projects': 0,
  });
});

test('beside every pooled effect stands the one within projects, which what differs between projects cannot move', () => {
  // Within each project the groups do not differ; the slow one has more of the first, the quick one of the second.
  const mixed = (repo: string, shift: number, focalCopies: number, comparisonCopies: number) =>
    times.flatMap((time, index) => [
      ...Array.from({ length: focalCopies }, (_, copy) =>
        resolvedAfter(`${repo}#1${copy}${index}`, time + shift, { code: 'fruit.apple' }),
      ),
      ...Array.from({ length: comparisonCopies }, (_, copy) =>
        resolvedAfter(`${repo}#2${copy}${index}`, time + shift),
      ),
    ]);
  const confounded = resolutionForest(
    smallDataset([...mixed('q/slow', 200, 3, 1), ...mixed('q/quick', 0, 1, 3)]),
  );
  const [garden] = confounded.subsets;
  expect(garden?.effect).toBeGreaterThan(0.15);
  expect(Math.abs(garden?.within?.effect ?? 1)).toBeLessThan(0.02);
  expect(confounded.leaveOneOut.every(({ within }) => within !== null)).toBe(true);
});

test('where the spread between projects is estimated as nothing, no interval for another project is given', () => {
  const repos = ['p/a', 'p/b', 'p/c', 'p/d'];
  const alike = resolutionForest(
    smallDataset(
      repos.flatMap((repo) => inProject(repo, 2)),
      { projects: repos.map((repo) => project(repo)) },
    ),
  );
  expect(alike.heterogeneity).toMatchObject({ df: 3, i2: 0, predictionLow: null, predictionHigh: null });
});
