import { gzipSync } from 'node:zlib';
import { kindOf, type BuiltSite, type Page } from './builtSite.ts';
import { scriptImports, type ScriptImports } from './scriptImports.ts';

/** What one page costs: bytes gzipped, but for fonts and pictures, which are compressed in themselves. */
export interface PageWeight {
  readonly address: string;
  readonly kind: string;
  readonly rawHtml: number;
  readonly html: number;
  readonly css: number;
  readonly fonts: number;
  readonly pictures: number;
  /** What is loaded at first: the page's own scripts, and what they import before they run. */
  readonly scripts: number;
  /** The same with all that they can load later. */
  readonly allScripts: number;
  /** All that is loaded at first: the above, without the scripts that only come later. */
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

/** Finds what a page loads, and what its scripts import, and weighs it; files that several pages share are weighed once. */
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
  const importsOf = (address: string) => scriptImports(bytesOf(address)?.toString('utf8') ?? '', address);
  /** These scripts and all that they lead to, where each may lead to others. */
  const reach = (starts: Iterable<string>, next: (imports: ScriptImports) => readonly string[]) => {
    const reached = new Set(starts);
    // A set also hands out what is added to it on the way.
    for (const address of reached) for (const other of next(importsOf(address))) reached.add(other);
    return reached;
  };
  const weigh = (page: Page): PageWeight => {
    const styles = new Set<string>();
    const scripts = new Set<string>();
    const laterScripts = new Set<string>();
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
      if (name === 'script' && attributes.get('type') === 'module') {
        const { atOnce, later } = scriptImports(text, page.address);
        for (const script of atOnce) scripts.add(script);
        for (const script of later) laterScripts.add(script);
      }
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
    const first = reach(scripts, ({ atOnce }) => atOnce);
    const all = reach([...first, ...laterScripts], ({ atOnce, later }) => [...atOnce, ...later]);
    const scriptBytes = sum([...first].map(gzipped));
    return {
      address: page.address,
      kind: kindOf(page),
      rawHtml,
      html,
      css,
      fonts: fontBytes,
      pictures: pictureBytes,
      scripts: scriptBytes,
      allScripts: sum([...all].map(gzipped)),
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
