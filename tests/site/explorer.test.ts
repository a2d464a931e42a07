import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureHeap, measureTyping, medianAndWorst } from '../../scripts/explorerSpeed.ts';
import { madeUpExplorerFile } from '../../scripts/madeUpExplorerFile.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { openSiteBrowser, type OpenedPage, type SiteBrowser } from '../../scripts/siteBrowser.ts';
import { readCsv } from '../../src/dataset/csv.ts';
import { parseAddress, vocabularyOf } from '../../src/explorer/address.ts';
import { corpusOf } from '../../src/explorer/corpus.ts';
import { issueCountText } from '../../src/explorer/describe.ts';
import { selectionCsv } from '../../src/explorer/downloads.ts';
import { facetsOf, parameters, type Facet } from '../../src/explorer/facets.ts';
import { issueFilter } from '../../src/explorer/filterIssues.ts';
import { sortKeys, wholeCorpus } from '../../src/explorer/selection.ts';
import { issueId } from '../../src/explorer/corpus.ts';
import type { ExplorerFile } from '../../src/publish/explorer.ts';
import { unpack } from '../../src/publish/explorerUnpack.ts';
import { findAccessibilityProblems } from '../checks/accessibility.ts';
import { budgets } from '../checks/budgets.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';

const { shown } = JSON.parse(readFileSync(join(distFolder, 'data/versions.json'), 'utf8')) as {
  shown: string;
};
const dataFile = `data/v${shown}/explorer.json`;
const file = JSON.parse(readFileSync(join(distFolder, dataFile), 'utf8')) as ExplorerFile;
const corpus = corpusOf(file, await unpack(file, () => Promise.resolve()));
const facets = facetsOf(corpus);
const filter = issueFilter(corpus, facets);
const vocabulary = vocabularyOf(corpus, facets);

/** Ids of the issues that an address means, by the pure core. */
function idsOf(search: string): string[] {
  return Array.from(filter.apply(parseAddress(search, vocabulary).selection, []).rows, (row) =>
    issueId(corpus, row),
  );
}
const countOf = (search: string): string => issueCountText(idsOf(search).length);

