import { expect, test } from 'vitest';
import { focal, issue, resolvedAfter, smallDataset } from '../fixtures/smallDataset.ts';
import { medianLimits, resolutionCurves, riskMarks, subjectCurves } from './curves.ts';
import { groupSubjects } from './subject.ts';

const issues = [
  ...Array.from({ length: 28 }, (_, index) => resolvedAfter(`p/a#${index}`, index, { code: 'fruit.apple' })),
  issue('p/a#50', { code: 'fruit.apple' }),
  issue('p/a#51', { code: 'fruit.apple', state: 'closed', evidence: 'unknown' }),
  issue('p/a#52', { code: 'fruit.apple', opened: null }),
  ...Array.from({ length: 29 }, (_, index) => resolvedAfter(`p/b#${index}`, index)),
];
const dataset = smallDataset(issues);
const file = resolutionCurves(subjectCurves(issues, groupSubjects(dataset.study)));

test('thirty issues make a curve, twenty-nine do not', () => {
  expect(file.curves.map(({ key, n }) => [key, n])).toEqual([[focal, 30]]);
  expect(file.tooFew.map(({ n }) => n)).toEqual([29]);
});

test('a curve carries its counts, its steps and its numbers at risk', () => {
  const [curve] = file.curves;
  expect(curve).toMatchObject({ exact: 28, right: 1, interval: 1, excluded: 1 });
  // Early, the undated issue counts as resolved on the day of opening, with the one of day 0.
  expect(curve?.early.survival[0]).toBeCloseTo(28 / 30, 5);
  expect(curve?.late.survival[0]).toBeCloseTo(29 / 30, 5);
  expect(curve?.early.atRisk).toEqual(riskMarks.map((mark) => Math.max(0, mark === 0 ? 30 : mark <= 27 ? 29 - mark : mark <= 365 ? 1 : 0))); // prettier-ignore
  expect(curve?.late.times.at(-1)).toBe(365);
  expect(curve?.turnbull.right.at(-1)).toBeNull();
  expect(curve?.turnbull.survival.at(-1)).toBe(0);
});

test('between the ends of its intervals Turnbull’s curve lies between early and late', () => {
  const [curve] = file.curves;
  if (!curve) throw new Error('no curve');
  const at = ({ times, survival }: typeof curve.early, day: number) =>
    survival[times.filter((time) => time <= day).length - 1] ?? 1;
  curve.turnbull.right.forEach((right, index) => {
    if (right === null) return;
    const survival = curve.turnbull.survival[index] ?? Number.NaN;
    expect(survival).toBeGreaterThanOrEqual(at(curve.early, right) - 1e-5);
    expect(survival).toBeLessThanOrEqual(at(curve.late, right) + 1e-5);
  });
});

test('limits of the median are given from five projects on, since fewer cannot be drawn anew', () => {
  const spread = (projects: number) =>
    Array.from({ length: 30 }, (_, index) =>
      resolvedAfter(`p/${index % projects}#${index}`, index, { code: 'fruit.apple' }),
    );
  const lowOf = (projects: number) => medianLimits(spread(projects), groupSubjects(dataset.study)[0]);
  expect(lowOf(4)).toBeNull();
  expect(lowOf(5)).not.toBeNull();
});
