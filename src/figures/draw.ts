import * as Plot from '@observablehq/plot';
import { pixelWidth, type Figure, type FigureWidth } from './figure.ts';
import { placesOfDays, whatIsSaid } from './readable.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What of a figure its drawing needs. */
export type Drawable = Pick<Figure, 'id' | 'title' | 'description' | 'plot'>;

/** An SVG element with attributes and perhaps a text. */
export function svgElement(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== '') element.textContent = text;
  return element;
}

/**
 * Draws a figure in an SVG document, in the build or in a browser.
 *
 * Its marks are hidden from assistive technology and from the tab order: title and description stand for them there,
 * and the table behind each figure carries the same links.
 */
export function drawFigure(figure: Drawable, width: FigureWidth, document: Document): SVGSVGElement {
  const id = `${figure.id}-${width}`;
  const options = { ...figure.plot(width), width: pixelWidth(width), figure: false, document };
  const svg = Plot.plot(options) as SVGSVGElement & Plot.Plot;

  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label], [aria-description]')) {
    const said = whatIsSaid(named.getAttribute('aria-label'));
    if (said !== undefined) named.setAttribute('data-read', said);
    named.removeAttribute('aria-label');
    named.removeAttribute('aria-description');
  }
  const days = placesOfDays(svg);
  if (days !== undefined) svg.setAttribute('data-days', days);
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('href', link.getAttribute('xlink:href') ?? link.getAttribute('href') ?? '');
    link.removeAttribute('xlink:href');
    link.setAttribute('tabindex', '-1');
  }
  // Clip paths are numbered within the drawing instead of within the process: the same input gives the same bytes.
  for (const [index, clip] of [...svg.querySelectorAll('clipPath')].entries()) {
    const name = `${id}-clip-${index + 1}`;
    for (const user of svg.querySelectorAll(`[clip-path="url(#${clip.id})"]`))
      user.setAttribute('clip-path', `url(#${name})`);
    clip.setAttribute('id', name);
  }

  const marks = svgElement(document, 'g', { 'aria-hidden': 'true' });
  marks.append(...svg.childNodes);
  svg.append(
    svgElement(document, 'title', { id: `${id}-title` }, figure.title),
    svgElement(document, 'desc', { id: `${id}-desc` }, figure.description),
    marks,
  );
  // Not `img`, which would have no links inside; assistive technology is told not to look for them anyway.
  svg.setAttribute('role', 'group');
  svg.setAttribute('class', width);
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  return svg;
}

/** A drawing as text for inlining in a page, its coordinates to a tenth of a pixel to keep the bytes few. */
export function svgMarkup(svg: SVGSVGElement): string {
  return svg.outerHTML
    .replace(` xmlns="${namespace}"`, '')
    .replace(
      /(?<= (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|dx|dy|transform|points)=")[^"]*(?=")/g,
      (geometry) => geometry.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    );
}
