import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { expect, test } from '@playwright/test';
import { addressOf, builtFiles, builtText, isOurs, publishedAt } from './builtSite.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Page {
  readonly address: string;
  readonly elements: readonly Element[];
  /** Text of the first `title`. */
  readonly title: string;
  /** Runs of text as they are read, from the beginning or end of a block to the next. Code and scripts are left out. */
  readonly texts: readonly string[];
  readonly gzipped: number;
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'dfn',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
]);
/** No text of a page holds it. */
const blockEdge = '\0';
const notText = new Set(['head', 'script', 'style', 'code', 'pre', 'kbd', 'textarea']);

function readPage(file: string): Page {
  const elements: Element[] = [];
  let title: string | undefined;
  let isTitle = false;
  let hidden = 0;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      if (name === 'title' && title === undefined) [title, isTitle] = ['', true];
      if (notText.has(name)) hidden += 1;
      if (!inline.has(name)) text += blockEdge;
    },
    ontext(data) {
      if (isTitle) title = (title ?? '') + data;
      if (hidden === 0) text += data;
    },
    onclosetag(name) {
      if (name === 'title') isTitle = false;
      if (notText.has(name)) hidden -= 1;
      if (!inline.has(name)) text += blockEdge;
    },
  });
  const html = builtText(file);
  parser.end(html);
  return {
    address: addressOf(file),
    elements,
    title: title?.trim() ?? '',
    texts: text.split(blockEdge),
    gzipped: gzipSync(html).length,
  };
}

const files = new Set(builtFiles());
let pages: readonly Page[] = [];
/** Where the site is published. */
const { origin, pathname: sitePath, href: site } = publishedAt();

const attributeOf = (page: Page, is: (element: Element) => boolean, attribute: string): string | undefined =>
  page.elements.find(is)?.attributes[attribute];
const canonicalOf = (page: Page): string | undefined =>
  attributeOf(page, ({ name, attributes }) => name === 'link' && attributes.rel === 'canonical', 'href');
const metaOf = (page: Page, meta: string): string | undefined =>
  attributeOf(page, ({ name, attributes }) => name === 'meta' && attributes.name === meta, 'content');

// One worker reads all pages once.
test.describe.configure({ mode: 'default' });
test.beforeAll(() => {
  pages = [...files].filter((file) => file.endsWith('.html')).map(readPage);
});

/** Fails with the first problems and the number of all of them. */
function expectNone(problems: readonly string[]): void {
  const rest = problems.length - 20;
  expect([...problems.slice(0, 20), ...(rest > 0 ? [`and ${rest} more`] : [])]).toEqual([]);
}