function facet(id: string): Facet {
  const found = facets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no facet ${id}`);
  return found;
}
const category = facet('code').above?.values[5]?.id ?? '';
const code = facet('code').values[0]?.id ?? '';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

/** Waits until the release is there and what was asked for is drawn. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.explorer === 'ready');
}

async function openReady(search = '', options: Parameters<SiteBrowser['open']>[1] = {}): Promise<OpenedPage> {
  const opened = await site.open(`/issues/${search}`, options);
  if (search === '') await opened.page.locator('#search').hover();
  await ready(opened.page);
  return opened;
}

const heading = (page: Page): Promise<string> => page.locator('#count').innerText();
const button = (page: Page, within: string, value: string) =>
  page.locator(`${within} button[value="${value}"]`).first();
const tree = '[data-facet="code"]';
const hits = (page: Page) => page.locator('#hits li:not([hidden]) p');

/** Opens every facet that is not open. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator('#facets details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await page.waitForFunction(
    () => !Array.from(document.querySelectorAll('#facets ul')).some((list) => list.childElementCount === 0),
  );
}

/** Waits until the numbers of the present selection are computed and seen. */
async function numbersDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.results[data-stale]') === null &&
      document.querySelector('#citation')?.textContent !== '',
  );
}

/** Entries of BibTeX whose braces do not close. */
function unbalancedEntries(text: string): string[] {
  return text.split(/^(?=@misc)/m).filter((entry) => {
    let depth = 0;
    for (const brace of entry.match(/(?<!\\)[{}]/g) ?? []) {
      depth += brace === '{' ? 1 : -1;
      if (depth < 0) return true;
    }
    return depth !== 0;
  });
}

const idsName = (id: string): string =>
  facet('code').above?.values.find((value) => value.id === id)?.name ?? '';

async function waitForQuery(page: Page, search: string): Promise<void> {
  await page.waitForFunction((wanted) => location.search === wanted, search);
}

describe('an address', () => {
  test.each([
    `?category=${category}`,
    `?category=${category}&code=${code}&state=open`,
    '?year=2022&year=2023&q=offl+model&sort=oldest',
    '?days=0-7&days=open&sort=shortest',
    '?q=whisper&sort=project',
    '?label=bug&coding=agreed&sort=code',
  ])('%s shows what the core says of it, also after a reload and in a new tab', async (search) => {
    const { page, troubles, close } = await openReady(search);
    const expected = idsOf(search);
    expect(await heading(page)).toBe(countOf(search));
    const lines = (await hits(page).allTextContents()).map((line) => line.split(' · ')[0]);
    expect(lines).toEqual(expected.slice(0, 50));
    await page.reload();
    await ready(page);
    expect(await heading(page)).toBe(countOf(search));
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ready(other);
    expect(await heading(other)).toBe(countOf(search));
    expect(troubles).toEqual([]);
    await close();
  });

  test('names what it does not understand, and says whether a cited selection has changed', async () => {
    const { page, troubles, close } = await openReady('?state=ajar&colour=<b>red</b>&v=0.9&n=3');
    const notices = await page.locator('#notices').innerText();
    expect(notices).toContain('state=ajar');
    expect(notices).toContain('colour=<b>red</b>');
    expect(notices).toContain('release 0.9, when it held 3 issues');
    expect(notices).toContain('it has changed');
    expect(await page.locator('#notices b').count()).toBe(0);
    expect(await heading(page)).toBe(countOf(''));
    expect(troubles).toEqual([]);
    await close();
  });

  test('may be nonsense: of 10,000 addresses none breaks anything, and nothing of them becomes HTML', async () => {
    const part = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(...parameters, 'q', 'v', 'n', 'sort', '__proto__', 'constructor'),
      },
      fc.string({ maxLength: 8 }),
    );
    const value = fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        '%',
        '0-',
        '7-3',
        '3-12',
        'open',
        'oldest',
        '__proto__',
        corpus.version,
        '2023',
        code,
        category,
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.nat().map(String),
    );
    // Half a pair, as no well-formed text holds it, and what no text at all is.
    const odd = fc.constantFrom(
      'q=%ED%A0%80',
      'q=%ED%BF%BF&label=%ED%A0%BD',
      '%FF%FE=%C0',
      'n=1&n=2&n=01',
      'q=%00',
    );
    const searches = fc.sample(
      fc
        .tuple(fc.array(fc.tuple(part, value), { maxLength: 6 }), fc.option(odd, { freq: 10 }))
        .map(([list, end]) => [new URLSearchParams(list).toString(), end ?? ''].filter(Boolean).join('&')),
      { numRuns: 10_000, seed: 20_261_124 },
    );
    const { page, troubles, close } = await openReady();
    await openAll(page);
    const wrong = await page.evaluate(
      async ([list, longest]) => {
        const problems: string[] = [];
        const count = (): number =>
          document.querySelectorAll('script, img, iframe, object, svg, style').length;
        const before = count();
        for (const [index, search] of list.entries()) {
          // The first with every facet drawn, which takes three quarters of the time.
          if (index === 500) {
            for (const facet of document.querySelectorAll<HTMLDetailsElement>('#facets details'))
              facet.open = false;
          }
          history.replaceState(null, '', `?${search}`);
          dispatchEvent(new PopStateEvent('popstate'));
          const isSound =
            /^[\d,]+ issues?$/.test(document.querySelector('#count')?.textContent ?? '') &&
            count() === before &&
            document.querySelectorAll('#notices p').length <= longest &&
            [...document.querySelectorAll('#notices *')].every((element) => element.matches('p')) &&
            [...document.querySelectorAll('#hits mark, #chips button')].every(
              (element) => element.childElementCount === 0,
            );
          if (!isSound) problems.push(search);
          if (index % 200 === 0) await new Promise((resolve) => setTimeout(resolve));
        }
        return problems;
      },
      [searches, 7] as const,
    );
    expect(wrong).toEqual([]);
    for (const search of searches.filter((text) => text !== '').slice(0, 8)) {
      await page.goto(`${site.origin}/issues/?${search}`);
      await ready(page);
      const { rows } = { rows: idsOf(`?${search}`) };
      expect(await heading(page)).toBe(issueCountText(rows.length));
    }
    expect(troubles).toEqual([]);
    await close();
  }, 900_000);
});

describe('the reader', () => {
  test('types: hits are marked, the address follows, all that is typed in one go is one step', async () => {
    const { page, troubles, close } = await openReady();
    const steps = await page.evaluate(() => history.length);
    await page.locator('#search').click();
    await page.keyboard.type('Offl ');
    await waitForQuery(page, '?q=Offl');
    expect(await heading(page)).toBe(countOf('?q=offl'));
    const marks = await page.locator('#hits li:not([hidden]) mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map((text) => text.toLowerCase()))).toEqual(new Set(['offl']));
    await page.keyboard.type('cach');
    await waitForQuery(page, '?q=Offl+cach');
    expect(await heading(page)).toBe(countOf('?q=offl+cach'));
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.waitForFunction(
      (text) => document.querySelector('#status')?.textContent === text,
      countOf('?q=offl+cach'),
    );
    await page.locator('#search').fill('zzzzzz');
    expect(await heading(page)).toBe('0 issues');
    expect(await page.locator('#none').isVisible()).toBe(true);
    expect(await hits(page).count()).toBe(0);
    expect(await page.locator('.overview').isVisible()).toBe(false);
    await page.locator('#none button').click();
    await waitForQuery(page, '');
    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('count');
    expect(await page.locator('.overview').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  test('goes back from what was typed to what was chosen', async () => {
    const { page, close } = await openReady();
    await button(page, '[data-facet="state"]', 'open').click();
    await page.locator('#search').click();
    await page.keyboard.type('offline');
    await waitForQuery(page, '?state=open&q=offline');
    await page.getByRole('button', { name: 'Remove words “offline”' }).waitFor();
    await page.goBack();
    await waitForQuery(page, '?state=open');
    expect(await page.locator('#search').inputValue()).toBe('');
    expect(await heading(page)).toBe(countOf('?state=open'));
    // Signs alone search for nothing.
    await page.locator('#search').fill('+ -');
    expect(await heading(page)).toBe(countOf('?state=open'));
    await close();
  });

  test.each(sortKeys)('chooses the order %s, and hears of it', async (key) => {
    const { page, close } = await openReady(key === 'newest' ? '?sort=oldest' : '');
    await page.locator('#sort').selectOption(key);
    await waitForQuery(page, key === 'newest' ? '' : `?sort=${key}`);
    const lines = (await hits(page).allTextContents()).map((line) => line.split(' · ')[0]);
    expect(lines).toEqual(idsOf(`?sort=${key}`).slice(0, 50));
    const name = await page.locator(`#sort option[value="${key}"]`).innerText();
    await page.waitForFunction(
      (text) => document.querySelector('#status')?.textContent === text,
      `${name}: ${countOf('')}`,
    );
    await close();
  });

  test('is not told of mere loading', async () => {
    const { page, close } = await openReady();
    await page.waitForFunction(() => document.querySelector('#in-short')?.textContent !== '');
    expect(await page.locator('#status').textContent()).toBe('');
    await close();
  });

  test.each([
    ['project', 'domain', facet('project').above?.values[0]?.id ?? ''],
    ['family', 'family', facet('family').values[0]?.id ?? ''],
    ['label', 'label', null],
    ['evidence', 'evidence', facet('evidence').values[0]?.id ?? ''],
    ['coding', 'coding', facet('coding').values[0]?.id ?? ''],
    ['days', 'days', '8-30'],
  ])('chooses in the facet %s', async (id, parameter, value) => {
    const { page, troubles, close } = await openReady();
    const box = `#facets [data-facet="${id}"]`;
    await page.locator(`${box} summary`).click();
    await page.locator(`${box} ul button`).first().waitFor();
    const chosen = value ?? (await page.locator(`${box} ul button`).nth(2).getAttribute('value')) ?? '';
    const search = `?${new URLSearchParams({ [parameter]: chosen }).toString()}`;
    const count = Number((await button(page, box, chosen).locator('i').innerText()).replaceAll(',', ''));
    await button(page, box, chosen).click();
    await page.waitForFunction(() => location.search !== '');
    expect(new URLSearchParams(await page.evaluate(() => location.search)).get(parameter)).toBe(chosen);
    expect(await heading(page)).toBe(countOf(search));
    expect(await heading(page)).toBe(issueCountText(count));
    expect(await page.locator('#chips [data-id]').getAttribute('data-clear')).toBe(parameter);
    expect(troubles).toEqual([]);
    await close();
  });

  test('finds the days in their fields after going back, clearing and sharing', async () => {
    const { page, close } = await openReady('?days=3-12');
    const [from, to] = [page.locator('#days-from'), page.locator('#days-to')];
    const fields = async (): Promise<string[]> => [await from.inputValue(), await to.inputValue()];
    expect(await fields()).toEqual(['3', '12']);
    await page.locator('[data-facet="days"] summary').click();
    // More than the end: nothing changes, and it is said.
    await from.fill('20');
    await page.keyboard.press('Tab');
    expect(await page.locator('#days-fault').innerText()).not.toBe('');
    expect(await heading(page)).toBe(countOf('?days=3-12'));
    await to.fill('30');
    await page.keyboard.press('Enter');
    await waitForQuery(page, '?days=20-30');
    expect(await page.locator('#days-fault').textContent()).toBe('');
    await from.fill('7.5');
    await from.blur();
    expect(await page.locator('#days-fault').innerText()).not.toBe('');
    expect(await page.evaluate(() => location.search)).toBe('?days=20-30');
    await page.goBack();
    await waitForQuery(page, '?days=3-12');
    expect(await fields()).toEqual(['3', '12']);
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    await waitForQuery(page, '');
    expect(await fields()).toEqual(['', '']);
    await close();
  });

  test('presses Enter after a brush, and it counts', async () => {
    const { page, close } = await openReady();
    const from = await button(page, '.years', '2022').boundingBox();
    const to = await button(page, '.years', '2023').boundingBox();
    if (!from || !to) throw new Error('no bars');
    await page.mouse.move(from.x + from.width / 2, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 4 });
    await page.mouse.up();
    await waitForQuery(page, '?year=2022&year=2023');
    await button(page, '.years', '2024').focus();
    await page.keyboard.press('Enter');
    await waitForQuery(page, '?year=2022&year=2023&year=2024');
    await close();
  });

  test.each(['#search', '#days-from', '#days-to'])(
    'presses Enter in %s, and is led to the results',
    async (field) => {
      const { page, close } = await openReady('?days=0-30');
      await page.locator('[data-facet="days"] summary').click();
      await page.locator(field).fill('9');
      await page.keyboard.press('Enter');
      const wanted = { '#search': '?days=0-30&q=9', '#days-from': '?days=9-30', '#days-to': '?days=0-9' }[
        field
      ];
      await waitForQuery(page, wanted ?? '');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('count');
      expect(await heading(page)).toBe(countOf(wanted ?? ''));
      await close();
    },
  );

  test('is spared old names, and long or many parts that mean nothing', async () => {
    const { page, close } = await openReady('?status=opened&order=old');
    await waitForQuery(page, '?state=open&sort=oldest');
    await page.goto(
      `${site.origin}/issues/?${Array.from({ length: 9 }, (_, i) => `x${i}=${'y'.repeat(500)}`).join('&')}`,
    );
    await ready(page);
    const notices = await page.locator('#notices p').allInnerTexts();
    expect(notices).toHaveLength(6);
    expect(notices.at(-1)).toContain('4 more');
    expect(Math.max(...notices.map(({ length }) => length))).toBeLessThan(200);
    await page.goto(`${site.origin}/issues/?state=open&v=${corpus.version}&n=3`);
    await ready(page);
    expect(await page.locator('#notices').innerText()).toContain('the same release');
    expect(await page.locator('#notices').innerText()).not.toContain('it has changed');
    await close();
  });

  /** The page with a release that comes late. */
  async function openLate(): Promise<OpenedPage> {
    const opened = await site.open('/issues/');
    await opened.page.route(`**/${dataFile}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    return opened;
  }

  test.each(['Tab', 'Enter'])(
    'types before the release is there, then presses %s: nothing is lost',
    async (key) => {
      const { page, close } = await openLate();
      await page.locator('#search').click();
      await page.keyboard.type('offline');
      await page.keyboard.press(key);
      await ready(page);
      await waitForQuery(page, '?q=offline');
      expect(await page.locator('#search').inputValue()).toBe('offline');
      expect(await heading(page)).toBe(countOf('?q=offline'));
      if (key === 'Enter') expect(await page.evaluate(() => document.activeElement?.id)).toBe('count');
      await close();
    },
  );

  test('orders, chooses and gives days before the release is there: nothing is lost', async () => {
    const { page, close } = await openLate();
    await page.locator('#sort').selectOption('oldest');
    await button(page, '[data-facet="state"]', 'closed').click();
    await page.locator('#keys').uncheck();
    await page.locator('[data-facet="days"] summary').click();
    await page.locator('#days-to').fill('30');
    await page.keyboard.press('Enter');
    await ready(page);
    await waitForQuery(page, '?state=closed&days=0-30&sort=oldest');
    expect(await page.locator('#keys').isChecked()).toBe(false);
    expect(await heading(page)).toBe(countOf('?state=closed&days=0-30&sort=oldest'));
    expect(await page.locator('#days-to').inputValue()).toBe('30');
    await close();
  });

  test.each(['module', 'data'])('when the %s cannot be loaded, a choice leads to its list', async (what) => {
    const { page, close } = await site.open('/issues/');
    await page.route(what === 'data' ? `**/${dataFile}` : '**/assets/explorerPage*.js', (route) =>
      route.abort(),
    );
    await page.locator('#search').click();
    await page.keyboard.type('offline');
    await page.locator('#notices p').waitFor();
    await button(page, '[data-facet="state"]', 'open').click();
    await page.waitForURL((url) => url.pathname === '/lists/state/open/');
    await close();
  });

  test('clicks, and goes back and forward through what was chosen', async () => {
    const { page, troubles, close } = await openReady();
    await button(page, tree, category).click();
    await waitForQuery(page, `?category=${category}`);
    await button(page, '[data-facet="state"]', 'open').click();
    const both = `?category=${category}&state=open`;
    await waitForQuery(page, both);
    expect(await heading(page)).toBe(countOf(both));
    expect(await button(page, tree, category).getAttribute('aria-checked')).toBe('true');
    // Each value counts under the other choices.
    const closed = await button(page, '[data-facet="state"]', 'closed').locator('i').innerText();
    expect(issueCountText(Number(closed))).toBe(countOf(`?category=${category}&state=closed`));
    await page.goBack();
    expect(await heading(page)).toBe(countOf(`?category=${category}`));
    await page.goBack();
    expect(await heading(page)).toBe(countOf(''));
    expect(await button(page, tree, category).getAttribute('aria-checked')).toBe('false');
    await page.goForward();
    await page.goForward();
    expect(await heading(page)).toBe(countOf(both));
    await page.locator('#chips button').first().click();
    await waitForQuery(page, '?state=open');
    expect(await page.evaluate(() => document.activeElement?.closest('#chips') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await waitForQuery(page, '');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('count');
    expect(troubles).toEqual([]);
    await close();
  });

  test('clicks a category bar, brushes years, gives a range of days, opens a long facet', async () => {
    const { page, troubles, close } = await openReady();
    await button(page, '.category-bars', category).click();
    await waitForQuery(page, `?category=${category}`);
    await page.goBack();
    await waitForQuery(page, '');
    const from = await button(page, '.years', '2022').boundingBox();
    const to = await button(page, '.years', '2024').boundingBox();
    if (!from || !to) throw new Error('no bars');
    await page.mouse.move(from.x + from.width / 2, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 6 });
    await page.mouse.up();
    await waitForQuery(page, '?year=2022&year=2023&year=2024');
    expect(await heading(page)).toBe(countOf('?year=2022&year=2023&year=2024'));
    await page.locator('[data-facet="days"] summary').click();
    await page.locator('#days-from').fill('3');
    await page.locator('#days-to').fill('12');
    await page.keyboard.press('Tab');
    await waitForQuery(page, '?year=2022&year=2023&year=2024&days=3-12');
    expect(await heading(page)).toBe(countOf('?year=2022&year=2023&year=2024&days=3-12'));
    await page.locator('[data-facet="model"] summary').click();
    const models = page.locator('[data-facet="model"] ul button');
    await models.nth(1).waitFor();
    expect(await models.count()).toBe(10);
    await page.locator('[data-facet="model"] .more').click();
    expect(await models.count()).toBe(facet('model').values.length);
    const counts = (await models.locator('i').allInnerTexts()).map(Number);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-facet="model"] input'))).toBe(
      true,
    );
    const frequent = await models.locator('i').allTextContents();
    expect(frequent).toHaveLength(counts.length);
    await page.keyboard.type('whisp');
    const left = await page.locator('[data-facet="model"] ul li:not([hidden]) b').allInnerTexts();
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((name) => !/whisp/i.test(name))).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('shows more, opens the panel, downloads and cites the selection', async () => {
    const { page, troubles, close } = await openReady(`?category=${category}`);
    const ids = idsOf(`?category=${category}`);
    await page.locator('#more').click();
    expect(await hits(page).count()).toBe(Math.min(100, ids.length));
    expect(
      await page.evaluate(() => document.activeElement === document.querySelectorAll('#hits a')[50]),
    ).toBe(true);
    await page.locator('#selection summary').click();
    await numbersDrawn(page);
    const permalink = await page.locator('#permalink').inputValue();
    const published = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(permalink).toBe(`${published ?? ''}?category=${category}&v=${corpus.version}&n=${ids.length}`);
    expect(await page.locator('#citation').innerText()).toContain(permalink);
    expect(await page.locator('#number-early').innerText()).toMatch(/day.*\(\d/);
    for (const kind of ['csv', 'json', 'bib']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-download="${kind}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`issues-${category}-v${corpus.version}.${kind}`);
      const text = readFileSync(await download.path(), 'utf8');
      if (kind === 'csv')
        expect(
          readCsv(text)
            .records.slice(1)
            .map(({ fields }) => fields[0]),
        ).toEqual(ids);
      if (kind === 'json') expect((JSON.parse(text) as { count: number }).count).toBe(ids.length);
      if (kind === 'bib') {
        expect(text.match(/^@misc/gm)).toHaveLength(ids.length + 1);
        expect(unbalancedEntries(text)).toEqual([]);
      }
    }
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.locator('#copy').click();
    expect(await page.locator('#copied').innerText()).toContain('copy it');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(permalink);
    await page.goto(site.origin + new URL(permalink).pathname + new URL(permalink).search);
    await ready(page);
    expect(await page.locator('#notices').innerText()).toContain('the same number');
    await page.locator('#selection summary').click();
    await page.locator('#to-lab').click();
    await page.waitForURL(/\/lab\/\?compare=selections&a=/);
    await page.waitForFunction(() => document.querySelector('#lab-notice')?.textContent.includes('A:'));
    expect(await page.locator('#lab-notice').innerText()).toContain(idsName(category));
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() =>
      document.activeElement instanceof HTMLButtonElement ? document.activeElement.value : '',
    );

  test('a tree has one tab stop, and arrows within', async () => {
    const { page, close } = await openReady();
    const stops = await page.locator(`${tree} [role="treeitem"][tabindex="0"]`).count();
    expect(stops).toBe(1);
    await page.locator(`${tree} summary`).focus();
    await page.keyboard.press('Tab');
    const [first, second] = facet('code').above?.values ?? [];
    const below = facet('code').values.filter(({ parent }) => parent === 0);
    expect(await focused(page)).toBe(first?.id);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(second?.id);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(below[0]?.id);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await waitForQuery(page, `?code=${below[1]?.id ?? ''}`);
    expect(await focused(page)).toBe(below[1]?.id);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(first?.id);
    expect(await page.locator(':focus').getAttribute('aria-checked')).toBe('mixed');
    await page.keyboard.press('Enter');
    await waitForQuery(page, `?category=${first?.id ?? ''}`);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(facet('code').above?.values.at(-1)?.id);
    await page.keyboard.press('*');
    expect(await page.locator(`${tree} [aria-expanded="false"]`).count()).toBe(0);
    await page.keyboard.press((second?.name ?? '').slice(0, 1));
    expect(await page.locator(':focus b').innerText()).toMatch(
      new RegExp(`^${(second?.name ?? '').slice(0, 1)}`, 'i'),
    );
    await close();
  });

  test('years: arrows move, shift extends', async () => {
    const { page, close } = await openReady();
    await button(page, '.years', '2022').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('2023');
    await page.keyboard.press('Shift+ArrowRight');
    await waitForQuery(page, '?year=2023&year=2024');
    await page.keyboard.press('Shift+ArrowRight');
    await waitForQuery(page, '?year=2023&year=2024&year=2025');
    expect(await focused(page)).toBe('2025');
    // From another bar it begins anew.
    await button(page, '.years', '2018').click();
    await page.keyboard.press('Shift+ArrowRight');
    await waitForQuery(page, '?year=2018&year=2019');
    await close();
  });

  test('a bar of a year is named by its year and its count', async () => {
    for (const width of [1280, 360]) {
      const { page, close } = await openReady('', { viewport: { width, height: 800 } });
      for (const { name, id } of facet('year').values) {
        const count = await button(page, '.years', id).locator('i').innerText();
        expect(await page.getByRole('button', { name: `${name} ${count}`, exact: true }).count()).toBe(1);
      }
      await close();
    }
  });

  test('a code that is folded away never holds the tab stop of its tree', async () => {
    const { page, close } = await openReady();
    const upper = facet('code').above?.values[0]?.id ?? '';
    const lower = facet('code').values.find(({ parent }) => parent === 0)?.id ?? '';
    const twisty = button(page, tree, upper).locator('.twisty');
    await twisty.click();
    expect(await focused(page)).toBe(upper);
    await button(page, tree, lower).click();
    await waitForQuery(page, `?code=${lower}`);
    await twisty.click();
    await page.locator(`${tree} summary`).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(upper);
    await close();
  });

  test('going back never loses the focus: what it takes away hands it to the results', async () => {
    const { page, close } = await openReady();
    await button(page, tree, category).click();
    await waitForQuery(page, `?category=${category}`);
    await page.locator('#search').fill('offline');
    await waitForQuery(page, `?category=${category}&q=offline`);
    const holder = () => page.evaluate(() => document.activeElement?.id);
    await page.locator('#chips button').first().focus();
    await page.goBack();
    await waitForQuery(page, `?category=${category}`);
    expect(await holder()).toBe('count');
    await page.locator('#hits a').nth(40).focus();
    await page.goForward();
    await waitForQuery(page, `?category=${category}&q=offline`);
    expect(countOf(`?category=${category}&q=offline`)).not.toBe(countOf(`?category=${category}`));
    expect(await holder()).toBe('count');
    await page.locator('#sort').focus();
    await page.goBack();
    await waitForQuery(page, `?category=${category}`);
    expect(await holder()).toBe('sort');
    await close();
  });

  test('the skip link moves the reader and nothing else', async () => {
    const { page, close } = await openReady();
    await page.locator('#more').click();
    expect(await page.locator('#hits h3').count()).toBe(100);
    await page.locator('a[href^="#"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash !== '');
    expect(await hits(page).count()).toBe(100);
    await close();
  });

  test('j and k walk through the list, past its end, and can be switched off', async () => {
    const { page, close } = await openReady();
    const at = (): Promise<number> =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('#hits a')).findIndex((link) => link === document.activeElement),
      );
    await page.locator('#search').click();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await at()).toBe(2);
    await page.keyboard.press('k');
    expect(await at()).toBe(1);
    for (let i = 0; i < 49; i += 1) await page.keyboard.press('j');
    expect(await at()).toBe(50);
    expect(await page.locator('#hits h3').count()).toBe(100);
    await page.locator('#keys').uncheck();
    await page.locator('#hits a').first().focus();
    await page.keyboard.press('j');
    expect(await at()).toBe(0);
    await page.locator('#search').click();
    await page.keyboard.type('jk');
    expect(await page.locator('#search').inputValue()).toBe('jk');
    await close();
  });
});

describe('a telephone', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  test('the facets open as a sheet; the focus goes in and comes back', async () => {
    const { page, troubles, close } = await site.open('/issues/', phone);
    expect(await page.locator('#facets').isVisible()).toBe(false);
    await page.locator('#open-sheet').tap();
    await ready(page);
    expect(await page.locator('#sheet').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('#sheet') !== null)).toBe(true);
    await button(page, '[data-facet="state"]', 'open').tap();
    await waitForQuery(page, '?state=open');
    expect(await page.locator('#close-sheet').innerText()).toBe(`Show ${countOf('?state=open')}`);
    await page.waitForFunction(
      (text) => document.querySelector('#sheet [role="status"]')?.textContent === text,
      countOf('?state=open'),
    );
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#facets').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('open-sheet');
    expect(await page.locator('#open-sheet').innerText()).toBe('Filters (1)');
    await page.locator('#search').fill('model');
    expect(await page.locator('#open-sheet').innerText()).toBe('Filters (1)');
    await page.locator('#search').fill('');
    expect(await heading(page)).toBe(countOf('?state=open'));
    expect(troubles).toEqual([]);
    await close();
  });

  test('grows wide with the sheet open: the focus stays', async () => {
    const { page, close } = await site.open('/issues/', { viewport: phone.viewport });
    await page.locator('#open-sheet').click();
    await ready(page);
    await button(page, '#sheet [data-facet="state"]', 'open').focus();
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.waitForFunction(() => document.querySelector<HTMLDialogElement>('#sheet')?.open === false);
    expect(await page.evaluate(() => document.activeElement?.matches('.facet-place [value="open"]'))).toBe(
      true,
    );
    await close();
  });

  test.each([320, 360])('%i px wide: no sideways scroll, and targets of 24 px', async (width) => {
    const { page, close } = await openReady(`?category=${category}&q=model`, {
      ...phone,
      viewport: { width, height: 740 },
    });
    await page.locator('#selection summary').click();
    await numbersDrawn(page);
    expect(await findSidewaysScroll(page)).toEqual([]);
    await page.locator('#open-sheet').click();
    await openAll(page);
    expect(await findSidewaysScroll(page)).toEqual([]);
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#explorer :is(button, input, select, summary)')).flatMap(
        (element) => {
          const { width: wide, height } = element.getBoundingClientRect();
          const label = element.closest('label')?.getBoundingClientRect().height ?? 0;
          return wide === 0 || (wide >= 23.5 && Math.max(height, label) >= 23.5)
            ? []
            : [element.outerHTML.slice(0, 90)];
        },
      ),
    );
    expect(small).toEqual([]);
    await close();
  });
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['dark', 360],
] as const)('in use it is accessible, %s, %i px wide', async (colorScheme, width) => {
  const { page, close } = await openReady(`?category=${category}&q=model`, {
    colorScheme,
    viewport: { width, height: 800 },
  });
  if (width < 1000) {
    await page.locator('#open-sheet').click();
    await openAll(page);
    await page.locator('#close-sheet').click();
  } else await openAll(page);
  await page.locator('#selection summary').click();
  if (width > 1000) await page.locator(`${tree} .twisty`).first().click();
  await numbersDrawn(page);
  expect(await findSidewaysScroll(page)).toEqual([]);
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await close();
});

describe('without JavaScript', () => {
  test('a shared address is answered honestly', async () => {
    const { page, close } = await site.open('/issues/?state=open&q=offline', { javaScriptEnabled: false });
    const note = page.locator('noscript .note-box');
    expect(await note.innerText()).toContain('they are not applied');
    expect(await note.locator('a[href="/lists/"]').isVisible()).toBe(true);
    expect(await note.locator('a[href="/projects/"]').isVisible()).toBe(true);
    expect(await page.getByText('The address keeps every choice').isVisible()).toBe(false);
    expect(await heading(page)).toBe(countOf(''));
    await close();
  });

  test.each([
    ['[data-facet="state"]', 'open', '/lists/state/open/'],
    ['.years', '2023', '/lists/year/2023/'],
    ['.category-bars', category, `/taxonomy/${category}/`],
    [tree, code, `/taxonomy/${code.replace('.', '/')}/`],
  ])('%s %s leads to %s', async (within, value, address) => {
    const { page, close } = await site.open('/issues/', { javaScriptEnabled: false });
    expect(await page.locator('noscript .note-box').isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
    await button(page, within, value).click();
    await page.waitForURL((url) => url.pathname === address);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await close();
  });
});

test('what it costs: 8 KB of script until the first use, 20 KB in all, 120 KB of data', async () => {
  const scripts = new Map<string, number>();
  const data: string[] = [];
  const { page, close } = await site.open('/about/');
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) {
      scripts.set(pathname, gzipSync(readFileSync(join(distFolder, pathname))).length);
    }
    if (pathname.endsWith('.json')) data.push(pathname);
  });
  const sum = (): number => [...scripts.values()].reduce((total, bytes) => total + bytes, 0);
  await page.mouse.move(0, 0);
  await page.goto(`${site.origin}/issues/`);
  expect(sum()).toBeGreaterThan(0);
  expect(sum()).toBeLessThanOrEqual(budgets.explorerFirstScripts);
  expect(data).toEqual([]);
  await page.locator('#search').fill('model');
  await ready(page);
  await page.locator('#selection summary').click();
  await numbersDrawn(page);
  expect(scripts.size).toBeGreaterThan(2);
  expect(sum()).toBeLessThanOrEqual(budgets.explorerScripts);
  expect(data).toEqual([`/${dataFile}`]);
  expect(gzipSync(readFileSync(join(distFolder, dataFile))).length).toBeLessThanOrEqual(budgets.explorerData);
  await close();
});

test('no field of the release reads as a formula in a spreadsheet', () => {
  const { records } = readCsv(selectionCsv(corpus, filter.rows(wholeCorpus)));
  expect(records).toHaveLength(corpus.size + 1);
  expect(records.flatMap(({ fields }) => fields.filter((text) => /^[=+\-@]/.test(text)))).toEqual([]);
});

test('while the reader types the list keeps its size; a pause, or leaving the search, shows every row', async () => {
  const { page, troubles, close } = await openReady();
  /** Writes at once what a reader would type, and says how the list is before anything else can happen. */
  const write = (query: string, then: string[] = []) =>
    page.evaluate(
      ([text, events]) => {
        const search = document.querySelector<HTMLInputElement>('#search');
        const list = document.querySelector<HTMLElement>('#hits');
        if (!search || !list) throw new Error('found no search or no list, expected both');
        const before = list.offsetHeight;
        search.value = text;
        for (const type of ['input', ...events]) search.dispatchEvent(new Event(type, { bubbles: true }));
        return { before, after: list.offsetHeight, isHeld: list.hasAttribute('data-held') };
      },
      [query, then] as const,
    );
  const shown = async () => (await hits(page).allTextContents()).map((line) => line.split(' · ')[0]);
  const few = idsOf('?q=offline');
  expect(few.length).toBeLessThan(50);
  const held = await write('offline');
  expect(held).toEqual({ before: held.before, after: held.before, isHeld: true });
  await page.waitForFunction(() => document.querySelector('#hits[data-held]') === null);
  expect(await shown()).toEqual(few.slice(0, 50));
  const left = await write('model', ['blur']);
  expect(left.isHeld).toBe(false);
  expect(left.after).toBeGreaterThan(left.before);
  expect(await shown()).toEqual(idsOf('?q=model').slice(0, 50));
  // Whoever scrolls at once sees no row of the search before.
  await write('whisper');
  await page.mouse.wheel(0, 800);
  await page.waitForFunction(() => scrollY > 0);
  expect(await shown()).toEqual(idsOf('?q=whisper').slice(0, 50));
  expect(troubles).toEqual([]);
  await close();
});

test('twenty thousand made-up issues: typing counts right, in bounded memory', async () => {
  const size = 20_000;
  const made = madeUpExplorerFile(size, 1, file);
  const { page, troubles, close } = await site.open('/about/');
  await page.route(`**/${dataFile}`, (route) =>
    route.fulfill({ body: JSON.stringify(made), contentType: 'application/json' }),
  );
  await page.goto(`${site.origin}/issues/`);
  await page.locator('#search').hover();
  await ready(page);
  const times = await measureTyping(page, ['made up', 'lome'], 1);
  expect(times.laidOut).toHaveLength('made uplome'.length);
  const own = medianAndWorst(times.laidOut);
  const frame = medianAndWorst(times.painted);
  const heap = await measureHeap(page);
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  console.log(
    `  ${size} made-up issues, key press to layout: median ${ms(own.median)}, worst ${ms(own.worst)}; to paint: median ${ms(frame.median)}; heap ${(heap / 2 ** 20).toFixed(0)} MB`,
  );
  // Bounds that only a real fault breaks, on however busy a machine; the numbers themselves are npm run bench's.
  expect(own.median).toBeLessThan(1000);
  expect(heap).toBeLessThan(100 * 2 ** 20);

  const madeUp = corpusOf(made, await unpack(made, () => Promise.resolve()));
  const search = '?state=open&q=made';
  const expected = issueFilter(madeUp, facetsOf(madeUp)).apply(
    parseAddress(search, vocabularyOf(madeUp, facetsOf(madeUp))).selection,
  );
  await button(page, '[data-facet="state"]', 'open').click();
  await page.locator('#search').fill('made');
  await waitForQuery(page, search);
  expect(await heading(page)).toBe(issueCountText(expected.rows.length));
  // The counts of the buttons that the server drew, for the made-up issues.
  await page.getByRole('button', { name: 'Remove words “made”' }).waitFor();
  const closed = await button(page, '[data-facet="state"]', 'closed').locator('i').innerText();
  expect(closed.replaceAll(',', '')).toBe(String(expected.counts.get('state')?.values[1]));
  const bars = await page.locator('.category-bars i').allInnerTexts();
  expect(bars.map((text) => Number(text.replaceAll(',', '')))).toEqual([
    ...(expected.counts.get('code')?.above ?? []),
  ]);
  expect(troubles).toEqual([]);
  await close();
});
