import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Rgb,
} from 'culori';
import { expect, test } from 'vitest';
import { categoryColorNames } from '../src/figures/categoryColor.ts';
import { colors, type ColorName } from '../src/styles/tokens.ts';

const toRgb = converter('rgb');

function parse(hex: string): Rgb {
  const color = toRgb(hex);
  if (!color) throw new Error(`tokens.ts: found ${hex}, expected a color`);
  return color;
}

const categories = categoryColorNames.map((name) => parse(colors[name].light));

/** Both values of a color: for the light theme and for the dark one. */
const themed = (name: ColorName) => ({ light: parse(colors[name].light), dark: parse(colors[name].dark) });
const papers = (['paper', 'raised'] as const).flatMap((name) => Object.values(themed(name)));
const [longer, shorter] = [themed('longer'), themed('shorter')];

/** CIEDE2000 between two colors for every kind of vision. About 1 is just noticeable; small marks apart need far more. */
const leastDifference = 11;
const difference = differenceCiede2000();
const visions = {
  normal: (color: Rgb) => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

test('every category color has a contrast of at least 3 to 1 with every background', () => {
  for (const color of categories)
    for (const paper of papers) expect(wcagContrast(color, paper)).toBeGreaterThanOrEqual(3);
});

test.each(Object.entries(visions))('any two category colors can be told apart: %s vision', (_, seen) => {
  const colors = categories.map((color) => seen(color));
  const differences = colors.flatMap((one, place) =>
    colors.slice(place + 1).map((other) => difference(one, other)),
  );
  expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
});

test('the colors of longer and shorter times are taken for no category', () => {
  const times = [...Object.values(longer), ...Object.values(shorter)];
  const differences = times.flatMap((color) => categories.map((category) => difference(color, category)));
  expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
});

test.each(Object.entries(visions))('longer and shorter can be told apart: %s vision', (_, seen) => {
  for (const theme of ['light', 'dark'] as const) {
    expect(difference(seen(longer[theme]), seen(shorter[theme]))).toBeGreaterThanOrEqual(2 * leastDifference);
  }
});
