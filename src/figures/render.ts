import * as Plot from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import { pixelWidth, type Figure, type FigureWidth } from './figure.ts';

/**
 * Draws a figure as an SVG string for inlining: same input, same bytes, whatever was drawn before.
 *
 * The drawing is an XML document, so that `&` in addresses stays escaped and the file is well-formed on its own.
 * Its marks are hidden from assistive technology and from the tab order: title and description stand for them there,
 * and the table behind each figure carries the same links.
 */
export function renderFigure(figure: Figure, width: FigureWidth): string {
  const id = `${figure.id}-${width}`;
  const document = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'image/svg+xml',
  ) as unknown as Document;
  const options = { ...figure.plot(width), width: pixelWidth(width), figure: false, document };
  const svg = Plot.plot(options) as SVGSVGElement;

  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const named of svg.querySelectorAll('[aria-label], [aria-description]')) {
    named.removeAttribute('aria-label');
    named.removeAttribute('aria-description');
  }
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('href', link.getAttribute('xlink:href') ?? link.getAttribute('href') ?? '');
    link.removeAttribute('xlink:href');
    link.setAttribute('tabindex', '-1');
  }

  const marks = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  marks.setAttribute('aria-hidden', 'true');
  marks.append(...svg.childNodes);
  const label = (name: 'title' | 'desc', text: string): Element => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('id', `${id}-${name}`);
    element.textContent = text;
    return element;
  };
  svg.append(label('title', figure.title), label('desc', figure.description), marks);
  // Not `img`, which would have no links inside; assistive technology is told not to look for them anyway.
  svg.setAttribute('role', 'group');
  svg.setAttribute('class', width);
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);

  return normaliseSvg(svg.outerHTML, id);
}

/**
 * Makes the bytes independent of render order and keeps them few: clip paths numbered per drawing instead of per
 * process, coordinates to a tenth of a pixel.
 */
function normaliseSvg(svg: string, id: string): string {
  const clips = new Map<string, string>();
  return svg
    .replace(/plot-clip-\d+/g, (name) => {
      const known = clips.get(name) ?? `${id}-clip-${clips.size + 1}`;
      clips.set(name, known);
      return known;
    })
    .replace(
      /(?<= (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|dx|dy|transform|points)=")[^"]*(?=")/g,
      (geometry) => geometry.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    );
}
