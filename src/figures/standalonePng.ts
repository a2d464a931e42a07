import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import type { Figure } from './figure.ts';
import { standaloneSvg } from './standaloneSvg.ts';

/** Pixels of the picture for each pixel of the drawing. */
const scale = 2;
/** Dots an inch at which a pixel of the drawing is one of the picture. */
const drawingDensity = 72;
/** The two weights in which drawings write. */
const weights = { regular: 400, bold: 650 };

/** Every sign from space to Latin letters with marks, and those of typography, arrows and mathematics. */
const characters = [
  [0x20, 0x24f],
  [0x2010, 0x2040],
  [0x2190, 0x22ff],
]
  .flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  )
  .join('');

/**
 * Gives the renderer the site's own font and nothing else, so that the picture is the same on every machine, also on one
 * without fonts.
 */
async function provideFonts(): Promise<void> {
  const folder = join(process.cwd(), '.cache', 'picture-fonts');
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(process.cwd(), 'package.json'));
  const whole = readFileSync(
    require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
  );
  for (const [name, weight] of Object.entries(weights)) {
    const font = await subsetFont(whole, characters, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    writeFileSync(join(folder, `${name}.ttf`), font);
  }
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>\n`,
  );
  process.env.FONTCONFIG_FILE = settings;
}

let fonts: Promise<void> | undefined;

/**
 * A figure as a picture: the wide drawing in the light theme, at twice its size.
 * @param site absolute address of the site, ending in a slash
 * @returns the bytes of a PNG file
 */
export async function standalonePng<Data>(figure: Figure<Data>, data: Data, site: string): Promise<Buffer> {
  fonts ??= provideFonts();
  await fonts;
  const svg = standaloneSvg(figure, data, site);
  const background = /style="background:(#[0-9a-f]{6})/.exec(svg)?.[1] ?? '';
  return sharp(Buffer.from(svg), { density: drawingDensity * scale })
    .flatten({ background })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
