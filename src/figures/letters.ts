import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Buffer as Line, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** The files of the sans, from the one that nearly every text does with to those of other alphabets. */
const alphabets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'];
/** The two weights in which drawings write. */
const weights = { regular: 400, bold: 650 };
export type Weight = keyof typeof weights;

const fontFile = (alphabet: string) =>
  readFileSync(
    createRequire(join(process.cwd(), 'package.json')).resolve(
      `@fontsource-variable/source-sans-3/files/source-sans-3-${alphabet}-wght-normal.woff2`,
    ),
  );

/** Signs that have no shape, and so need no font. */
const shapeless = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]/u;

/** A text as shapes: the data of a path whose baseline starts at 0, 0, for letters of one pixel, and its width. */
export interface Shapes {
  readonly width: number;
  /** Glyphs with the place of each. */
  readonly glyphs: readonly { readonly path: string; readonly x: number; readonly y: number }[];
  /** By how much paths and places are larger than letters of one pixel. */
  readonly unitsPerEm: number;
}

/** The sans as shapes of letters. */
export interface Letters {
  /** The signs of a text that no file of the sans holds. */
  readonly missing: (text: string) => string[];
  /** @throws Error if the text has a missing sign */
  readonly shapesOf: (text: string, weight: Weight) => Shapes;
}

/** Loads one alphabet in one weight. */
async function loadFont(alphabet: string, weight: Weight): Promise<Font> {
  const font = await subsetFont(fontFile(alphabet), undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    variationAxes: { wght: weights[weight] },
  });
  return new Font(new Face(new Blob(font)));
}

async function loadLetters(): Promise<Letters> {
  const load = (weight: Weight) => Promise.all(alphabets.map((alphabet) => loadFont(alphabet, weight)));
  const fonts = { regular: await load('regular'), bold: await load('bold') };
  const fontOf = (sign: string, weight: Weight) =>
    fonts[weight].find((font) => (font.nominalGlyph(sign.codePointAt(0) ?? 0) ?? 0) !== 0);
  return {
    missing: (text) => [
      ...new Set(Array.from(text).filter((sign) => !shapeless.test(sign) && !fontOf(sign, 'regular'))),
    ],
    shapesOf: (text, weight) => {
      // Signs that stand side by side in one file are shaped together, with their kerning.
      const runs: { font: Font; text: string }[] = [];
      for (const sign of text) {
        if (shapeless.test(sign)) continue;
        const font = fontOf(sign, weight);
        if (!font) throw new Error(`letters: found no shape for “${sign}”, expected one in the sans`);
        const last = runs.at(-1);
        if (last?.font === font) last.text += sign;
        else runs.push({ font, text: sign });
      }
      const glyphs: Shapes['glyphs'][number][] = [];
      let x = 0;
      for (const run of runs) {
        const line = new Line();
        line.addText(run.text);
        line.guessSegmentProperties();
        shape(run.font, line);
        for (const {
          codepoint,
          xAdvance = 0,
          xOffset = 0,
          yOffset = 0,
        } of line.getGlyphInfosAndPositions()) {
          glyphs.push({ path: run.font.glyphToPath(codepoint), x: x + xOffset, y: yOffset });
          x += xAdvance;
        }
      }
      return { width: x, glyphs, unitsPerEm: fonts[weight][0]?.face.upem ?? 1000 };
    },
  };
}

let loaded: Promise<Letters> | undefined;

/** The sans, loaded once. */
export const letters = (): Promise<Letters> => (loaded ??= loadLetters());

/** The sans cut down to the signs of a text, for a drawing that carries its font with it; as a data address. */
export async function embeddedFont(text: string): Promise<string> {
  const signs = [...new Set(text)].sort().join('');
  const font = await subsetFont(fontFile('latin'), signs, {
    targetFormat: 'woff2',
    noHinting: true,
    noLayoutClosure: true,
    variationAxes: { wght: { min: weights.regular, max: weights.bold } },
  });
  return `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;
}
