import { beforeAll, describe, expect, test } from 'vitest';
import { project, resolvedAfter, issue, smallDataset } from '../fixtures/smallDataset.ts';
import { kruskalWallis } from '../../statistics/kruskalWallis.ts';
import { scoreTest } from '../../statistics/scoreTest.ts';
import { scoreComparison } from '../resolution/twoSampleTests.ts';
import {
  categoriesClaim,
  combinations,
  explainedEstimate,
  groupsClaim,
  specifications,
} from './specification.ts';
import type { Claim, Specification, Specifications } from './specification.ts';
import { specificationCurve, specificationResults } from './specificationCurve.ts';

const undated = { state: 'closed', evidence: 'unknown', lastEvent: '2020-01-06' } as const;
const code = (index: number) => (index % 2 === 0 ? 'fruit.apple' : 'root.carrot');
const issues = ['p/a', 'p/b', 'p/border'].flatMap((repo, place) => [
  ...Array.from({ length: 20 }, (_, index) =>
    resolvedAfter(`${repo}#${index}`, 5 + index * (index % 2 === 0 ? 4 : 1) + place, { code: code(index) }),
  ),
  ...Array.from({ length: 12 }, (_, index) => resolvedAfter(`${repo}#${50 + index}`, index)),
  issue(`${repo}#80`, { code: 'fruit.pear', ...undated }),
  issue(`${repo}#81`, undated),
  issue(`${repo}#82`, { code: 'root.carrot', secondary: 'fruit.apple' }),
]);
const codings = issues.flatMap(({ id, group, code: own, secondary }) =>
  (['A', 'B'] as const).map((coder) => ({ id, coder, group, code: own, secondary })),
);
const dataset = smallDataset(issues, { codings });

let computed: Specifications;
beforeAll(() => {
  computed = specifications(dataset, ['p/border']);
}, 300_000);

/** The specification of a claim that differs from the main one in the options named. */
function find(claim: Claim, all: readonly Specification[], different: Readonly<Record<string, string>>) {
  const wanted = claim.dimensions.map(({ id, options }) =>
    Math.max(
      0,
      options.findIndex((option) => option.id === different[id]),
    ),
  );
  const found = all.find(({ choices }) => choices.every((choice, index) => choice === wanted[index]));
  if (!found) throw new Error('no such specification');
  return found;
}

test('there is one specification for every combination of options, all different', () => {
  for (const [claim, all] of [
    [groupsClaim, computed.groups],
    [categoriesClaim, computed.categories],
  ] as const) {
    const wanted = claim.dimensions.reduce((product, { options }) => product * options.length, 1);
    expect(all).toHaveLength(wanted);
    expect(wanted).toBeGreaterThanOrEqual(500);
    expect(new Set(all.map(({ choices }) => choices.join())).size).toBe(wanted);
  }
});

test('combinations change the last dimension fastest', () => {
  const dimension = (id: string, size: number) => ({
    id,
    question: '',
    options: Array.from({ length: size }, (_, value) => ({ id: String(value), label: '', value })),
  });
  expect(combinations([dimension('a', 2), dimension('b', 2)])).toEqual([[0, 0], [0, 1], [1, 0], [1, 1]]); // prettier-ignore
});

describe('groups', () => {
  const focal = issues.filter(({ code: own }) => own !== null);
  const others = issues.filter(({ code: own }) => own === null);

  test('the main specification, under each treatment of dependence, is the comparison of scores', () => {
    const wanted = scoreComparison(focal, others);
    for (const dependence of ['ignored', 'clustered', 'stratified'] as const) {
      const { estimate, n } = find(groupsClaim, computed.groups, { dependence });
      expect(n).toBe(issues.length);
      expect(estimate?.effect).toBeCloseTo(wanted[dependence]?.effect ?? Number.NaN, 10);
      expect(estimate?.p).toBeCloseTo(wanted[dependence]?.p ?? Number.NaN, 10);
    }
  });

  test('choices change what they say they do', () => {
    const n = (different: Readonly<Record<string, string>>) =>
      find(groupsClaim, computed.groups, different).n;
    expect(n({ undated: 'dropped' })).toBe(issues.length - 6);
    expect(n({ open: 'dropped' })).toBe(issues.length - 3);
    expect(n({ border: 'out' })).toBe((issues.length * 2) / 3);
    expect(n({ coding: 'A' })).toBe(issues.length);
    const effect = (different: Readonly<Record<string, string>>) =>
      find(groupsClaim, computed.groups, different).estimate?.effect;
    expect(effect({ evidence: 'code' })).toBe(effect({}));
    expect(effect({ coding: 'B' })).toBe(effect({}));
    expect(effect({ undated: 'late' })).not.toBe(effect({ undated: 'early' }));
  });

  test('projects of one size count the same whether issues or projects are equal', () => {
    const { estimate } = find(groupsClaim, computed.groups, {});
    const weighted = find(groupsClaim, computed.groups, { weights: 'projects' }).estimate;
    expect(weighted?.effect).toBeCloseTo(estimate?.effect ?? Number.NaN, 10);
    expect(weighted?.p).toBeCloseTo(estimate?.p ?? Number.NaN, 10);
  });
});

