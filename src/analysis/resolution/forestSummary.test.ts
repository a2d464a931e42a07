import { expect, test } from 'vitest';
import type { ResolutionForestFile } from '../../publish/resolutionForest.ts';
import { forestSummary } from './forestSummary.ts';

const estimated = (effect: number, low = effect - 0.1, high = effect + 0.1) => ({
  effect,
  low,
  high,
  p: 0.5,
});
const sizes = { focal: 10, comparison: 10 };
const project = (repo: string, effect: number, low?: number, high?: number) => ({
  ...{ repo, domain: 'garden', weight: 0.5, ...sizes },
  ...estimated(effect, low, high),
});
const subset = (
  kind: 'domain' | 'year',
  id: string,
  effect: number,
  within: number | null,
): ResolutionForestFile['subsets'][number] => ({
  ...{ kind, id, name: id, ...sizes, ...estimated(effect) },
  within: within === null ? null : estimated(within),
});
const left = (repo: string, effect: number, within: number | null) => ({
  ...{ repo, ...estimated(effect) },
  within: within === null ? null : estimated(within),
});

test('projects count as longer by their effect, and as clear if their interval excludes 0 on either side', () => {
  const projects = [
    project('p/a', 0.5, 0.1, 0.9),
    project('p/b', 0.2, -0.1, 0.5),
    project('p/c', 0, -0.2, 0.2),
    project('p/d', -0.4, -0.7, -0.1),
  ];
  expect(forestSummary({ projects, subsets: [], leaveOneOut: [] })).toMatchObject({ longer: 2, clear: 2 });
});

test('the reach within projects is its own: it may end at other projects, and one without it does not count', () => {
  const leaveOneOut = [left('p/a', -0.1, 0.3), left('p/b', 0.1, null), left('p/c', 0.2, 0.1)];
  expect(forestSummary({ projects: [], subsets: [], leaveOneOut }).reach).toEqual({
    pooled: { low: -0.1, lowWithout: 'p/a', high: 0.2, highWithout: 'p/c' },
    within: { low: 0.1, lowWithout: 'p/c', high: 0.3, highWithout: 'p/a' },
  });
  expect(forestSummary({ projects: [], subsets: [], leaveOneOut: [] }).reach).toEqual({
    pooled: null,
    within: null,
  });
});

test('pooling turns the sign where both effects have one, and of several such subsets the one furthest apart is named', () => {
  const subsets = [
    subset('domain', 'apart', 0.9, 0.1),
    subset('domain', 'somewhat', 0.1, -0.1),
    subset('domain', 'most', -0.2, 0.3),
    subset('domain', 'nowhere', -0.5, 0),
    subset('year', '2020', 0.5, null),
  ];
  const summary = forestSummary({ projects: [], subsets, leaveOneOut: [] });
  expect(summary.turned).toEqual({ domain: 'most', year: null });
  expect(summary.subsetTests).toBe(9);
  expect(summary.subsetTestsByChance).toBeCloseTo(0.45, 12);
});
