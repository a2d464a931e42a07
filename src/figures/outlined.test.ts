import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Figure } from './figure.ts';
import { figures } from './fixtures/allFigures.ts';
import * as small from './fixtures/smallFigures.ts';
import { letters } from './letters.ts';
import { missingSigns, withoutFont } from './machineFonts.ts';
import { mixFigure } from './mix.ts';
import { renderOutlined } from './render.ts';
import { standalonePng } from './standalonePng.ts';

const site = 'https://a.example/';

/** The darkest value in a part of a picture; the statistics of sharp are those of the whole. */
async function darkest(picture: sharp.Sharp, part: sharp.Region): Promise<number> {
  return (await picture.clone().extract(part).greyscale().raw().toBuffer()).reduce((a, b) => Math.min(a, b));
}

/** The names of a figure in any script. */
const named = (name: string): Figure =>
  mixFigure('names', {
    ...small.mix,
    sets: small.mix.sets.map((set, row) => ({ ...set, name: `${name} ${row}` })),
  });

test.each(figures)(
  '$id: our font has every sign that it draws, and no letter is left to the machine',
  async (figure) => {
    const { svg, missing } = await renderOutlined(figure, site);
    expect(missing).toEqual([]);
    expect(svg).not.toContain('<text');
    expect(svg).not.toMatch(/NaN|undefined|paint-order|var\(|currentColor|inherit/);
  },
);

test.each(figures)(
  '$id: a renderer without our font draws it, and draws something in its left half',
  async (figure) => {
    const { svg } = await renderOutlined(figure, site);
    const picture = sharp(await standalonePng(svg));
    const { width, height } = await picture.metadata();
    const half = { left: 0, top: 0, width: Math.floor(width / 2), height };
    expect(await darkest(picture, half)).toBeLessThan(200);
  },
);

test('names in the alphabets of the sans are drawn as shapes', async () => {
  for (const name of ['Łódź İşık', 'Ελληνικά', 'Русский', 'Tiếng Việt'])
    expect((await renderOutlined(named(name), site)).missing).toEqual([]);
});

test('names in other scripts stay texts, and signs that no font here has are named', async () => {
  const { svg, missing } = await renderOutlined(named('端口检测'), site);
  expect(missing).toEqual(Array.from('端口检测'));
  expect(svg.match(/<text[^>]*>端口检测 0<\/text>/g)).toHaveLength(1);
  const without = withoutFont(missing);
  const words = missingSigns('figures/a.png', missing);
  if (without?.length === 0) expect(words).toBeUndefined();
  else expect(words).toMatch(/^figures\/a\.png: .*端 \(U\+7AEF\)/);
});

test('signs that cannot be seen need no font', async () => {
  expect((await letters()).missing('8–\u20609\u200b')).toEqual([]);
});