describe('categories', () => {
  test('an effect for each category, opposite with two; any code changes it', () => {
    const main = find(categoriesClaim, computed.categories, {}).estimate;
    expect(main?.categories).toHaveLength(2);
    expect(main?.categories[1]).toBeCloseTo(-(main?.categories[0] ?? Number.NaN), 10);
    expect(main?.categories[0]).toBeGreaterThan(0);
    const any = find(categoriesClaim, computed.categories, { codes: 'any' }).estimate;
    expect(any?.effect).not.toBe(main?.effect);
  });

  test('the adjusted share is 0 where the statistic is what chance gives, and its limits belong to p', () => {
    const { effect, low, high, p } = find(categoriesClaim, computed.categories, {}).estimate ?? {};
    expect(Number(low) > 0).toBe(Number(p) < 0.025);
    expect(effect).toBeLessThanOrEqual(Number(high));
    const none = { n: 50, chisq: 1, df: 2, p: 0.6, explained: 1 / 49, contrasts: [] };
    expect(explainedEstimate(none)).toMatchObject({ effect: 0, low: 0, p: 0.6 });
    expect(explainedEstimate({ ...none, chisq: 0, df: 0 })).toBeNull();
  });

  test('on ranks the adjusted share is epsilon squared less what chance gives', () => {
    const samples = [[1, 2, 3, 9], [4, 5, 6, 7], [8, 10, 11, 12]]; // prettier-ignore
    const { h, epsilonSquared } = kruskalWallis(samples);
    const test = scoreTest(samples.flat(), {
      groupCount: 3,
      first: samples.flatMap((sample, group) => sample.map(() => group)),
    });
    expect(explainedEstimate(test)?.effect).toBeCloseTo(epsilonSquared * (1 - 2 / h), 10);
  });
});

test('samples that are too small give no estimate, and a claim without any is left out', () => {
  const few = specifications(smallDataset(issues.slice(0, 25), { codings }), []);
  expect(find(groupsClaim, few.groups, {}).estimate).toBeNull();
  const { claims } = specificationCurve(few, dataset.categories);
  expect(claims.map(({ id }) => id)).toEqual(['categories']);
});

test('a border project that is not in the dataset is named', () => {
  expect(() => specifications(dataset, ['p/gone'])).toThrow('border projects: found p/gone');
  expect(() => specifications(smallDataset(issues, { projects: [project('p/a')] }), ['p/b'])).toThrow('p/b');
});

describe('the curve', () => {
  test('is sorted by effect, names its main specification, and counts its shares', () => {
    const { claims } = specificationCurve(computed, dataset.categories);
    for (const {
      specifications: columns,
      main,
      count,
      estimable,
      agree,
      support,
      against,
      dimensions,
    } of claims) {
      const effects = columns.effect.filter((effect) => effect !== null);
      expect(effects).toEqual([...effects].sort((a, b) => a - b));
      expect(effects).toHaveLength(estimable);
      expect(columns.effect.slice(estimable).every((effect) => effect === null)).toBe(true);
      for (const { id, options } of dimensions) {
        expect(columns.choices[id]?.[main], id).toBe(0);
        expect(options.reduce((sum, option) => sum + option.specifications, 0)).toBe(estimable);
        expect(columns.choices[id]).toHaveLength(count);
      }
      expect(support).toBeLessThanOrEqual(agree);
      expect(agree + against).toBeLessThanOrEqual(1);
    }
  });

  test('the categories’ shares of being slowest sum to one, and the main order is like itself', () => {
    const { claims } = specificationCurve(computed, dataset.categories);
    const claim = claims.find(({ id }) => id === 'categories');
    expect(claim?.categories.reduce((sum, { slowest }) => sum + slowest, 0)).toBeCloseTo(1, 12);
    expect(claim?.specifications.order[claim.main]).toBe(1);
  });

  test('results hold the unrounded main specification and the verdict', () => {
    const curve = specificationCurve(computed, dataset.categories);
    expect(specificationResults(curve, computed)).toMatchObject({
      'robustness.groups.count': computed.groups.length,
      'robustness.groups.main.effect': find(groupsClaim, computed.groups, {}).estimate?.effect,
      'robustness.groups.verdict': curve.claims[0]?.verdict,
      'robustness.categories.fruit.longer': curve.claims[1]?.categories[0]?.longer,
    });
  });

  test('a significant difference in another order contradicts the claim that categories differ as they do', () => {
    const estimate = { effect: 0.2, low: 0.1, high: 0.3, p: 0.001 };
    const main = categoriesClaim.dimensions.map(() => 0);
    const other = [1, ...main.slice(1)];
    const { claims } = specificationCurve(
      {
        groups: computed.groups,
        categories: [
          { choices: main, n: 9, estimate: { ...estimate, categories: [0.1, -0.1] } },
          { choices: other, n: 9, estimate: { ...estimate, categories: [-0.1, 0.1] } },
        ],
      },
      dataset.categories,
    );
    expect(claims[1]).toMatchObject({ agree: 0.5, support: 0.5, against: 0.5, verdict: 'cannot be told' });
  });
});
