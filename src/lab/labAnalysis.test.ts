import { expect, test } from 'vitest';
import { manyGroupResults } from '../analysis/resolution/manyGroups.ts';
import { survivalCurves, curveResults } from '../analysis/resolution/survivalCurves.ts';
import { timeColumns } from '../analysis/resolution/timeColumns.ts';
import { twoGroupResults } from '../analysis/resolution/twoGroups.ts';
import { specifications } from '../analysis/robustness/specification.ts';
import { labDataset, labFixture } from './fixtures/labFixture.ts';
import { parseLabAddress } from './labAddress.ts';
import { labAnalysis } from './labAnalysis.ts';
import { bootstrapTask, drawBootstrap } from './labBootstrap.ts';
import { labNumbers } from './labRecord.ts';
import { labSets } from './labSets.ts';
import { labTimes } from './labTimes.ts';

const dataset = labDataset();
const corpus = labFixture();

function analyse(query: string) {
  const { state } = parseLabAddress(query, corpus.vocabulary);
  const sets = labSets(corpus, state);
  const times = labTimes(corpus, state);
  const result = labAnalysis(sets, state, times);
  return { state, sets, times, result, numbers: labNumbers(result) };
}
const near = (a: number | null | undefined, b: number | null | undefined) => {
  if (typeof b !== 'number') expect(a).toBe(b);
  else expect(Math.abs((a ?? NaN) - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
};
const ofGroup = (id: string) => dataset.issues.filter(({ group }) => group === id);

test('the main specification gives the build’s numbers for two groups', () => {
  const { numbers } = analyse('');
  const built = twoGroupResults('x', ofGroup('first'), ofGroup('second'));
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
  const { numbers } = analyse('compare=codes');
  const codes = dataset.categories.flatMap((category) => category.codes.map(({ id }) => id));
  const built = manyGroupResults(
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
    const { result, state } = analyse(query.join('&'));
    near(result.effect[state.dependence]?.effect, estimate?.effect);
    near(result.effect[state.dependence]?.low, estimate?.low);
    near(result.effect[state.dependence]?.p, estimate?.p);
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(60);
});

test('categories under secondary codes and weights give that specification’s estimate', () => {
  const { categories } = specifications(dataset, ['b/four']);
  const wanted = categories.find(({ choices }) => choices.join() === '0,2,0,0,0,0,1,1,1');
  const { result } = analyse(
    'compare=categories&undated=late&codes=any&weights=projects&dependence=clustered',
  );
  // Two categories are two sets: the effect of the first against the second.
  near(result.effect.clustered?.effect, wanted?.estimate?.categories[0]);
  near(result.explained.clustered?.effect, wanted?.estimate?.effect);
  expect(wanted?.estimate).not.toBeNull();
});

test('the bootstrap draws the build’s interval and tells how far it is', () => {
  const { sets, times, result } = analyse('');
  const built = twoGroupResults('x', ofGroup('first'), ofGroup('second'));
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
