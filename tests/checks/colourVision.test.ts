import { expect, test } from 'vitest';
import { ciede2000, contrast, lab, linearRgb, seenAs } from './colourVision.ts';

// Test data of Sharma, Wu and Dalal (2005), table 1: the pairs that exercise each branch of the formula.
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
  [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('CIEDE2000 of %j and %j is %d', (one, other, difference) => {
  expect(ciede2000(one, other)).toBeCloseTo(difference, 4);
  expect(ciede2000(other, one)).toBeCloseTo(difference, 4);
});

test('black on white has a contrast of 21, a colour on itself of 1', () => {
  expect(contrast(linearRgb('#000000'), linearRgb('#ffffff'))).toBeCloseTo(21);
  expect(contrast(linearRgb('#bf3c35'), linearRgb('#bf3c35'))).toBe(1);
});

test('white is L* 100, and grey stays grey to every kind of vision', () => {
  expect(lab(linearRgb('#ffffff'))[0]).toBeCloseTo(100, 3);
  for (const vision of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
    const grey = linearRgb('#808080');
    expect(ciede2000(lab(seenAs(vision, grey)), lab(grey))).toBeLessThan(0.5);
  }
});

test('red and green of equal lightness fall together for a deuteranope', () => {
  const [red, green] = [linearRgb('#c8553d'), linearRgb('#7f8a1c')];
  const apart = ciede2000(lab(red), lab(green));
  const seen = ciede2000(lab(seenAs('deuteranopia', red)), lab(seenAs('deuteranopia', green)));
  expect(seen).toBeLessThan(apart / 3);
});

test('another form of colour is refused', () => {
  expect(() => linearRgb('red')).toThrow('#rrggbb');
});
