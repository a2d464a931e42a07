import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { builtFiles, builtText, isOurs } from './builtSite.ts';
import { expect, test } from './test.ts';

const files = builtFiles();
const cited = files.filter((file) => /(?:^|\/)cite\.csl\.json$/.test(file)).map((file) => file.slice(0, -13));

interface Item {
  readonly id?: string;
  readonly title?: string;
  readonly URL?: string;
}
/** What another program reads in a file, one item a file. */
const read = (text: string): Item => new Cite(text).data[0] ?? {};

test('what can be cited has a file in each format, and all say the same', () => {
  const problems = cited.flatMap((folder) => {
    const [csl, bib, ris] = ['csl.json', 'bib', 'ris'].map((ending) =>
      read(builtText(`${folder}cite.${ending}`)),
    );
    return [bib, ris].flatMap((other) =>
      other?.id === csl?.id && other?.title === csl?.title && other?.URL === csl?.URL
        ? []
        : `${folder}: ${JSON.stringify([csl?.id, other?.id, csl?.title, other?.title, csl?.URL, other?.URL])}`,
    );
  });
  expect(problems.slice(0, 10)).toEqual([]);
  expect(files.filter((file) => /(?:^|\/)cite\.(?:bib|ris)$/.test(file))).toHaveLength(2 * cited.length);
});

test('two things that can be cited have two keys', () => {
  const keys = cited.map((folder) => read(builtText(`${folder}cite.csl.json`)).id?.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test('every record and every figure can be cited by files', () => {
  const pages = files.filter((file) => {
    if (!file.endsWith('/index.html')) return false;
    const kind = /<meta name="page-kind" content="([^"]*)"/.exec(builtText(file))?.[1] ?? '';
    return ['finding', 'chapter', 'figure', 'category', 'code', 'project', 'issue', 'release'].includes(kind);
  });
  const has = new Set(cited);
  expect(
    pages.map((file) => file.slice(0, -'index.html'.length)).filter((folder) => !has.has(folder)),
  ).toEqual([]);
  expect(pages.length).toBeGreaterThan(20);
});

test('a citation has one key and one title wherever it stands', () => {
  const entries = new Map(
    cited.map((folder) => {
      const text = builtText(`${folder}cite.bib`).trimEnd();
      return [/^@\w+\{([^,]+)/.exec(text)?.[1] ?? '', text];
    }),
  );
  const unescaped = (html: string): string =>
    html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#34;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const problems = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...builtText(file).matchAll(/<pre[^>]*>(@\w+\{([^,]+),[^<]*)<\/pre>/g)].flatMap(
        ([, text = '', key = '']) => {
          const entry = entries.get(key);
          return entry === undefined || entry === unescaped(text) ? [] : `${file}: ${key}`;
        },
      ),
    );
  expect(problems).toEqual([]);
});

test('what a reader copies starts with the address that she is at, if the build was not told where the site is', async ({
  page,
  context,
}) => {
  test.skip(!isOurs, 'One site is enough.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const folder = cited.find((path) => /^issues\/./.test(path)) ?? '';
  await page.goto(`/${folder}`);
  await page.getByRole('button', { name: 'Cite', exact: true }).click();
  await page.getByRole('button', { name: 'Copy the citation as BibTeX' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { URL: published = '' } = read(builtText(`${folder}cite.bib`));
  expect(new URL(published).hostname).toMatch(/\.example$/);
  expect(read(copied).URL).toBe(page.url());
});
