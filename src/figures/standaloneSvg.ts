import type { Figure } from './figure.ts';
import { renderFigure } from './render.ts';

/** Pixels of paper around a drawing that stands alone. */
export const standaloneMargin = 16;

/** What a drawing that stands alone needs of the site around it. */
export interface Surroundings {
  /** Absolute address of the site, ending in a slash. */
  readonly site: string;
  /** The colours of the design by the names of their variables, `paper` and `ink` among them. */
  readonly colours: ReadonlyMap<string, string>;
}

/** A figure that needs no page around it. */
export interface StandaloneDrawing {
  /** The text of an SVG file. */
  readonly svg: string;
  /** The colour of its paper. */
  readonly background: string;
}

/**
 * A figure as a file of its own: the wide drawing with its colours written out, a paper background and margin, and links
 * made absolute, since none of the page’s style sheets goes with it.
 * @throws Error if a colour variable of the drawing is not among the colours
 */
export function standaloneSvg(figure: Figure, { site, colours }: Surroundings): StandaloneDrawing {
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined)
      throw new Error(`figure ${figure.id}: found the variable --${name}, expected a colour of the design`);
    return value;
  };
  const background = colour('paper');
  const svg = renderFigure(figure, 'wide')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => colour(name))
    .replace(/(<a [^>]*href=")\/(?!\/)/g, `$1${site}`)
    .replace(
      / font-family="[^"]*"/,
      ' font-family="Source Sans 3, Source Sans Pro, Segoe UI, system-ui, sans-serif"',
    )
    .replace(
      /^<svg([^>]*)>/,
      `<svg xmlns="http://www.w3.org/2000/svg"$1 style="background:${background};color:${colour('ink')}">`,
    )
    .replace(/ viewBox="0 0 (\d+) (\d+)" height="\d+" width="\d+"/, (_, width: string, height: string) => {
      const [w, h] = [width, height].map((side) => Number(side) + 2 * standaloneMargin);
      return ` viewBox="${-standaloneMargin} ${-standaloneMargin} ${w} ${h}" height="${h}" width="${w}"`;
    })
    .replace(/^/, '<?xml version="1.0" encoding="UTF-8"?>\n');
  return { svg, background };
}
