import { expect, test } from 'vitest';
import { readDayPlaces } from './days.ts';
import { corners, edgesAt, heightAt } from './geometry.ts';

const steps = corners('M0,10L20,10L20,40L50.5,40');

test('a curve of steps has the height after the drop where it drops, and none beyond its ends', () => {
  expect([0, 19, 20, 50.5].map((x) => heightAt(steps, x))).toEqual([10, 10, 40, 40]);
  expect(heightAt(steps, -1)).toBeUndefined();
  expect(heightAt(steps, 51)).toBeUndefined();
});

test('between the corners of a slope the height lies on it', () => {
  expect(heightAt(corners('M0,0L10,20'), 5)).toBe(10);
});

test('an area has two edges, whose path goes along one and back along the other', () => {
  const area = corners('M0,10L20,10L20,40L50,40L50,60L20,60L20,30L0,30Z');
  expect(edgesAt(area, 10)).toEqual([10, 30]);
  expect(edgesAt(area, 20)).toEqual([40, 60]);
  expect(edgesAt(area, 60)).toBeUndefined();
});

test('places and days belong to each other, and what lies before the first day is the same day', () => {
  const { dayAt, placeOf, shareAt } = readDayPlaces('20 60 160 300 0');
  for (const days of [0, 1, 7, 365, 2922]) expect(dayAt(placeOf(days))).toBe(days);
  expect(dayAt(25)).toBe(0);
  expect(shareAt(75)).toBe(0.75);
});
