import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { renderFigure } from './renderFigure.ts';

/** Pixels of paper around a drawing that stands alone. */
export const standaloneMargin = 16;

/**
 * A figure as a file of its own: the wide drawing with the light theme’s colours written out, a paper background and margin, and
 * links made absolute, since none of the page’s style sheets goes with it.
 * @param site absolute address of the site, ending in a slash
 * @throws Error if a colour variable of the drawing is not among the tokens
 */
export function standaloneSvg<Data>(figure: Figure<Data>, data: Data, site: string): string {
  const colours = lightColours();
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined)
      throw new Error(`figure ${figure.id}: found the variable --${name}, expected a colour of tokens.css`);
    return value;
  };
  return renderFigure(figure, data, 'wide')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colour(name))
    .replace(/(<a [^>]*href=")\/(?!\/)/g, `$1${site}`)
    .replace(
      / font-family="[^"]*"/,
      ' font-family="Source Sans 3, Source Sans Pro, Segoe UI, system-ui, sans-serif"',
    )
    .replace(
      /^<svg([^>]*)>/,
      `<svg xmlns="http://www.w3.org/2000/svg"$1 style="background:${colour('paper')};color:${colour('ink')}">`,
    )
    .replace(/ viewBox="0 0 (\d+) (\d+)" height="\d+" width="\d+"/, (_, width: string, height: string) => {
      const [w, h] = [width, height].map((side) => Number(side) + 2 * standaloneMargin);
      return ` viewBox="${-standaloneMargin} ${-standaloneMargin} ${w} ${h}" height="${h}" width="${w}"`;
    })
    .replace(/^/, '<?xml version="1.0" encoding="UTF-8"?>\n');
}

/** The design’s colours in the light theme: the first of each `light-dark()` pair, or the one value of both themes. */
function lightColours(): ReadonlyMap<string, string> {
  const tokens = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  return new Map(
    [...tokens.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),|(#[0-9a-f]{6});)/g)].map(
      ([, name, light, both]) => [name ?? '', light ?? both ?? ''],
    ),
  );
}
