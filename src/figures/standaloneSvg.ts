import { colors, withLightColors } from '../styles/tokens.ts';
import { svgElement, svgMarkup } from './draw.ts';
import { metadataOf, type Provenance } from './provenance.ts';

/** Pixels of paper around a drawing that stands alone. */
export const standaloneMargin = 16;

const lineHeight = 17;
const longestLine = 120;

/** A text in lines that fit below the drawing; a word that is longer than a line is cut. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.match(new RegExp(`\\S{1,${longestLine}}`, 'g')) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longestLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** What a drawing that stands alone says of itself. */
export interface Additions {
  /** Paragraphs of plain text below the drawing, the first of them in bold. */
  readonly below?: readonly string[];
  /** Where it comes from and what may be done with it: for programs, not to be seen. */
  readonly provenance?: Provenance;
  /** The font of its texts, as a data address. */
  readonly font?: string;
}

/** The family that drawings write in. */
const family = 'Source Sans 3';

/**
 * A drawing as a file of its own: colors of the light theme written out, on paper with a margin, links made absolute,
 * since no style sheet of the page goes with it.
 * @param svg the drawing, which is changed
 * @param site absolute address of the site, ending in a slash
 * @throws Error if the drawing uses a variable that is no color of the design
 */
export function standaloneSvg(
  svg: SVGSVGElement,
  site: string,
  { below = [], provenance, font }: Additions = {},
): string {
  const document = svg.ownerDocument;
  const [width, drawn] = ['width', 'height'].map((side) => Number(svg.getAttribute(side)));
  if (width === undefined || drawn === undefined) throw new Error('standaloneSvg: expected a size');
  let bottom = drawn;
  for (const [index, paragraph] of below.entries()) {
    bottom += 4;
    for (const line of linesOf(paragraph)) {
      bottom += lineHeight;
      const attributes = { x: 0, y: bottom, 'text-anchor': 'start', 'font-size': 12, fill: colors.ink.light };
      const bold = index === 0 ? { 'font-weight': 650 } : {};
      svg.append(svgElement(document, 'text', { ...attributes, ...bold }, line));
    }
  }
  const size = { width: width + 2 * standaloneMargin, height: bottom + 2 * standaloneMargin };
  const corner = { x: -standaloneMargin, y: -standaloneMargin };
  // A rectangle and not a background in CSS, which many programs do not draw.
  svg.prepend(svgElement(document, 'rect', { ...corner, ...size, fill: colors.paper.light }));
  svg.setAttribute('viewBox', `${corner.x} ${corner.y} ${size.width} ${size.height}`);
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  svg.setAttribute('color', colors.ink.light);
  svg.setAttribute('font-family', `${family}, Source Sans Pro, Segoe UI, Helvetica, Arial, sans-serif`);
  // Not every program knows these two words.
  svg.setAttribute('fill', colors.ink.light);
  for (const link of svg.querySelectorAll('a[fill=inherit]')) link.removeAttribute('fill');
  // Programs that do not know the order of painting would hide the words under their rim.
  for (const rimmed of svg.querySelectorAll('[paint-order]'))
    for (const name of ['paint-order', 'stroke', 'stroke-width']) rimmed.removeAttribute(name);
  for (const said of svg.querySelectorAll('[data-read]')) said.removeAttribute('data-read');
  svg.removeAttribute('data-days');
  for (const link of svg.querySelectorAll('a[href^="/"]'))
    link.setAttribute('href', new URL(`.${link.getAttribute('href') ?? '/'}`, site).href);
  if (font !== undefined) {
    const face = `@font-face{font-family:'${family}';font-weight:400 650;src:url(${font}) format('woff2')}`;
    svg.prepend(svgElement(document, 'style', {}, face));
  }
  if (provenance) svg.prepend(metadataOf(document, provenance));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withLightColors(svgMarkup(svg)).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}`;
}
