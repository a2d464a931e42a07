/** One start tag of a page. */
export interface ScannedElement {
  /** Lower case. */
  readonly name: string;
  /** By lower-case name, values with their character references resolved; the first of doubled attributes counts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What a `script`, `style`, `title` or `textarea` holds, as it stands in the file; empty for other elements. */
  readonly text: string;
}

const rawTextElements = new Set(['script', 'style', 'title', 'textarea']);
const tagStart = /<(?:!--[\s\S]*?(?:-->|$)|[!?/][^>]*>?|([a-zA-Z][^\s/>]*))/g;
const attributePattern =
  /[\s/]*(?:([^\s=>/"'][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|(>)|(.))/gsy;
const namedReferences: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Resolves the character references that this project's pages write: numeric ones and those that escape markup. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z]+));/g,
    (whole, decimal, hexadecimal, name) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hexadecimal !== undefined) return String.fromCodePoint(parseInt(String(hexadecimal), 16));
      return namedReferences[String(name)] ?? whole;
    },
  );
}

function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  attributePattern.lastIndex = from;
  for (;;) {
    const match = attributePattern.exec(html);
    if (!match) return { attributes, end: html.length };
    const [, name, double, single, bare, close] = match;
    if (close !== undefined) return { attributes, end: attributePattern.lastIndex };
    if (name === undefined) continue;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, resolveReferences(double ?? single ?? bare ?? ''));
  }
}

/**
 * The elements of a page in the order of their start tags. It is a scanner, not a parser: it knows comments, attributes
 * and the elements whose content is not markup, which is all that checks of addresses, ids and sizes need, and takes
 * a fraction of a parser's time. That the markup is well-formed is html-validate's to check.
 */
export function scanHtml(html: string): ScannedElement[] {
  const elements: ScannedElement[] = [];
  tagStart.lastIndex = 0;
  for (;;) {
    const match = tagStart.exec(html);
    if (!match) return elements;
    if (match[1] === undefined) continue;
    const name = match[1].toLowerCase();
    const { attributes, end } = readAttributes(html, tagStart.lastIndex);
    let text = '';
    tagStart.lastIndex = end;
    if (rawTextElements.has(name)) {
      const close = new RegExp(`</${name}[\\s/>]`, 'gi');
      close.lastIndex = end;
      const closeAt = close.exec(html)?.index ?? html.length;
      text = html.slice(end, closeAt);
      tagStart.lastIndex = closeAt;
    }
    elements.push({ name, attributes, text });
  }
}
