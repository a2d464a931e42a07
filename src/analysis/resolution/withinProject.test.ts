import { expect, test } from 'vitest';
import { comparison, focal, smallDataset } from '../fixtures/smallDataset.ts';
import { withinProjectResults } from './withinProject.ts';

const pair = `resolution.${focal}-${comparison}`;
const given = (effect: number | null) => ({
  [`${pair}.cliffs.delta`]: effect,
  [`${pair}.interval.stratified.effect`]: effect,
  [`${pair}.interval.stratified.low`]: effect,
  [`${pair}.interval.stratified.high`]: effect,
  [`${pair}.interval.stratified.p`]: effect,
  [`resolution.${focal}.exact`]: 30,
  [`resolution.${comparison}.exact`]: 30,
  [`resolution.${focal}.n`]: 100,
  [`resolution.${comparison}.n`]: 100,
});

test('an effect of 0.1 is 55 of 100 pairs, and says how many closings a test would need', () => {
  const results = withinProjectResults(smallDataset([]), given(0.1));
  expect(results[`${pair}.within-project.effect`]).toBe(0.1);
  expect(results[`${pair}.within-project.pairings`]).toBeCloseTo(55, 12);
  expect(results['power.exact.known']).toBe(60);
  // 7.848880 / (12 × ¼ × 0.05²)
  expect(results['power.exact.needed']).toBe(1047);
  // 7.848880 / (¼ × (2 × 0.1003353)²)
  expect(results['power.within-project.needed']).toBe(780);
});

test('what is not estimable, or no effect at all, has no number that would be needed', () => {
  for (const effect of [null, 0]) {
    const results = withinProjectResults(smallDataset([]), given(effect));
    expect(results['power.exact.needed']).toBeNull();
    expect(results['power.within-project.needed']).toBeNull();
  }
});
