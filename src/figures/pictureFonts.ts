import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

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

/** @param root the repository's folder, with the font packages; the fonts are kept in its cache */
async function writeFonts(root: string): Promise<void> {
  const folder = join(root, '.cache', 'picture-fonts');
  mkdirSync(folder, { recursive: true });
  const require = createRequire(join(root, 'package.json'));
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

let provided: Promise<void> | undefined;

/**
 * Gives whatever draws text in this process the site's own font and nothing else, so that a picture is the same on every
 * machine, also on one without fonts. Has to be awaited before the first picture: the renderer asks for its fonts once.
 */
export function providePictureFonts(): Promise<void> {
  provided ??= writeFonts(process.cwd());
  return provided;
}
