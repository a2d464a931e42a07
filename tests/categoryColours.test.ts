import { readFileSync } from 'node:fs';
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
import { categoryColours } from '../src/figures/categoryColour.ts';

const tokens = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const toRgb = converter('rgb');

function parse(hex: string): Rgb {
  const color = toRgb(hex);
  if (!color) throw new Error(`tokens.css: found ${hex}, expected a color`);
  return color;
}

const categories = [...tokens.matchAll(/--category-\d+:\s*(#[0-9a-f]{6});/g)].map(([, hex = '']) =>
  parse(hex),
);

/** Both values of a token: for the light theme and for the dark one. */
function themed(token: string): { readonly light: Rgb; readonly dark: Rgb } {
  const [, light, dark] =
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`tokens.css: found no --${token}: light-dark(…)`);
  return { light: parse(light), dark: parse(dark) };
}
const papers = ['paper', 'raised'].flatMap((token) => Object.values(themed(token)));
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

test('there are as many category colors as the figures count on', () => {
  expect(categories).toHaveLength(categoryColours);
});

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
