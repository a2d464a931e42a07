import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kSampleResults } from '../analysis/resolution/kSampleTests.ts';
import { survivalCurves, curveResults } from '../analysis/resolution/survivalCurves.ts';
import { timeColumns } from '../analysis/resolution/timeColumns.ts';
import { twoSampleResults } from '../analysis/resolution/twoSampleTests.ts';
import { specifications } from '../analysis/robustness/specification.ts';
import { kaplanMeier } from '../statistics/kaplanMeier.ts';
import { turnbull } from '../statistics/turnbull.ts';
import { turnbullAt } from '../statistics/fixtures/turnbullAt.ts';
import { labDataset, labFixture } from './fixtures/labFixture.ts';
import { parseLabAddress } from './address.ts';
import { labAnalysis, labSteps } from './analysis.ts';
import { bootstrapTask, drawBootstrap } from './bootstrap.ts';
import { labNumbers } from './record.ts';
import { comparedGroups } from './groups.ts';
import { survivalTimes } from './survivalTimes.ts';
import { memoizedAnalysis } from './memoizedAnalysis.ts';

const dataset = labDataset();
const corpus = labFixture();

function analyze(query: string) {
  const { state } = parseLabAddress(query, corpus.vocabulary);
  const sets = comparedGroups(corpus, state);
  const times = survivalTimes(corpus, state);
  const work = memoizedAnalysis(sets, times);
  const result = labAnalysis(work, state);
  return { state, sets, times, work, result, numbers: labNumbers(result, state) };
}
const near = (a: number | null | undefined, b: number | null | undefined) => {
  if (typeof b !== 'number') expect(a).toBe(b);
  else expect(Math.abs((a ?? NaN) - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
};
const ofGroup = (id: string) => dataset.issues.filter(({ group }) => group === id);

test('the main analysis gives the build’s numbers for two groups', () => {
  const { numbers } = analyze('');
  const built = twoSampleResults('x', ofGroup('first'), ofGroup('second'));
  let compared = 0;
  for (const [key, value] of Object.entries(built)) {
    const own = `comparison${key.slice(1)}`;
    if (!(own in numbers) || typeof value === 'string') continue;
    near(numbers[own], value);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(20);
  const curves = curveResults('resolution.first', survivalCurves(timeColumns(ofGroup('first'))));
  for (const name of [
    'early.median',
    'early.low',
    'late.median',
    'late.high',
    'turnbull.q1',
    'turnbull.q3',
  ]) {
    near(numbers[`resolution.first.${name}`], curves[`resolution.first.${name}`] as number | null);
  }
});

test('and for several', () => {
  const { numbers } = analyze('compare=codes');
  const codes = dataset.categories.flatMap((category) => category.codes.map(({ id }) => id));
  const built = kSampleResults(
    'x',
    codes.map((id) => dataset.issues.filter(({ code }) => code === id)),
  );
  for (const [key, value] of Object.entries(built))
    near(numbers[`comparison${key.slice(1)}`], value as number);
  expect(Object.keys(built).length).toBeGreaterThan(20);
});

test('every choice of the specification curve gives that specification’s estimate', () => {
  const { groups } = specifications(dataset, ['b/four']);
  const options = [
    ['', 'exact=commit&exact=merge', 'exact=commit&exact=merge&exact=release&exact=remark&exact=activity'],
    ['', 'undated=early', 'undated=late', 'undated=dropped'],
    ['', 'open=last-event', 'open=dropped'],
    ['', 'openings=shown'],
    ['', 'coding=A', 'coding=B', 'coding=agreed'],
    ['', 'border=out'],
    ['', 'weights=projects'],
    ['', 'dependence=clustered', 'dependence=stratified'],
  ];
  const every = Math.floor(groups.length / 60);
  let compared = 0;
  for (const { choices, estimate } of groups.filter((_, index) => index % every === 0)) {
    const query = choices
      .map((choice, index) => options[index]?.[choice] ?? '')
      .filter((part) => part !== '');
    const { result, state } = analyze(query.join('&'));
    const effect = result.effect[state.dependence];
    if (estimate === null) {
      expect(effect).toBeNull();
      continue;
    }
    for (const name of ['effect', 'low', 'high', 'p'] as const) near(effect?.[name], estimate[name]);
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(40);
}, 60_000);

test('categories under secondary codes and weights give that specification’s estimate', () => {
  const { categories } = specifications(dataset, ['b/four']);
  const wanted = categories.find(({ choices }) => choices.join() === '0,2,0,0,0,0,1,1,1');
  const { result } = analyze(
    'compare=categories&undated=late&codes=any&weights=projects&dependence=clustered',
  );
  // Two categories are two sets: the effect of the first against the second.
  near(result.effect.clustered?.effect, wanted?.estimate?.categories[0]);
  near(result.explained.clustered?.effect, wanted?.estimate?.effect);
  expect(wanted?.estimate).not.toBeNull();
}, 60_000);

test('the bootstrap draws the build’s interval and tells how far it is', () => {
  const { sets, times, result } = analyze('');
  const built = twoSampleResults('x', ofGroup('first'), ofGroup('second'));
  const task = bootstrapTask(sets, times, result);
  expect(task).not.toBeNull();
  if (!task) return;
  const shares: number[] = [];
  const [drawn] = drawBootstrap(task, (share) => shares.push(share));
  near(drawn?.delta, built['x.cliffs.delta'] as number);
  near(drawn?.low, built['x.cliffs.low'] as number);
  near(drawn?.high, built['x.cliffs.high'] as number);
  expect(shares).toHaveLength(100);
  expect(shares.at(-1)).toBe(1);
});

test('step by step, what a page shows is computed, and the same as at once', () => {
  for (const query of [
    '',
    'compare=categories',
    'weights=projects',
    'dependence=stratified',
    'codes=any&compare=codes',
  ]) {
    const { state, sets, times, result } = analyze(query);
    const work = memoizedAnalysis(sets, times);
    expect([...labSteps(work, state)].length).toBeGreaterThan(sets.sets.length);
    const shown = labAnalysis(work, state, 'shown');
    const { dependence } = state;
    expect(shown.effect[dependence]).toEqual(result.effect[dependence]);
    expect(shown.explained[dependence]).toEqual(result.explained[dependence]);
    expect(shown.sets.map(({ turnbull, early, late }) => ({ turnbull, early, late }))).toEqual(
      result.sets.map(({ turnbull, early, late }) => ({ turnbull, early, late })),
    );
    const end = dependence === 'stratified' ? 'stratified-late' : 'late';
    expect(shown.logrank[end]).toEqual(result.logrank[end]);
  }
});

test('a change of weights, dependence or drawing computes no curve again', () => {
  const { work, state } = analyze('');
  const first = work.sets[0]?.turnbull(false);
  labAnalysis(work, { ...state, weights: 'projects', dependence: 'clustered', curve: 'kaplan-meier' });
  expect(work.sets[0]?.turnbull(false)).toBe(first);
  expect(work.scores('ignored')).toBe(work.scores('clustered'));
});

test('quartiles of exact times obey the size rule, as the build’s do', () => {
  const { result } = analyze('compare=years&group=second&exact=release&border=out&openings=shown');
  const few = result.sets.filter(({ exact }) => exact > 0 && exact < 10);
  expect(few.length).toBeGreaterThan(0);
  for (const { known } of few) expect(known).toEqual({ q1: null, median: null, q3: null });
  expect(analyze('').result.sets[0]?.known.median).toBeTypeOf('number');
});

test('each against all others is named by its treatment of dependence', () => {
  const { numbers } = analyze('compare=years&dependence=clustered');
  expect(numbers['resolution.2020.against-others.clustered.effect']).toBeTypeOf('number');
  expect(Object.keys(numbers).filter((key) => /against-others\.(effect|low|high|p)$/.test(key))).toEqual([]);
});

test('the weighted curve is Turnbull’s estimate of the same, and Kaplan-Meier’s where all weigh alike', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 20 }), fc.boolean(), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
      (rows) => {
        const times = Float64Array.from(rows, ([time]) => time);
        const events = Uint8Array.from(rows, ([, event]) => Number(event));
        const weights = Float64Array.from(rows, ([, , weight]) => weight / 3);
        const own = kaplanMeier(times, events, { weights });
        const fit = turnbull(
          times,
          times.map((time, index) => (events[index] === 1 ? time : Infinity)),
          weights,
        );
        own.times.forEach((time, index) => {
          expect(own.survival[index]).toBeCloseTo(turnbullAt(fit, time).upper, 6);
        });
        const alike = kaplanMeier(times, events, { weights: weights.fill(2) });
        const plain = kaplanMeier(times, events);
        expect([...alike.times]).toEqual([...plain.times]);
        alike.survival.forEach((share, index) => expect(share).toBeCloseTo(plain.survival[index] ?? NaN, 9));
        expect(alike.lastTime).toBe(plain.lastTime);
      },
    ),
    { seed: 20_260_921, numRuns: 300 },
  );
});