test('every link, form and picture within the site leads somewhere, every fragment to an id', () => {
  const ids = new Map(
    pages.map(({ address, elements }) => [
      address,
      new Set(elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))),
    ]),
  );
  const problemOf = (link: string, base: string): string | undefined => {
    // What leads to the top of the site leads there from the path below which it is published.
    if (!URL.canParse(link, site + base.slice(1))) return 'is no address';
    const url = new URL(link, site + base.slice(1));
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(sitePath)) return 'is not below the path of the site';
    const path = `/${decodeURIComponent(url.pathname.slice(sitePath.length))}`;
    if (!files.has(path.slice(1)) && !files.has(`${path.slice(1)}index.html`)) return 'is not in the site';
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment === '' || fragment === 'top' || ids.get(path)?.has(fragment) !== false) return undefined;
    return 'names a fragment that the page does not have';
  };
  const linksOf = ({ name, attributes }: Element): (string | undefined)[] => [
    attributes.href,
    attributes['xlink:href'],
    attributes.src,
    attributes.action,
    attributes.formaction,
    ...(attributes.srcset?.split(',').map((candidate) => candidate.trim().split(' ')[0]) ?? []),
    // Pictures for previews, files for citation managers, and redirects.
    name === 'meta' && /url$|image$/.test(attributes.property ?? attributes.name ?? '')
      ? attributes.content
      : undefined,
    name === 'meta' && attributes['http-equiv'] === 'refresh'
      ? /url=(.*)/i.exec(attributes.content ?? '')?.[1]
      : undefined,
  ];
  const problems = new Set<string>();
  const seen = new Set<string>();
  for (const { address, elements } of pages) {
    for (const link of elements.flatMap(linksOf)) {
      // An address that starts with a slash means the same on every page.
      if (link === undefined || (link.startsWith('/') && seen.has(link))) continue;
      seen.add(link);
      const problem = problemOf(link, address);
      if (problem !== undefined) problems.add(`${address}: ${link} ${problem}`);
    }
  }
  for (const file of files) {
    for (const [, link = ''] of file.endsWith('.css')
      ? builtText(file).matchAll(/url\(["']?([^"')]+)/g)
      : []) {
      const problem = problemOf(link, `/${file}`);
      if (problem !== undefined) problems.add(`/${file}: ${link} ${problem}`);
    }
  }
  expectNone([...problems]);
});

test('every page has a title of its own, a description, a kind, one first heading and its own canonical address', () => {
  const titles = new Map<string, string>();
  const problems = pages.flatMap((page) => {
    const other = titles.get(page.title);
    titles.set(page.title, page.address);
    const headings = page.elements.filter(({ name }) => name === 'h1').length;
    return [
      page.title === '' && 'has no title',
      other !== undefined && `has the title of ${other}`,
      !metaOf(page, 'description') && 'has no description',
      !metaOf(page, 'page-kind') && 'has no kind',
      headings !== 1 && `has ${headings} first headings`,
      page.address !== '/404.html' &&
        canonicalOf(page) !== site + encodeURI(page.address.slice(1)) &&
        'has another canonical address',
    ].flatMap((problem) => (problem === false ? [] : [`${page.address}: ${problem}`]));
  });
  expectNone(problems);
});

test('no page waits for a script: all are modules or data, but for the one line that sets the theme', () => {
  const problems = pages.flatMap(({ address, elements }) => {
    const scripts = elements.filter(
      ({ name, attributes: { type } }) => name === 'script' && type !== 'module' && !type?.endsWith('json'),
    );
    const handlers = elements.filter(({ attributes }) =>
      Object.keys(attributes).some((name) => /^on[a-z]/.test(name)),
    );
    return scripts.length > 1 || handlers.length > 0 ? [address] : [];
  });
  expectNone(problems);
});

test('reading pages load no script file, but for the few bytes that wait for an idle moment to load what answers in figures', () => {
  const waits = (src: string): boolean =>
    builtText(src.slice(src.indexOf('assets/'))).length < 600 && src.includes('FigureBlock');
  const loads = ({ name, attributes: { src, rel } }: Element): boolean =>
    (name === 'script' && src !== undefined && !waits(src)) || (name === 'link' && rel === 'modulepreload');
  expectNone(
    pages
      .filter(({ address, elements }) => !['/issues/', '/lab/'].includes(address) && elements.some(loads))
      .map(({ address }) => address),
  );
});

test('no id stands twice on a page', () => {
  expectNone(
    pages.flatMap(({ address, elements }) => {
      const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${address}: ${id}`);
    }),
  );
});

test('the page of an issue weighs at most 6 KB gzipped, and no page has over 4,500 elements', () => {
  expectNone(
    pages
      .filter(
        (page) =>
          page.elements.length > 4500 || (metaOf(page, 'page-kind') === 'issue' && page.gzipped > 6000),
      )
      .map(({ address, elements, gzipped }) => `${address}: ${elements.length} elements, ${gzipped} bytes`),
  );
});

test('no sign of punctuation stands apart from its word', () => {
  // A full stop or colon that begins a word (“.gguf”, “::”) and a row of dots may stand free.
  const parted = /[\p{L}\p{N})”’%][ \n\t]+(?:[,;)]|[.:](?=[\s,;)]|$))|\([ \n\t]+\S/gmu;
  expectNone(
    pages.flatMap(({ address, texts }) =>
      texts.flatMap((part) =>
        [...part.matchAll(parted)].map(
          ({ index }) => `${address}: ${part.slice(Math.max(0, index - 25), index + 10)}`,
        ),
      ),
    ),
  );
});

test('no value is missing where a text or a drawing is put together', () => {
  const geometry = [
    'd',
    'points',
    'transform',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'width',
    'height',
    'viewBox',
  ];
  expectNone(
    pages.flatMap(({ address, elements, texts }) => [
      ...elements.flatMap(({ name, attributes }) =>
        geometry
          .filter((attribute) => /NaN|undefined|null/.test(attributes[attribute] ?? ''))
          .map(
            (attribute) =>
              `${address}: <${name} ${attribute}="${(attributes[attribute] ?? '').slice(0, 40)}">`,
          ),
      ),
      // People report “undefined” and “null” of their software, so a summary may say so; this, nobody writes.
      ...texts
        .filter((text) => text.includes('[object Object]'))
        .map((text) => `${address}: ${text.slice(0, 80)}`),
    ]),
  );
});

test('the sitemap lists every page and nothing else', () => {
  const locations = (file: string): string[] =>
    [...builtText(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location = '']) => location);
  const listed = locations('sitemap-index.xml')
    .flatMap((location) => locations(location.slice(site.length)))
    .map((location) => `/${decodeURI(location.slice(site.length))}`);
  const expected = pages.map(({ address }) => address).filter((address) => address !== '/404.html');
  expect(listed.sort()).toEqual(expected.sort());
});

test('every published address is still there, and every new one is locked', () => {
  test.skip(!isOurs, 'Another study locks its own addresses.');
  const locked = readFileSync(join(import.meta.dirname, '..', 'permalinks.lock'), 'utf8')
    .trimEnd()
    .split('\n');
  // Files that pages are made of may change their names with any build.
  const published = [...files]
    .filter(
      (file) =>
        !/^(assets|cards|fonts)\/|^404\.html$|^sitemap-[^/]*\.xml$|^(_headers|_redirects|vercel\.json|\.nojekyll)$/.test(
          file,
        ),
    )
    .map(addressOf);
  const isLocked = new Set(locked);
  const isThere = new Set(published);
  expectNone(locked.filter((address) => !isThere.has(address)).map((address) => `${address} is lost`));
  expectNone(
    published.filter((address) => !isLocked.has(address)).map((address) => `${address} is new: lock it`),
  );
});
