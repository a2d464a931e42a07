import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryColours } from '../src/figures/categoryColour.ts';
import {
  ciede2000,
  colourVisions,
  contrast,
  lab,
  linearRgb,
  seenAs,
  type ColourVision,
} from './checks/colourVision.ts';

const tokens = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = [...tokens.matchAll(/--category-\d+:\s*(#[0-9a-f]{6});/g)].map(([, hex]) => hex ?? '');
const backgrounds = [
  ...tokens.matchAll(/--(paper|raised): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
].flatMap(([, name, light, dark]) => [
  { name: `${name ?? ''}, light`, hex: light ?? '' },
  { name: `${name ?? ''}, dark`, hex: dark ?? '' },
]);
/** CIEDE2000 that two category colours keep for every kind of vision: far beyond just noticeable, for small marks apart. */
const leastDifference = 12;

test('the design has as many category colours as the figures count on, and both backgrounds in both themes', () => {
  expect(colours).toHaveLength(categoryColours);
  expect(backgrounds).toHaveLength(4);
});

test.each(colours.flatMap((hex) => backgrounds.map((background) => ({ hex, background }))))(
  '$hex has at least 3:1 against $background.name',
  ({ hex, background }) => {
    expect(contrast(linearRgb(hex), linearRgb(background.hex))).toBeGreaterThanOrEqual(3);
  },
);

test.each(Object.keys(colourVisions) as ColourVision[])(
  'any two category colours are told apart: %s',
  (vision) => {
    const seen = colours.map((hex) => lab(seenAs(vision, linearRgb(hex))));
    const differences = seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => ciede2000(one, other)),
    );
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
  },
);

const diverging = [
  ...tokens.matchAll(/--(longer|shorter): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
].map(([, name, light, dark]) => ({ name: name ?? '', light: light ?? '', dark: dark ?? '' }));

test.each(diverging.flatMap(({ name, light, dark }) => [light, dark].map((hex) => ({ name, hex }))))(
  '$hex, which says $name, is taken for no category',
  ({ hex }) => {
    const own = lab(linearRgb(hex));
    const differences = colours.map((category) => ciede2000(own, lab(linearRgb(category))));
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
  },
);

test.each(Object.keys(colourVisions) as ColourVision[])('longer and shorter are told apart: %s', (vision) => {
  const [longer, shorter] = diverging;
  if (!longer || !shorter) {
    throw new Error(`tokens.css: found ${diverging.length} of --longer and --shorter, expected both`);
  }
  for (const theme of ['light', 'dark'] as const) {
    const seen = (pair: typeof longer) => lab(seenAs(vision, linearRgb(pair[theme])));
    expect(ciede2000(seen(longer), seen(shorter))).toBeGreaterThanOrEqual(2 * leastDifference);
  }
});
