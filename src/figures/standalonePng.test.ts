import sharp from 'sharp';
import { expect, test } from 'vitest';
import { providePictureFonts } from './pictureFonts.ts';
import { coverageFigure } from './coverage.ts';
import { pixelWidth } from './figure.ts';
import { comparison } from './fixtures/smallFigures.ts';
import { standalonePng } from './standalonePng.ts';
import { renderStandalone } from './render.ts';
import { standaloneMargin } from './standaloneSvg.ts';

await providePictureFonts();
const drawing = renderStandalone(coverageFigure(comparison), 'https://a.example/');
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
  const { channels } = await sharp(picture)
    .extract({ left: 2 * standaloneMargin, top: 2 * standaloneMargin + 60, width: 160, height: 60 })
    .stats();
  expect(channels[0]?.min).toBeLessThan(120);
});

test('the same drawing gives the same bytes', async () => {
  expect((await standalonePng(drawing)).equals(picture)).toBe(true);
});
