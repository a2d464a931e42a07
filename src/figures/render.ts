import { DOMParser } from 'linkedom';
import { drawFigure, svgMarkup, type Drawable } from './draw.ts';
import type { FigureWidth } from './figure.ts';
import { embeddedFont, letters } from './letters.ts';
import { outlineTexts } from './outlined.ts';
import type { Provenance } from './provenance.ts';
import { standaloneSvg, type Additions } from './standaloneSvg.ts';

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

/**
 * The wide drawing of a figure as a file of its own, with texts that can be edited.
 * @param site absolute address of the site, ending in a slash
 */
export function renderStandalone(figure: Drawable, site: string, additions?: Additions): string {
  return standaloneSvg(drawFigure(figure, 'wide', newDocument()), site, additions);
}

/** The same with its own font in it, for programs that read one there. */
export async function renderWithFont(
  figure: Drawable,
  site: string,
  provenance: Provenance,
): Promise<string> {
  const font = await embeddedFont(drawFigure(figure, 'wide', newDocument()).textContent);
  return renderStandalone(figure, site, { provenance, font });
}

/** The same with its letters as shapes, which looks alike in every program. */
export async function renderOutlined(
  figure: Drawable,
  site: string,
  provenance?: Provenance,
): Promise<{ readonly svg: string; readonly missing: readonly string[] }> {
  const drawing = drawFigure(figure, 'wide', newDocument());
  const missing = outlineTexts(drawing, await letters());
  return { svg: standaloneSvg(drawing, site, provenance ? { provenance } : {}), missing };
}
