import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFiles, builtText, dist, publishedAt } from './builtSite.ts';
import { schemaOrgFaults } from './schemaOrg.ts';

const files = builtFiles();
const { href: site } = publishedAt();
const has = new Set(files);
/** The file that is served at an address of the site; undefined where it is none or there is no file. */
const fileAt = (address: string): string | undefined => {
  const path = address.startsWith(site) ? decodeURIComponent(address.slice(site.length)) : undefined;
  return path === undefined ? undefined : [path, `${path}index.html`].find((file) => has.has(file));
};

interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}
interface Page {
  readonly file: string;
  readonly html: string;
  readonly kind: string;
  readonly things: readonly Thing[];
  readonly links: readonly Readonly<Record<string, string>>[];
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );

function readPage(file: string): Page {
  const html = builtText(file);
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  const things = blocks.flatMap(([, text = '']) => {
    const block = JSON.parse(text) as { '@context': string; '@graph'?: Thing[] } & Thing;
    expect(block['@context'], file).toBe('https://schema.org');
    return block['@graph'] ?? [block];
  });
  const head = html.slice(0, html.indexOf('</head>'));
  return {
    file,
    html,
    kind: /<meta name="page-kind" content="([^"]*)"/.exec(html)?.[1] ?? '',
    things,
    links: [...head.matchAll(/<link [^>]*>/g)].map(([tag]) => attributesOf(tag)),
  };
}

const issuePages = files.filter((file) => /^issues\/.*\/index\.html$/.test(file));
/** All pages but those of issues, which are alike: the first of these stand for them. */
let pages: readonly Page[] = [];
test.describe.configure({ mode: 'default' });
test.beforeAll(() => {
  pages = files
    .filter((file) => file.endsWith('.html') && !issuePages.slice(20).includes(file))
    .map(readPage);
});
const ofKind = (...kinds: string[]): readonly Page[] => pages.filter(({ kind }) => kinds.includes(kind));
const typesOf = ({ things }: Page): string[] => things.map((thing) => thing['@type']);

test('what a page says in the words of schema.org keeps their rules', () => {
  const faults = pages.flatMap(({ file, things }) =>
    things.flatMap((thing) => schemaOrgFaults(thing, thing['@type'])).map((fault) => `${file}: ${fault}`),
  );
  expect(faults.slice(0, 20)).toEqual([]);
});

test('each kind of page says what it shows; the pages of issues stay small', () => {
  const shows = {
    Dataset: ofKind('data', 'release'),
    DefinedTermSet: ofKind('taxonomy'),
    DefinedTerm: ofKind('category', 'code'),
    ScholarlyArticle: ofKind('report', 'chapter', 'finding', 'cite'),
  };
  for (const [type, showing] of Object.entries(shows)) {
    expect(showing.length, type).toBeGreaterThan(0);
    for (const page of showing) expect(typesOf(page), page.file).toContain(type);
  }
  for (const { file, things } of ofKind('issue')) expect(things, file).toEqual([]);
});

test('the way to a page is the one that it shows', () => {
  const faults = pages.flatMap(({ file, kind, html, things }) => {
    const shown = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(html)?.[0];
    if (shown === undefined || kind === 'issue') return [];
    const texts = [...shown.matchAll(/<(?:a|span)[^>]*>([\s\S]*?)<\/(?:a|span)>/g)].map(([, text = '']) =>
      plain(text).trim(),
    );
    const list = things.find((thing) => thing['@type'] === 'BreadcrumbList');
    const items = (list?.itemListElement ?? []) as { name: string; item: string }[];
    const isSame = items.map(({ name }) => name.trim()).join('\n') === texts.join('\n');
    return isSame && items.every(({ item }) => fileAt(item) !== undefined) ? [] : [file];
  });
  expect(faults).toEqual([]);
});

test('the files of a data set are there, with the size that it names', () => {
  for (const { file, things } of ofKind('data', 'release')) {
    const dataset = things.find((thing) => thing['@type'] === 'Dataset');
    const description = String(dataset?.description);
    // Google takes no shorter and no longer one.
    expect(description.length, file).toBeGreaterThan(50);
    expect(description.length, file).toBeLessThan(5000);
    for (const { contentUrl, contentSize } of dataset?.distribution as Record<string, string>[]) {
      const bytes = readFileSync(join(dist, fileAt(contentUrl ?? '') ?? contentUrl ?? '')).length;
      expect(contentSize, contentUrl).toBe(`${bytes} B`);
    }
  }
});

test('a record says how it is cited, and every link for programs leads somewhere', () => {
  const ours = ['author', 'cite-as', 'describedby', 'item', 'linkset'];
  const records = pages.filter(({ links }) => links.some(({ rel }) => rel === 'cite-as'));
  const kinds = new Set(records.map(({ kind }) => kind));
  for (const kind of ['finding', 'chapter', 'figure', 'category', 'code', 'project', 'issue', 'release'])
    expect(kinds).toContain(kind);
  const faults = records.flatMap(({ file, links }) => {
    const canonical = links.find(({ rel }) => rel === 'canonical')?.href;
    const citeAs = links.filter(({ rel }) => rel === 'cite-as');
    const lost = links.filter(({ rel = '', href = '' }) => ours.includes(rel) && fileAt(href) === undefined);
    return [
      ...(citeAs.length === 1 && decodeURI(citeAs[0]?.href ?? '') === decodeURI(canonical ?? '')
        ? []
        : [`${file}: cite-as`]),
      ...lost.map(({ href }) => `${file}: ${href}`),
    ];
  });
  expect(faults.slice(0, 20)).toEqual([]);
});

test('the link set of a release says what its page says', () => {
  for (const { file, links } of ofKind('release')) {
    const { linkset } = JSON.parse(builtText(file.replace('index.html', 'linkset.json'))) as {
      linkset: ({ anchor: string } & Record<string, { href: string; type?: string }[]>)[];
    };
    const page = linkset.find(({ anchor }) => fileAt(anchor) === file);
    for (const rel of ['author', 'cite-as', 'describedby', 'item', 'license', 'type']) {
      const said = links.filter((link) => link.rel === rel).map(({ href }) => href);
      expect(
        page?.[rel]?.map(({ href }) => href),
        `${file}: ${rel}`,
      ).toEqual(said);
    }
    for (const { href } of page?.item ?? [])
      expect(
        linkset.find(({ anchor }) => anchor === href)?.collection?.map((link) => fileAt(link.href)),
      ).toEqual([file]);
  }
});

test('every page has a picture for previews of the right size; a figure has its own', () => {
  const pictures = new Map(
    pages.map(({ file, html }) => [
      file,
      plain(/<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    ]),
  );
  for (const address of new Set(pictures.values())) {
    const bytes = readFileSync(join(dist, fileAt(address) ?? address));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
    expect(bytes.length, address).toBeLessThan(600_000);
  }
  const ofFigures = ofKind('figure').map(({ file }) => pictures.get(file));
  expect(new Set(ofFigures).size).toBe(ofFigures.length);
});

test('the page of an issue weighs little: 4.4 KB on average, none over 5 KB', () => {
  const weights = issuePages.map((file) => gzipSync(builtText(file)).length);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  expect(mean).toBeLessThan(4400);
  expect(Math.max(...weights)).toBeLessThan(5000);
});
