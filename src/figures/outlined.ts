import { svgElement } from './draw.ts';
import type { Letters, Weight } from './letters.ts';

/** The value of an attribute that an element has or inherits. */
function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

/** A length in pixels: of “0.3em” for letters of 10 pixels, 3. */
function pixels(length: string | null, size: number): number {
  const number = Number.parseFloat(length ?? '0');
  return length?.endsWith('em') === true ? number * size : number;
}

/** Moves and scales the path of a glyph, whose y axis points up. Its coordinates keep two digits. */
function placed(path: string, x: number, y: number, scale: number): string {
  let isX = false;
  return path.replace(/[A-Za-z]|-?[\d.]+/g, (part) => {
    if (/[A-Za-z]/.test(part)) {
      isX = false;
      return part;
    }
    isX = !isX;
    const value = isX ? x + Number(part) * scale : y - Number(part) * scale;
    return String(Math.round(value * 100) / 100);
  });
}

/**
 * Writes the texts of a drawing as shapes, so that it looks alike in every program, with or without our font. A text with a
 * sign that the font does not have stays a text, which a program sets in a font of its machine.
 * @param svg the drawing, which is changed
 * @returns the signs that the font does not have
 */
export function outlineTexts(svg: SVGSVGElement, letters: Letters): string[] {
  const missing = new Set<string>();
  for (const text of [...svg.querySelectorAll('text')]) {
    const titles = [...text.querySelectorAll('title')];
    for (const title of titles) title.remove();
    const lacking = letters.missing(text.textContent);
    for (const sign of lacking) missing.add(sign);
    if (lacking.length > 0) {
      text.append(...titles);
      continue;
    }
    const size = pixels(inherited(text, 'font-size'), 10) || 10;
    const weight: Weight = Number(inherited(text, 'font-weight') ?? 400) >= 550 ? 'bold' : 'regular';
    const anchor = inherited(text, 'text-anchor') ?? 'start';
    const spans = [...text.querySelectorAll('tspan')];
    let y = pixels(text.getAttribute('y'), size);
    const paths = (spans.length > 0 ? spans : [text]).map((line) => {
      const x = pixels(line.getAttribute('x') ?? text.getAttribute('x'), size);
      if (line !== text) {
        const own = line.getAttribute('y');
        y = own === null ? y + pixels(line.getAttribute('dy'), size) : pixels(own, size);
      }
      const { width, glyphs, unitsPerEm } = letters.shapesOf(line.textContent, weight);
      const scale = size / unitsPerEm;
      const start =
        x - { start: 0, middle: 0.5, end: 1 }[anchor as 'start' | 'middle' | 'end'] * width * scale;
      return glyphs
        .map((glyph) => placed(glyph.path, start + glyph.x * scale, y - glyph.y * scale, scale))
        .join('');
    });
    const outline = svgElement(svg.ownerDocument, 'path', { d: paths.join('') });
    for (const { name, value } of text.attributes)
      if (!['x', 'y', 'font-size', 'font-weight', 'text-anchor'].includes(name))
        outline.setAttribute(name, value);
    outline.append(...titles);
    text.replaceWith(outline);
  }
  return [...missing];
}
