import { gzipSync } from 'node:zlib';
import { kindOf, type BuiltSite, type Page } from './builtSite.ts';

const kilobyte = 1024;

/** Most bytes that a page may cost its reader; compressed where the host compresses. */
export const budgets = {
  /** A page with all that it loads: HTML, style sheets, fonts, pictures, scripts. */
  page: 100 * kilobyte,
  issueHtml: 6 * kilobyte,
  css: 12 * kilobyte,
  explorerHtml: 10 * kilobyte,
  explorerScripts: 20 * kilobyte,
  explorerData: 120 * kilobyte,
  elements: 2500,
} as const;

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

/** Every page that costs its reader more than its budget. */
export function checkBudgets(site: BuiltSite, weights: readonly PageWeight[]): string[] {
  const problems: string[] = [];
  const limit = (address: string, what: string, actual: number, most: number) => {
    if (actual > most) problems.push(`${address}: ${what} ${actual}, at most ${most}`);
  };
  for (const weight of weights) {
    limit(weight.address, 'style sheets, bytes gzipped:', weight.css, budgets.css);
    limit(weight.address, 'elements:', weight.elements, budgets.elements);
    if (weight.address === '/issues/') {
      limit(weight.address, 'HTML, bytes gzipped:', weight.html, budgets.explorerHtml);
      limit(weight.address, 'scripts, bytes gzipped:', weight.scripts, budgets.explorerScripts);
    } else if (weight.kind === 'issue') {
      limit(weight.address, 'HTML, bytes gzipped:', weight.html, budgets.issueHtml);
    } else limit(weight.address, 'all that it loads, bytes:', weight.total, budgets.page);
  }
  // The data counts once there is a script on the page that asks for it.
  const explorerAsks = weights.some(({ address, scripts }) => address === '/issues/' && scripts > 0);
  for (const [file, bytes] of explorerAsks ? site.files : []) {
    if (!/^data\/v[^/]+\/explorer\.json$/.test(file)) continue;
    limit(`/${file}`, 'bytes gzipped:', gzipSync(bytes).length, budgets.explorerData);
  }
  return problems;
}
