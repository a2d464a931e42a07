import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { sortKeys } from '../src/explorer/selection.ts';
import { at, categories, codesOf, countOf, facet, idsOf, start, valueOf, version } from './explorerCore.ts';
import { explorerPage, heldRequests, issuesData, type ExplorerPage } from './explorerPage.ts';
import {
  test as base,
  expect,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
} from './test.ts';

const test = base.extend<{ explorer: ExplorerPage }>({
  explorer: async ({ page }, use) => {
    await use(explorerPage(page));
  },
});

const category = at(categories, -2).id;
const code = valueOf('code', 0);
const [firstYear, lastYear] = ['2022', '2024'];

async function expectShown(explorer: ExplorerPage, search: string): Promise<void> {
  await explorer.expectAddress(search);
  await expect(explorer.count).toHaveText(countOf(search));
}

test.describe('an address', () => {
  for (const search of [
    `?category=${category}`,
    `?category=${category}&code=${code}&state=open`,
    '?year=2022&year=2023&q=offl+model&sort=oldest',
    '?days=0-7&days=open&sort=shortest',
    '?q=whisper&sort=project',
    '?label=bug&coding=agreed&sort=code',
  ]) {
    test(`${search} shows what the core finds, also after a reload and in a new tab`, async ({
      explorer,
      page,
    }) => {
      await explorer.open(search);
      await expect(explorer.count).toHaveText(countOf(search));
      await explorer.expectListed(idsOf(search).slice(0, 50));
      await page.reload();
      await explorer.ready();
      await expect(explorer.count).toHaveText(countOf(search));
      const other = explorerPage(await page.context().newPage());
      await other.page.goto(page.url());
      await other.ready();
      await expect(other.count).toHaveText(countOf(search));
    });
  }

  test('names what the release does not have as text, and says whether a cited selection has changed', async ({
    explorer,
  }) => {
    await explorer.open('?label=<b>red</b>&color=red&utm_source=mail&v=0.9&n=3');
    await expect(explorer.notices).toContainText('<b>red</b>');
    await expect(explorer.notices.locator('p')).toHaveCount(1);
    await expect(explorer.notices.locator('b')).toHaveCount(0);
    await explorer.expectAddress('?v=0.9&n=3');
    await expect(explorer.count).toHaveText(countOf(''));
    await explorer.page.goto(`/issues/?state=open&v=${version}&n=3`);
    await explorer.ready();
    await expect(explorer.notices).toContainText('the same release');
  });

  test('may be nonsense: the page still answers, and nothing of the address becomes markup', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await explorer.unfoldAll();
    const markup = page.locator('script, img, iframe, object, svg, style');
    const before = await markup.count();
    for (const search of [
      '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      '?label="><script>alert(1)</script>&__proto__=1&constructor=x',
      '?q=%ED%A0%80&label=%ED%A0%BD&%FF%FE=%C0',
      '?days=7-3&days=0-&days=%&v=&n=-1&n=01',
      '?sort=__proto__&sort=oldest&q=%00',
      '?&&=&=x&q&',
    ]) {
      await page.evaluate((address) => {
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, search);
      await expect(explorer.count).toHaveText(new RegExp(`^(?:${countOf(search)}|${countOf(start)})$`));
      await expect(markup).toHaveCount(before);
      await expect(explorer.notices.locator(':not(p)')).toHaveCount(0);
      await expect(page.locator('#hits mark > *, #chips button > *')).toHaveCount(0);
    }
  });

  test('with old names is written anew', async ({ explorer }) => {
    await explorer.open('?status=opened&order=old');
    await expectShown(explorer, '?state=open&sort=oldest');
  });
});

