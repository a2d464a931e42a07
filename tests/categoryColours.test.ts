import { expect, test } from 'vitest';
import { categoryColorNames } from '../src/figures/categoryColour.ts';
import { colors } from '../src/styles/tokens.ts';
import {
  ciede2000,
  colourVisions,
  contrast,
  lab,
  linearRgb,
  seenAs,
  type ColourVision,
} from './checks/colourVision.ts';

const categoryHexes = categoryColorNames.map((name) => colors[name].light);
const backgrounds = (['paper', 'raised'] as const).flatMap((name) =>
  (['light', 'dark'] as const).map((theme) => ({ name: `${name}, ${theme}`, hex: colors[name][theme] })),
);
/** CIEDE2000 that two category colours keep for every kind of vision: far beyond just noticeable, for small marks apart. */
const leastDifference = 12;

test.each(categoryHexes.flatMap((hex) => backgrounds.map((background) => ({ hex, background }))))(
  '$hex has at least 3:1 against $background.name',
  ({ hex, background }) => {
    expect(contrast(linearRgb(hex), linearRgb(background.hex))).toBeGreaterThanOrEqual(3);
  },
);

test.each(Object.keys(colourVisions) as ColourVision[])(
  'any two category colours are told apart: %s',
  (vision) => {
    const seen = categoryHexes.map((hex) => lab(seenAs(vision, linearRgb(hex))));
    const differences = seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => ciede2000(one, other)),
    );
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
  },
);

const diverging = (['longer', 'shorter'] as const).map((name) => ({ name, ...colors[name] }));

test.each(diverging.flatMap(({ name, light, dark }) => [light, dark].map((hex) => ({ name, hex }))))(
  '$hex, which says $name, is taken for no category',
  ({ hex }) => {
    const own = lab(linearRgb(hex));
    const differences = categoryHexes.map((category) => ciede2000(own, lab(linearRgb(category))));
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(leastDifference);
  },
);

test.each(Object.keys(colourVisions) as ColourVision[])('longer and shorter are told apart: %s', (vision) => {
  const [longer, shorter] = diverging;
  if (!longer || !shorter) {
    throw new Error(`tokens.ts: found ${diverging.length} of --longer and --shorter, expected both`);
  }
  for (const theme of ['light', 'dark'] as const) {
    const seen = (pair: typeof longer) => lab(seenAs(vision, linearRgb(pair[theme])));
    expect(ciede2000(seen(longer), seen(shorter))).toBeGreaterThanOrEqual(2 * leastDifference);
  }
});
