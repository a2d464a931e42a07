import { gzipSync } from 'node:zlib';
import { kindOf, type BuiltSite, type Page } from './builtSite.ts';

/** What one page costs: bytes gzipped, but for fonts and pictures, which are compressed in themselves. */
export interface PageWeight {
  readonly address: string;
  readonly kind: string;
  readonly rawHtml: number;
  readonly html: number;
  readonly css: number;
  readonly fonts: number;
  readonly pictures: number;
  readonly scripts: number;
  /** All of the above. */
  readonly total: number;
  readonly elements: number;
}

function fontsOf(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2)/g)].map((match) => match[1] ?? '');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Finds what a page loads and weighs it; files that several pages share are weighed once. */
export function weighPages(site: BuiltSite): PageWeight[] {
  const weights = new Map<string, number>();
  const bytesOf = (address: string) => site.files.get(address.replace(/[?#].*$/, '').slice(1));
  const gzipped = (address: string) => {
    const known = weights.get(address);
    if (known !== undefined) return known;
    const bytes = bytesOf(address);
    const weight = bytes ? gzipSync(bytes).length : 0;
    weights.set(address, weight);
    return weight;
  };
  const weigh = (page: Page): PageWeight => {
    const styles = new Set<string>();
    const scripts = new Set<string>();
    const pictures = new Set<string>();
    const fonts = new Set<string>();
    for (const { name, attributes, text } of page.elements) {
      const href = attributes.get('href');
      const src = attributes.get('src');
      const rel = attributes.get('rel');
      if (name === 'link' && rel === 'stylesheet' && href !== undefined) styles.add(href);
      if (name === 'link' && rel === 'modulepreload' && href !== undefined) scripts.add(href);
      if (name === 'link' && attributes.get('as') === 'font' && href !== undefined) fonts.add(href);
      if (name === 'script' && src !== undefined) scripts.add(src);
      if (name === 'img' && src !== undefined) pictures.add(src);
      if (name === 'style') for (const font of fontsOf(text)) fonts.add(font);
    }
    for (const style of styles) {
      for (const font of fontsOf(bytesOf(style)?.toString('utf8') ?? '')) fonts.add(font);
    }
    const rawHtml = Buffer.byteLength(page.html);
    const html = gzipSync(page.html).length;
    const css = sum([...styles].map(gzipped));
    const fontBytes = sum([...fonts].map((address) => bytesOf(address)?.length ?? 0));
    const pictureBytes = sum([...pictures].map((address) => bytesOf(address)?.length ?? 0));
    const scriptBytes = sum([...scripts].map(gzipped));
    return {
      address: page.address,
      kind: kindOf(page),
      rawHtml,
      html,
      css,
      fonts: fontBytes,
      pictures: pictureBytes,
      scripts: scriptBytes,
      total: html + css + fontBytes + pictureBytes + scriptBytes,
      elements: page.elements.length,
    };
  };
  return site.pages.map(weigh);
}

/** The heaviest page of each kind, by all it loads, kinds in code unit order. */
export function heaviestByKind(weights: readonly PageWeight[]): PageWeight[] {
  const heaviest = new Map<string, PageWeight>();
  for (const weight of weights) {
    const known = heaviest.get(weight.kind);
    if (!known || weight.total > known.total) heaviest.set(weight.kind, weight);
  }
  return [...heaviest.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