test.describe('the reader', () => {
  test('types: hits are marked, the address follows, and all that is typed in one go is one step back', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    const steps = await page.evaluate(() => history.length);
    await explorer.search.click();
    await page.keyboard.type('Offl ');
    await explorer.expectAddress('?q=Offl');
    await expect(explorer.count).toHaveText(countOf('?q=offl'));
    await expect(page.locator('#hits li:not([hidden]) mark').first()).toHaveText(/^offl$/i);
    const marks = await page.locator('#hits li:not([hidden]) mark').allTextContents();
    expect(new Set(marks.map((text) => text.toLowerCase()))).toEqual(new Set(['offl']));
    await page.keyboard.type('cach');
    await explorer.expectAddress('?q=Offl+cach');
    await expect(explorer.count).toHaveText(countOf('?q=offl+cach'));
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await expect(explorer.search).toBeFocused();
    await expect(explorer.status).toHaveText(countOf('?q=offl+cach'));
    await explorer.search.fill('zzzzzz');
    await expect(explorer.count).toHaveText('0 issues');
    await expect(explorer.links).toHaveCount(0);
    await expect(explorer.years).toBeHidden();
    await page.locator('#none').getByRole('button').click();
    await explorer.expectAddress('');
    await expect(explorer.search).toHaveValue('');
    await expect(explorer.count).toBeFocused();
    await expect(explorer.years).toBeVisible();
  });

  test('goes back from what was typed to what was chosen', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.choice(explorer.facet('state'), 'open').click();
    await explorer.expectAddress('?state=open');
    await explorer.search.click();
    await page.keyboard.type('offline');
    await explorer.expectAddress('?state=open&q=offline');
    await page.goBack();
    await expectShown(explorer, '?state=open');
    await expect(explorer.search).toHaveValue('');
    // Signs alone search for nothing.
    await explorer.search.fill('+ -');
    await expect(explorer.count).toHaveText(countOf('?state=open'));
  });

  for (const key of sortKeys) {
    test(`chooses the order ${key}, and hears of it`, async ({ explorer }) => {
      await explorer.open(key === 'newest' ? '?sort=oldest' : undefined);
      await explorer.sort.selectOption(key);
      const search = key === 'newest' ? '' : `?sort=${key}`;
      await expectShown(explorer, search);
      await explorer.expectListed(idsOf(search).slice(0, 50));
      await expect(explorer.status).toContainText(countOf(''));
    });
  }

  test('does not hear that the page has loaded', async ({ explorer, page }) => {
    await explorer.open();
    await expect(page.locator('#in-short')).not.toBeEmpty();
    await expect(explorer.status).toBeEmpty();
  });

  for (const [id, parameter, value] of [
    ['project', 'domain', at(facet('project').above?.values ?? [], 0).id],
    ['family', 'family', valueOf('family', 0)],
    ['label', 'label', undefined],
    ['evidence', 'evidence', valueOf('evidence', 0)],
    ['coding', 'coding', valueOf('coding', 0)],
    ['days', 'days', '8-30'],
  ] as const) {
    test(`chooses in the facet ${id}`, async ({ explorer }) => {
      await explorer.open();
      await explorer.unfold(id);
      const buttons = explorer.facet(id).locator('ul button');
      await buttons.first().waitFor();
      const chosen = value ?? (await buttons.nth(2).getAttribute('value')) ?? '';
      const search = `?${new URLSearchParams({ [parameter]: chosen }).toString()}`;
      const button = explorer.choice(explorer.facet(id), chosen);
      const counted = await explorer.counted(button);
      await button.click();
      await expect(explorer.page).toHaveURL((url) => url.searchParams.get(parameter) === chosen);
      await expect(explorer.count).toHaveText(countOf(search));
      expect(idsOf(search)).toHaveLength(counted);
      await expect(explorer.chips.locator('[data-id]')).toHaveAttribute('data-clear', parameter);
    });
  }

  test('finds the days in their fields after going back, clearing and sharing', async ({
    explorer,
    page,
  }) => {
    const expectFields = async (from: string, to: string): Promise<void> => {
      await expect(explorer.daysFrom).toHaveValue(from);
      await expect(explorer.daysTo).toHaveValue(to);
    };
    await explorer.open('?days=3-12');
    await expectFields('3', '12');
    await explorer.unfold('days');
    // More than the end: nothing changes, and the page says so.
    await explorer.daysFrom.fill('20');
    await page.keyboard.press('Tab');
    await expect(explorer.daysFault).not.toBeEmpty();
    await expectShown(explorer, '?days=3-12');
    await explorer.daysTo.fill('30');
    await page.keyboard.press('Enter');
    await explorer.expectAddress('?days=20-30');
    await expect(explorer.daysFault).toBeEmpty();
    await explorer.daysFrom.fill('7.5');
    await explorer.daysFrom.blur();
    await expect(explorer.daysFault).not.toBeEmpty();
    await explorer.expectAddress('?days=20-30');
    await page.goBack();
    await explorer.expectAddress('?days=3-12');
    await expectFields('3', '12');
    await page.getByRole('button', { name: 'Clear all' }).first().click();
    await explorer.expectAddress('');
    await expectFields('', '');
  });

  for (const [field, search] of [
    ['search', '?days=0-30&q=9'],
    ['daysFrom', '?days=9-30'],
    ['daysTo', '?days=0-9'],
  ] as const) {
    test(`presses Enter in the field ${field}, and is led to the results`, async ({ explorer, page }) => {
      await explorer.open('?days=0-30');
      await explorer.unfold('days');
      await explorer[field].fill('9');
      await page.keyboard.press('Enter');
      await expectShown(explorer, search);
      await expect(explorer.count).toBeFocused();
    });
  }

  test('clicks, and goes back and forward through what was chosen', async ({ explorer, page }) => {
    await explorer.open();
    const state = explorer.facet('state');
    await explorer.choice(explorer.tree, category).click();
    await explorer.expectAddress(`?category=${category}`);
    await explorer.choice(state, 'open').click();
    const both = `?category=${category}&state=open`;
    await expectShown(explorer, both);
    await expect(explorer.choice(explorer.tree, category)).toHaveAttribute('aria-checked', 'true');
    // Each value is counted under the other choices.
    const closed = await explorer.counted(explorer.choice(state, 'closed'));
    expect(idsOf(`?category=${category}&state=closed`)).toHaveLength(closed);
    await page.goBack();
    await expectShown(explorer, `?category=${category}`);
    await page.goBack();
    await expectShown(explorer, '');
    await expect(explorer.choice(explorer.tree, category)).toHaveAttribute('aria-checked', 'false');
    await page.goForward();
    await expectShown(explorer, `?category=${category}`);
    await page.goForward();
    await expectShown(explorer, both);
    await explorer.chips.getByRole('button').first().click();
    await explorer.expectAddress('?state=open');
    await expect(explorer.chips.locator(':focus')).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await explorer.expectAddress('');
    await expect(explorer.count).toBeFocused();
  });

  test('clicks the bar of a category, brushes years, gives a range of days', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.choice(page.locator('[data-facet="category"]'), category).click();
    await explorer.expectAddress(`?category=${category}`);
    await page.goBack();
    await explorer.expectAddress('');
    await explorer.brush(firstYear, lastYear);
    await expectShown(explorer, '?year=2022&year=2023&year=2024');
    await explorer.unfold('days');
    await explorer.daysFrom.fill('3');
    await explorer.daysTo.fill('12');
    await page.keyboard.press('Tab');
    await expectShown(explorer, '?year=2022&year=2023&year=2024&days=3-12');
    // After a brush, Enter on a bar counts again.
    await explorer.choice(explorer.years, '2025').focus();
    await page.keyboard.press('Enter');
    await expectShown(explorer, '?year=2022&year=2023&year=2024&year=2025&days=3-12');
  });

  test('opens a long facet and searches in it', async ({ explorer, page }) => {
    await explorer.open();
    await explorer.unfold('model');
    const models = explorer.facet('model').locator('ul button');
    await expect(models).toHaveCount(10);
    await explorer
      .facet('model')
      .getByRole('button', { name: 'more' })
      .or(explorer.facet('model').locator('.more'))
      .click();
    await expect(models).toHaveCount(facet('model').values.length);
    await expect(explorer.facet('model').locator('input')).toBeFocused();
    await page.keyboard.type('whisp');
    const left = explorer.facet('model').locator('ul li:not([hidden]) b');
    await expect(left.first()).toContainText(/whisp/i);
    expect((await left.allInnerTexts()).filter((name) => !/whisp/i.test(name))).toEqual([]);
  });

  test('shows more, opens the panel, downloads and cites the selection, and takes it to the lab', async ({
    explorer,
    page,
  }) => {
    const search = `?category=${category}`;
    const ids = idsOf(search);
    await explorer.open(search);
    await explorer.more.click();
    await expect(explorer.links).toHaveCount(Math.min(100, ids.length));
    await expect(explorer.links.nth(50)).toBeFocused();
    await explorer.openPanel();
    const permalink = await page.locator('#permalink').inputValue();
    // The build was not told where the site is published, so the address is the one that the reader is at.
    expect(permalink).toBe(`${new URL('/issues/', page.url()).href}${search}&v=${version}&n=${ids.length}`);
    await expect(page.locator('#citation')).toContainText(permalink);
    await expect(page.locator('#number-range')).toHaveText(/.+/);
    const download = async (kind: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-download="${kind}"]`).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`issues-${category}-v${version}.${kind}`);
      return readFileSync(await file.path(), 'utf8');
    };
    const rows: string[][] = parseCsv(await download('csv'));
    expect(rows.slice(1).map(([id]) => id)).toEqual(ids);
    expect(JSON.parse(await download('json'))).toHaveProperty('count', ids.length);
    const entries = (await download('bib')).split(/^(?=@misc)/m);
    expect(entries).toHaveLength(ids.length + 1);
    const braces = (entry: string, sign: RegExp): number => entry.match(sign)?.length ?? 0;
    expect(entries.filter((entry) => braces(entry, /(?<!\\)\{/g) !== braces(entry, /(?<!\\)\}/g))).toEqual(
      [],
    );
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.locator('#copy').click();
    await expect(page.locator('#copied')).not.toBeEmpty();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(permalink);
    await page.goto(permalink.slice(new URL(permalink).origin.length));
    await explorer.ready();
    await expect(explorer.notices).toContainText('the same number');
    await page.locator('#selection summary').click();
    await page.locator('#to-lab').click();
    await expect(page).toHaveURL(/\/lab\/\?compare=selections&a=/);
    await expect(page.locator('#lab-notice')).toContainText(at(categories, -2).name);
  });

  test('downloads the whole corpus: no field reads as a formula in a spreadsheet', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await page.locator('#selection summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-download="csv"]').click(),
    ]);
    const rows: string[][] = parseCsv(readFileSync(await file.path(), 'utf8'));
    expect(rows).toHaveLength(idsOf('').length + 1);
    expect(rows.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
  });

  test('sees the list keep its height while typing; a pause or leaving the field shows every row', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    /** Writes at once what a reader would type, and says how the list is before anything else can happen. */
    const write = (text: string, ...then: string[]) =>
      page.evaluate(
        ({ query, events }) => {
          const search = document.querySelector<HTMLInputElement>('#search');
          const list = document.querySelector<HTMLElement>('#hits');
          if (!search || !list) throw new Error('found no search or no list, expected both');
          const before = list.offsetHeight;
          search.value = query;
          for (const type of ['input', ...events]) search.dispatchEvent(new Event(type, { bubbles: true }));
          return { before, after: list.offsetHeight };
        },
        { query: text, events: then },
      );
    expect(idsOf('?q=offline').length).toBeLessThan(50);
    const held = await write('offline');
    expect(held.after).toBe(held.before);
    await explorer.expectListed(idsOf('?q=offline'));
    await expect
      .poll(async () => (await page.locator('#hits').boundingBox())?.height)
      .toBeLessThan(held.before);
    const left = await write('model', 'blur');
    expect(left.after).toBeGreaterThan(left.before);
    await explorer.expectListed(idsOf('?q=model').slice(0, 50));
    await write('whisper');
    await page.mouse.wheel(0, 800);
    await explorer.expectListed(idsOf('?q=whisper').slice(0, 50));
  });
});

test.describe('before the release is there', () => {
  for (const key of ['Tab', 'Enter']) {
    test(`the reader types and presses ${key}: nothing is lost`, async ({ explorer, page }) => {
      const { hold, letGo } = heldRequests();
      await page.route(issuesData, hold);
      await page.goto('/issues/');
      await explorer.search.click();
      await page.keyboard.type('offline');
      await page.keyboard.press(key);
      letGo();
      await explorer.ready();
      await expectShown(explorer, `${start}&q=offline`);
      await expect(explorer.search).toHaveValue('offline');
      if (key === 'Enter') await expect(explorer.count).toBeFocused();
    });
  }

  test('the reader orders, chooses and gives days: nothing is lost', async ({ explorer, page }) => {
    const { hold, letGo } = heldRequests();
    await page.route(issuesData, hold);
    await page.goto('/issues/');
    await explorer.sort.selectOption('oldest');
    await explorer.choice(explorer.facet('state'), 'closed').click();
    await page.locator('#open-keys').click();
    await page.locator('#keys').uncheck();
    await page.locator('#close-keys').click();
    await explorer.facet('days').locator('summary').click();
    await explorer.daysTo.fill('30');
    await page.keyboard.press('Enter');
    letGo();
    await explorer.ready();
    await expectShown(explorer, `${start}&state=closed&days=0-30&sort=oldest`);
    await expect(page.locator('#keys')).not.toBeChecked();
    await expect(explorer.daysTo).toHaveValue('30');
  });

  test('nothing of it is asked for until the first use', async ({ explorer, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/about/');
    await page.mouse.move(0, 0);
    await page.goto('/issues/', { waitUntil: 'networkidle' });
    expect(asked.filter((path) => issuesData.test(path))).toEqual([]);
    await explorer.search.fill('model');
    await explorer.ready();
    expect(asked.filter((path) => issuesData.test(path))).not.toEqual([]);
  });
});

test.describe('where a part of it cannot be loaded', () => {
  test.use({ expectsTroubles: true });

  for (const [what, pattern] of [
    ['script', /\.js$/],
    ['data', issuesData],
  ] as const) {
    test(`the ${what}: a choice leads to its list`, async ({ explorer, page }) => {
      await page.goto('/issues/', { waitUntil: 'networkidle' });
      await page.route(pattern, (route) => route.abort());
      await explorer.search.click();
      await page.keyboard.type('offline');
      await expect(explorer.notices.locator('p')).not.toHaveCount(0);
      await explorer.choice(explorer.facet('state'), 'open').click();
      await expect(page).toHaveURL((url) => url.pathname === '/lists/state/open/');
    });
  }
});

test.describe('with the keyboard alone', () => {
  const expectFocused = (explorer: ExplorerPage, value: string): Promise<void> =>
    expect(explorer.focused).toHaveAttribute('value', value);

  test('the tree has one tab stop, and arrows move within it', async ({ explorer, page }) => {
    await explorer.open();
    const [first, second, last] = [at(categories, 0), at(categories, 1), at(categories, -1)];
    const [upper, lower] = [at(codesOf(0), 0), at(codesOf(0), 1)];
    await expect(explorer.tree.locator('[role="treeitem"][tabindex="0"]')).toHaveCount(1);
    await explorer.tree.locator('summary').focus();
    await page.keyboard.press('Tab');
    await expectFocused(explorer, first.id);
    await page.keyboard.press('ArrowDown');
    await expectFocused(explorer, second.id);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectFocused(explorer, upper.id);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await explorer.expectAddress(`?code=${lower.id}`);
    await expectFocused(explorer, lower.id);
    await page.keyboard.press('ArrowLeft');
    await expectFocused(explorer, first.id);
    await expect(explorer.focused).toHaveAttribute('aria-checked', 'mixed');
    await page.keyboard.press('Enter');
    await explorer.expectAddress(`?category=${first.id}`);
    await page.keyboard.press('ArrowLeft');
    await expect(explorer.focused).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('End');
    await expectFocused(explorer, last.id);
    await page.keyboard.press('*');
    await expect(explorer.tree.locator('[aria-expanded="false"]')).toHaveCount(0);
    await page.keyboard.press(second.name.slice(0, 1));
    await expect(explorer.focused.locator('b')).toHaveText(new RegExp(`^${second.name.slice(0, 1)}`, 'i'));
  });

  test('a code that is folded away never holds the tab stop of the tree', async ({ explorer, page }) => {
    await explorer.open();
    const { id: upper } = at(categories, 0);
    const { id: lower } = at(codesOf(0), 0);
    await explorer.twisty(upper).click();
    await expectFocused(explorer, upper);
    await explorer.choice(explorer.tree, lower).click();
    await explorer.expectAddress(`?code=${lower}`);
    await explorer.twisty(upper).click();
    await explorer.tree.locator('summary').focus();
    await page.keyboard.press('Tab');
    await expectFocused(explorer, upper);
  });

  test('years: arrows move, shift extends, and each bar is named by its year and its count', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    for (const { id, name } of facet('year').values) {
      const count = await explorer.choice(explorer.years, id).locator('i').innerText();
      await expect(page.getByRole('button', { name: `${name} ${count}`, exact: true })).toHaveCount(1);
    }
    await explorer.choice(explorer.years, '2022').focus();
    await page.keyboard.press('ArrowRight');
    await expectFocused(explorer, '2023');
    await page.keyboard.press('Shift+ArrowRight');
    await explorer.expectAddress('?year=2023&year=2024');
    await page.keyboard.press('Shift+ArrowRight');
    await explorer.expectAddress('?year=2023&year=2024&year=2025');
    await expectFocused(explorer, '2025');
    // From another bar it begins anew.
    await explorer.choice(explorer.years, '2018').click();
    await page.keyboard.press('Shift+ArrowRight');
    await explorer.expectAddress('?year=2018&year=2019');
  });

  test('going back never loses the focus: the results take it from what goes away', async ({
    explorer,
    page,
  }) => {
    const [chosen, searched] = [`?category=${category}`, `?category=${category}&q=offline`];
    await explorer.open();
    await explorer.choice(explorer.tree, category).click();
    await explorer.expectAddress(chosen);
    await explorer.search.fill('offline');
    await expectShown(explorer, searched);
    await explorer.chips.getByRole('button').first().focus();
    await page.goBack();
    await expectShown(explorer, chosen);
    await expect(explorer.count).toBeFocused();
    await explorer.links.nth(40).focus();
    await page.goForward();
    await expectShown(explorer, searched);
    await expect(explorer.count).toBeFocused();
    await explorer.sort.focus();
    await page.goBack();
    await expectShown(explorer, chosen);
    await expect(explorer.sort).toBeFocused();
  });

  test('the skip links move the reader, to the content or to the results, and nothing else', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await explorer.more.click();
    await expect(explorer.links).toHaveCount(100);
    await page.locator('a[href^="#"]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.hash !== '');
    await expect(explorer.links).toHaveCount(100);
    await page.locator('a[href="#count"]').focus();
    await page.keyboard.press('Enter');
    await expect(explorer.count).toBeFocused();
  });

  test('j, / and ? work on arrival; keys are the input method’s while it composes', async ({
    explorer,
    page,
  }) => {
    await page.goto('/issues/');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(explorer.links.nth(1)).toBeFocused();
    await page.keyboard.press('/');
    await expect(explorer.search).toBeFocused();
    await explorer.ready();
    await explorer.search.dispatchEvent('keydown', { key: 'ArrowDown', keyCode: 229, isComposing: true });
    await expect(explorer.search).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('?');
    await expect(page.locator('#keys-help')).toBeVisible();
  });

  test('coming back from an issue restores the list, the focus and the place', async ({ explorer, page }) => {
    await explorer.open(start);
    await explorer.more.click();
    await expect(explorer.links).toHaveCount(100);
    await explorer.links.nth(70).focus();
    const href = await explorer.links.nth(70).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === href);
    await page.goBack();
    await explorer.ready();
    await expect(explorer.links).toHaveCount(100);
    await expect(explorer.links.nth(70)).toBeFocused();
    await expect(explorer.links.nth(70)).toBeInViewport();
  });

  test('j and k walk through the list and past its end, and can be switched off', async ({
    explorer,
    page,
  }) => {
    await explorer.open();
    await explorer.search.click();
    await page.keyboard.press('ArrowDown');
    await expect(explorer.links.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(explorer.links.nth(2)).toBeFocused();
    await page.keyboard.press('k');
    await expect(explorer.links.nth(1)).toBeFocused();
    await explorer.links.nth(49).focus();
    await page.keyboard.press('j');
    await expect(explorer.links.nth(50)).toBeFocused();
    await expect(explorer.links).toHaveCount(100);
    await page.locator('#open-keys').click();
    await page.locator('#keys').uncheck();
    await page.locator('#close-keys').click();
    await explorer.links.nth(0).focus();
    await page.keyboard.press('j');
    await expect(explorer.links.nth(0)).toBeFocused();
    await explorer.search.click();
    await page.keyboard.type('jk');
    await expect(explorer.search).toHaveValue('jk');
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the facets open as a sheet; the focus goes in and comes back', async ({ explorer, page }) => {
    await page.goto('/issues/');
    await expect(page.locator('#facets')).toBeHidden();
    await explorer.openSheet.tap();
    await explorer.ready();
    await expect(page.locator('#sheet')).toBeVisible();
    await expect(page.locator('#sheet :focus, #sheet:focus')).toHaveCount(1);
    await explorer.choice(explorer.facet('state'), 'open').tap();
    await explorer.expectAddress(`${start}&state=open`);
    await expect(explorer.closeSheet).toContainText(countOf(`${start}&state=open`));
    await expect(page.locator('#sheet [role="status"]').first()).toHaveText(countOf(`${start}&state=open`));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.locator('#facets')).toBeHidden();
    await expect(explorer.openSheet).toBeFocused();
    await expect(explorer.openSheet).toContainText('(2)');
    // A search is no filter.
    await explorer.search.fill('model');
    await expectShown(explorer, `${start}&state=open&q=model`);
    await expect(explorer.openSheet).toContainText('(2)');
  });

  test('the window grows wide with the sheet open: the focus stays', async ({ explorer, page }) => {
    await page.goto('/issues/');
    await explorer.openSheet.click();
    await explorer.ready();
    await explorer.choice(page.locator('#sheet [data-facet="state"]'), 'open').focus();
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect(page.locator('#sheet')).toBeHidden();
    await expect(explorer.choice(explorer.facet('state'), 'open')).toBeFocused();
  });

  for (const width of [320, 360]) {
    test(`${width} px wide nothing scrolls sideways, and targets are large`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 740 });
      await explorer.open(`?category=${category}&q=model`);
      await explorer.openPanel();
      await expectNoSidewaysScroll(page);
      await explorer.openSheet.click();
      await explorer.unfoldAll();
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page, '#explorer');
    });
  }
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['dark', 360],
] as const) {
  test.describe(`in use, ${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('it is accessible', async ({ explorer, page }) => {
      await explorer.open(`?category=${category}&q=model`);
      if (width < 1000) {
        await explorer.openSheet.click();
        await explorer.unfoldAll();
        await explorer.closeSheet.click();
      } else {
        await explorer.unfoldAll();
        await explorer.twisty(at(categories, 0).id).click();
      }
      await explorer.openPanel();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a shared address is answered honestly', async ({ explorer, page }) => {
    await page.goto('/issues/?state=open&q=offline');
    const note = page.locator('noscript p').filter({ hasText: 'Without JavaScript' });
    await expect(note).toContainText('Without JavaScript');
    await expect(note.locator('a[href="/lists/"]')).toBeVisible();
    await expect(note.locator('a[href="/projects/"]')).toBeVisible();
    await expect(explorer.search).toBeHidden();
    await expect(explorer.count).toHaveText(countOf(start));
  });

  for (const [facetId, value, address] of [
    ['state', 'open', '/lists/state/open/'],
    ['year', '2023', '/lists/year/2023/'],
    ['category', category, `/taxonomy/${category}/`],
    ['code', code, `/taxonomy/${code.replace('.', '/')}/`],
  ] as const) {
    test(`the choice ${value} leads to ${address}`, async ({ explorer, page }) => {
      await page.goto('/issues/');
      await explorer.choice(page.locator(`[data-facet="${facetId}"]`).first(), value).click();
      await expect(page).toHaveURL((url) => url.pathname === address);
      await expect(page.locator('h1')).toBeVisible();
    });
  }
});
