import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardLines, cardSize, cardSvg } from './card.ts';
import { cardPicture } from './cardPicture.ts';

test('a text is set in lines of a longest length; what does not fit ends in dots', () => {
  expect(cardLines('one two three', 7, 3)).toEqual(['one two', 'three']);
  expect(cardLines('one two three four', 7, 2)).toEqual(['one two', 'three …']);
  expect(cardLines('W'.repeat(25), 10, 2)).toEqual(['W'.repeat(10), `${'W'.repeat(10)} …`]);
  expect(cardLines('', 10, 2)).toEqual([]);
});

const drawing = (height: number) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 ${height}" width="800" height="${height}"><rect width="800" height="${height}" fill="#000"/></svg>`;

test.each([
  ['without a figure', undefined],
  ['with a flat figure', drawing(200)],
  ['with a tall figure', drawing(3000)],
])('a card %s is a picture of the size that previews want', async (_, figure) => {
  const picture = await cardPicture({
    site: 'A & B',
    title: 'Is <b>this</b> "quoted"? ' + 'word '.repeat(60),
    ...(figure === undefined ? {} : { figure }),
  });
  const { width, height, format } = await sharp(picture).metadata();
  expect({ width, height, format }).toEqual({ ...cardSize, format: 'png' });
});

test('a tall figure keeps a size at which it can be read, and fades where it is cut', () => {
  const scaleOf = ({ laidOver: svg }: { laidOver: string }) =>
    Number(/<svg x="[^"]*" y="[^"]*" width="([\d.]+)"/.exec(svg)?.[1]) / 800;
  const tall = cardSvg({ site: 'A', title: 'B', figure: drawing(3000) });
  expect(scaleOf(tall)).toBeGreaterThan(1);
  expect(tall.laidOver).toContain('url(#fade)"');
  expect(cardSvg({ site: 'A', title: 'B', figure: drawing(200) }).laidOver).not.toContain('url(#fade)"');
});
