import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/dataset/csv.ts';
import { parseAddress, vocabularyOf } from '../../src/explorer/address.ts';
import { corpusOf } from '../../src/explorer/corpus.ts';
import { issueCountText } from '../../src/explorer/describe.ts';
import { facetsOf, parameters, type Facet } from '../../src/explorer/facets.ts';
import { issueFilter } from '../../src/explorer/filterIssues.ts';
import { issueId } from '../../src/explorer/corpus.ts';
import type { ExplorerFile } from '../../src/published/explorerFile.ts';
import { unpack } from '../../src/published/explorerUnpack.ts';
import { findAccessibilityProblems } from '../checks/accessibility.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';
import { distFolder } from './distFolder.ts';
import { openSiteBrowser, type OpenedPage, type SiteBrowser } from './siteBrowser.ts';

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

  test('may be nonsense: nothing breaks and nothing of it becomes HTML', async () => {
    const part = fc.oneof(fc.constantFrom(...parameters, 'q', 'v', 'n', 'sort'), fc.string({ maxLength: 8 }));
    const value = fc.oneof(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        '%',
        '0-',
        code,
        category,
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const searches = fc.sample(
      fc.array(fc.tuple(part, value), { maxLength: 6 }).map((list) => new URLSearchParams(list).toString()),
      { numRuns: 300, seed: 20_261_124 },
    );
    const { page, troubles, close } = await openReady();
    const wrong = await page.evaluate((list) => {
      const problems: string[] = [];
      const count = (): number => document.querySelectorAll('script, img, iframe, object, svg, style').length;
      const before = count();
      for (const search of list) {
        history.replaceState(null, '', `?${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
        const title = document.querySelector('#count')?.textContent ?? '';
        const isSound =
          /^[\d,]+ issues?$/.test(title) &&
          count() === before &&
          [...document.querySelectorAll('#notices *')].every((element) => element.matches('p')) &&
          [...document.querySelectorAll('#hits mark, #chips button')].every(
            (element) => element.childElementCount === 0,
          );
        if (!isSound) problems.push(search);
      }
      return problems;
    }, searches);
    expect(wrong).toEqual([]);
    for (const search of searches.filter((text) => text !== '').slice(0, 5)) {
      await page.goto(`${site.origin}/issues/?${search}`);
      await ready(page);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the reader', () => {
  test('types: hits are marked, the address follows without a step in the history', async () => {
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
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.waitForFunction(
      (text) => document.querySelector('#status')?.textContent === text,
      countOf('?q=offl+cach'),
    );
    await page.locator('#search').fill('zzzzzz');
    expect(await heading(page)).toBe('0 issues');
    expect(await page.locator('#none').isVisible()).toBe(true);
    expect(await hits(page).count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  test('typed before the release was there: nothing typed is lost', async () => {
    const { page, close } = await site.open('/issues/');
    await page.route(`**/${dataFile}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.locator('#search').click();
    await page.keyboard.type('offline');
    await ready(page);
    await waitForQuery(page, '?q=offline');
    expect(await page.locator('#search').inputValue()).toBe('offline');
    expect(await heading(page)).toBe(countOf('?q=offline'));
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
    expect(await page.evaluate(() => document.activeElement?.matches('[data-facet="model"] ul button'))).toBe(
      true,
    );
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
    await page.waitForFunction(
      () => document.querySelector('#permalink')?.matches(':not([value=""])') === true,
    );
    await page.waitForFunction(
      () => (document.querySelector<HTMLInputElement>('#permalink')?.value ?? '') !== '',
    );
    const permalink = await page.locator('#permalink').inputValue();
    expect(permalink).toBe(`${site.origin}/issues/?category=${category}&v=${corpus.version}&n=${ids.length}`);
    expect(await page.locator('#citation').innerText()).toContain(permalink);
    expect(await page.locator('#to-lab').getAttribute('href')).toBe(`/lab/?a=category%3D${category}`);
    expect(await page.locator('#number-early').innerText()).toMatch(/day.*\(\d/);
    for (const kind of ['csv', 'json', 'bib']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-download="${kind}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`issues-v${corpus.version}.${kind}`);
      const text = readFileSync(await download.path(), 'utf8');
      if (kind === 'csv')
        expect(
          readCsv(text)
            .records.slice(1)
            .map(({ fields }) => fields[0]),
        ).toEqual(ids);
      if (kind === 'json') expect((JSON.parse(text) as { count: number }).count).toBe(ids.length);
      if (kind === 'bib') expect(text.match(/^@misc/gm)).toHaveLength(ids.length + 1);
    }
    await page.goto(permalink);
    await ready(page);
    expect(await page.locator('#notices').innerText()).toContain('the same number');
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
    expect(await findAccessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#facets').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('open-sheet');
    expect(await page.locator('#open-sheet').innerText()).toBe('Filters (1)');
    expect(await heading(page)).toBe(countOf('?state=open'));
    expect(troubles).toEqual([]);
    await close();
  });

  test.each([320, 360])('%i px wide: no sideways scroll, and targets of 24 px', async (width) => {
    const { page, close } = await openReady(`?category=${category}&q=model`, {
      ...phone,
      viewport: { width, height: 740 },
    });
    await page.locator('#selection summary').click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLInputElement>('#permalink')?.value ?? '') !== '',
    );
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

test.each(['light', 'dark'] as const)('in use it is accessible, %s', async (colorScheme) => {
  const { page, close } = await openReady(`?category=${category}&q=model`, { colorScheme });
  await openAll(page);
  await page.locator('#selection summary').click();
  await page.locator(`${tree} .twisty`).first().click();
  await page.waitForFunction(
    () => (document.querySelector<HTMLInputElement>('#permalink')?.value ?? '') !== '',
  );
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await close();
});

describe('without JavaScript', () => {
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
  expect(sum()).toBeLessThanOrEqual(8 * 1024);
  expect(data).toEqual([]);
  await page.locator('#search').fill('model');
  await ready(page);
  await page.locator('#selection summary').click();
  await page.waitForFunction(
    () => (document.querySelector<HTMLInputElement>('#permalink')?.value ?? '') !== '',
  );
  expect(scripts.size).toBeGreaterThan(2);
  expect(sum()).toBeLessThanOrEqual(20 * 1024);
  expect(data).toEqual([`/${dataFile}`]);
  expect(gzipSync(readFileSync(join(distFolder, dataFile))).length).toBeLessThanOrEqual(120 * 1000);
  await close();
});

test('a CPU slowed four times still keeps up with typing', async () => {
  const { page, close } = await openReady();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.querySelector('#search')?.addEventListener('input', (event) => {
      // Reading a height makes the browser lay the page out, as it must before it paints.
      document.querySelector('#hits')?.getBoundingClientRect();
      times.push(performance.now() - event.timeStamp);
    });
  });
  await page.locator('#search').click();
  for (const word of ['offline cache', 'whisper model']) {
    await page.keyboard.type(word, { delay: 60 });
    await page.locator('#search').fill('');
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? Infinity;
  console.log(
    `  key press to laid-out page on a CPU slowed four times: median ${median.toFixed(1)} ms, worst ${(times.at(-1) ?? 0).toFixed(1)} ms`,
  );
  // A bound that only a real fault breaks, on however busy a machine; the numbers themselves are npm run bench's.
  expect(median).toBeLessThan(150);
  await close();
});
