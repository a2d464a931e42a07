import sharp from 'sharp';
import { expect, test } from 'vitest';
import { coverageFigure } from './coverage.ts';
import { pixelWidth } from './figure.ts';
import { comparison } from './fixtures/smallFigures.ts';
import { standalonePng } from './standalonePng.ts';
import { renderOutlined } from './render.ts';
import { standaloneMargin } from './standaloneSvg.ts';

const { svg: drawing } = await renderOutlined(coverageFigure(comparison), 'https://a.example/');
const picture = await standalonePng(drawing);

test('the picture is a PNG of twice the drawing’s size, on paper', async () => {
  const { format, width, hasAlpha } = await sharp(picture).metadata();
  expect({ format, width, hasAlpha }).toEqual({
    format: 'png',
    width: 2 * (pixelWidth('wide') + 2 * standaloneMargin),
    hasAlpha: false,
  });
});

test('its text is drawn: the place of the first name is not bare paper', async () => {
  const place = await sharp(picture)
    .extract({ left: 2 * standaloneMargin, top: 2 * standaloneMargin, width: 160, height: 92 })
    .greyscale()
    .raw()
    .toBuffer();
  expect(Math.min(...place)).toBeLessThan(120);
});

test('the same drawing gives the same bytes', async () => {
  expect((await standalonePng(drawing)).equals(picture)).toBe(true);
});
