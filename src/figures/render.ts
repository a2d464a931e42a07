import { DOMParser } from 'linkedom';
import { drawFigure, svgMarkup, type Drawable } from './draw.ts';
import type { FigureWidth } from './figure.ts';
import { standaloneSvg } from './standaloneSvg.ts';

/** A document for a drawing. It is XML, so that `&` in addresses stays escaped and the file is well-formed on its own. */
const newDocument = (): Document =>
  new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'image/svg+xml',
  ) as unknown as Document;

/** Draws a figure as SVG for inlining: same input, same bytes, whatever was drawn before. */
export function renderFigure(figure: Drawable, width: FigureWidth): string {
  return svgMarkup(drawFigure(figure, width, newDocument()));
}

/** The wide drawing of a figure as a file of its own. @param site absolute address of the site, ending in a slash */
export function renderStandalone(figure: Drawable, site: string): string {
  return standaloneSvg(drawFigure(figure, 'wide', newDocument()), site);
}
