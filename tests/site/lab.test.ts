import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityProblems } from '../checks/accessibility.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';
import { distFolder } from './distFolder.ts';
import { openSiteBrowser, type SiteBrowser } from './siteBrowser.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(distFolder, 'data', path), 'utf8'));
const { shown } = readJson('versions.json') as { shown: string };
const results = readJson(`v${shown}/results.json`) as Record<string, number | string | null>;
const study = readJson(`v${shown}/study.json`) as {
  groups: { id: string; role: string }[];
  categories: { id: string }[];
};
const groupId = (role: string): string => study.groups.find((group) => group.role === role)?.id ?? '';
const focal = groupId('focal');
const comparison = groupId('comparison');
const pair = `resolution.${focal}-${comparison}`;

interface DownloadedRecord {
  readonly query: string;
  readonly numbers: Record<string, number | null>;
}

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

/** Waits until the analysis of the present choices is whole. */
async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const lab = document.querySelector('#lab');
    return lab?.hasAttribute('data-answered') === true && !lab.classList.contains('pending');
  });
}

async function openLab(query = '', options = {}) {
  const opened = await site.open(`/lab/${query}`, options);
  await answered(opened.page);
  return opened;
}

async function downloaded(page: Page, kind: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-download="${kind}"]`).click(),
  ]);
  return readFileSync(await download.path());
}

async function record(page: Page): Promise<DownloadedRecord> {
  return JSON.parse((await downloaded(page, 'json')).toString('utf8')) as DownloadedRecord;
}

function expectNear(what: string, found: number | null | undefined, expected: unknown): void {
  if (typeof expected !== 'number') {
    expect(found, what).toBe(expected);
    return;
  }
  expect(Math.abs((found ?? NaN) - expected), `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(Math.abs(expected), 1e-300),
  );
}

const sentence = (page: Page): Promise<string> => page.locator('#lab-sentence').innerText();

describe('the numbers are the build’s', () => {
  test('group against group', async () => {
    const { page, troubles, close } = await openLab();
    const { numbers } = await record(page);
    const keys: [string, string][] = [focal, comparison].flatMap((id) =>
      [
        'n',
        'exact',
        'right',
        'interval',
        'known.q1',
        'known.median',
        'known.q3',
        'turnbull.q1',
        'turnbull.median',
        'turnbull.q3',
        'early.median',
        'early.low',
        'early.high',
        'late.median',
        'late.low',
        'late.high',
      ].map((name): [string, string] => [`resolution.${id}.${name}`, `resolution.${id}.${name}`]),
    );
    for (const name of [
      'mannwhitney.u',
      'mannwhitney.z',
      'mannwhitney.p',
      'cliffs.delta',
      'logrank.early.chisq',
      'logrank.early.p',
      'logrank.late.chisq',
      'logrank.late.p',
      'logrank.stratified-early.chisq',
      'logrank.stratified-late.p',
      'interval.z',
      'interval.p',
      'interval.ignored.effect',
      'interval.clustered.low',
      'interval.stratified.p',
    ]) {
      keys.push([`comparison.${name}`, `${pair}.${name}`]);
    }
    for (const [own, built] of keys) {
      expect(results).toHaveProperty([built]);
      expectNear(built, numbers[own], results[built]);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  test('category against category', async () => {
    const { page, close } = await openLab('?compare=categories');
    const { numbers } = await record(page);
    for (const name of ['h', 'df', 'p', 'epsilon2'].map((part) => `kruskal.${part}`)) {
      expectNear(name, numbers[`comparison.${name}`], results[`resolution.categories.${name}`]);
    }
    for (const name of [
      'logrank.early.chisq',
      'logrank.late.p',
      'interval.ignored.chisq',
      'interval.ignored.p',
    ]) {
      expectNear(name, numbers[`comparison.${name}`], results[`resolution.categories.${name}`]);
    }
    for (const { id } of study.categories) {
      expectNear(
        id,
        numbers[`resolution.${id}.turnbull.median`],
        results[`resolution.${id}.turnbull.median`],
      );
    }
    await close();
  });

  test('the bootstrap, in a worker, with the build’s interval; and it can be cancelled', async () => {
    const { page, troubles, close } = await openLab();
    await page.locator('#lab-draw').click();
    await page.locator('#lab-cancel').click();
    expect(await page.locator('#lab-bootstrap-words').innerText()).toBe('Cancelled.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lab-draw');
    await page.locator('#lab-draw').click();
    await page.locator('#lab-bootstrap table').waitFor();
    const { numbers } = await record(page);
    expectNear('low', numbers[`bootstrap.${focal}.low`], results[`${pair}.cliffs.low`]);
    expectNear('high', numbers[`bootstrap.${focal}.high`], results[`${pair}.cliffs.high`]);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('the address', () => {
  test('follows every choice; back, forward and reload give the same answer', async () => {
    const { page, close } = await openLab();
    const first = await sentence(page);
    await page.getByRole('radio', { name: 'Categories', exact: true }).check();
    await answered(page);
    expect(new URL(page.url()).search).toBe('?compare=categories');
    const second = await sentence(page);
    expect(second).not.toBe(first);
    await page.locator('select[name="undated"]').selectOption('late');
    await answered(page);
    const third = await sentence(page);
    expect(new URL(page.url()).search).toBe('?compare=categories&undated=late');
    await page.goBack();
    await expect.poll(() => sentence(page)).toBe(second);
    expect(await page.locator('select[name="undated"]').inputValue()).toBe('interval');
    await page.goBack();
    await expect.poll(() => sentence(page)).toBe(first);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => sentence(page)).toBe(third);
    await page.reload();
    await answered(page);
    expect(await sentence(page)).toBe(third);
    expect(await page.locator('select[name="undated"]').inputValue()).toBe('late');
    await page.getByRole('button', { name: 'Back to the main specification' }).click();
    await expect.poll(() => sentence(page)).toBe(first);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  test('unknown values are named as text and ignored', async () => {
    const { page, close } = await openLab(
      '?undated=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&curve=kaplan-meier',
    );
    expect(await page.locator('#lab-notice').innerText()).toContain('undated=<img src=x onerror=alert(1)>');
    expect(await page.locator('#lab img').count()).toBe(0);
    await close();
  });

  test('300 random query strings: no exception, nothing from the address written as HTML', async () => {
    const { page, troubles, close } = await openLab();
    const mark = 'zzinjected';
    const queries = fc.sample(
      fc
        .array(
          fc.tuple(
            fc.constantFrom(
              'compare',
              'of',
              'exact',
              'undated',
              'group',
              'v',
              'coding',
              'weights',
              'curve',
              'q',
            ),
            fc.oneof(
              fc.string({ unit: 'binary', maxLength: 20 }),
              fc.constantFrom(
                'categories',
                'codes',
                'years',
                'projects',
                `<${mark} onclick=x>`,
                `"><script>${mark}</script>`,
                `'${mark}=`,
                '%',
              ),
            ),
          ),
          { maxLength: 5 },
        )
        .map((parts) => `?${new URLSearchParams(parts.map(([name, value]) => [name, value])).toString()}`),
      { numRuns: 300, seed: 20_260_921 },
    );
    const found = await page.evaluate(
      async ({ all, word }) => {
        let elements = 0;
        for (const query of all) {
          history.replaceState(null, '', `/lab/${query}`);
          dispatchEvent(new PopStateEvent('popstate'));
          elements += document.querySelectorAll(`${word}, #lab script, #lab img, #lab [onclick]`).length;
        }
        await new Promise((done) => setTimeout(done, 300));
        return { elements, scripts: document.querySelectorAll('script').length };
      },
      { all: queries, word: mark },
    );
    expect(found.elements).toBe(0);
    expect(found.scripts).toBe(2);
    await answered(page);
    expect(troubles).toEqual([]);
    await close();
  });
});

test('two selections of the explorer are compared', async () => {
  const { page, troubles, close } = await openLab();
  await page.getByRole('radio', { name: 'Two selections of the explorer' }).check();
  await page
    .getByRole('textbox', { name: 'Selection A' })
    .fill(`${site.origin}/issues/?group=${focal}&nonsense=1`);
  await page.getByRole('textbox', { name: 'Selection A' }).press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('b');
  await page.keyboard.type(`group=${comparison}`);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('#lab-notice').innerText()).toContain('nonsense=1');
  await expect.poll(() => page.locator('#lab-sets').innerText()).toContain('Selection A');
  await answered(page);
  const { numbers } = await record(page);
  expectNear('z', numbers['comparison.interval.z'], results[`${pair}.interval.z`]);
  expect(troubles).toEqual([]);
  await close();
});

test('the figure and the numbers can be kept', async () => {
  const { page, close } = await openLab('?compare=categories&curve=kaplan-meier');
  const svg = (await downloaded(page, 'svg')).toString('utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toContain('var(--');
  const png = await downloaded(page, 'png');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const csv = (await downloaded(page, 'csv')).toString('utf8');
  expect(csv).toMatch(/^number,value\n/);
  await page.getByText('Cite this analysis').click();
  expect(await page.locator('#lab-plain').innerText()).toContain(
    `/lab/?compare=categories&curve=kaplan-meier&v=${shown}`,
  );
  expect(await page.locator('#lab-bibtex').innerText()).toMatch(/^@misc\{atlas-lab/);
  await close();
});

test('keyboard alone: a choice is reached, made and answered, and keeps the focus', async () => {
  const { page, close } = await openLab();
  const first = await sentence(page);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === 'compare') break;
  }
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => sentence(page)).not.toBe(first);
  expect(
    await page.evaluate(() =>
      document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
    ),
  ).toBe('categories');
  await close();
});

test.each([
  ['light', 1280, ''],
  ['dark', 1280, '?compare=categories'],
  ['dark', 320, '?compare=codes&curve=kaplan-meier'],
  ['light', 360, '?compare=selections'],
] as const)(
  '%s, %i px, %s: WCAG 2.2 AA, no sideways scroll, targets of 24 px',
  async (colorScheme, width, query) => {
    const { page, troubles, close } = await openLab(query, { colorScheme, viewport: { width, height: 800 } });
    expect(await findAccessibilityProblems(page)).toEqual([]);
    expect(await findSidewaysScroll(page)).toEqual([]);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '#lab :is(button, select, label.tick, input[type="text"], summary)',
        ),
      ]
        .map((element) => ({
          name: element.textContent.trim().slice(0, 30),
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  },
);

test('without JavaScript: the main specification, its figure, and where to read on', async () => {
  const { page, close } = await site.open('/lab/', { javaScriptEnabled: false });
  const median = results[`resolution.${focal}.turnbull.median`];
  expect(await sentence(page)).toContain(String(median));
  expect(await page.locator('#lab-figure svg.wide').isVisible()).toBe(true);
  expect(await page.locator('#lab-form').isVisible()).toBe(false);
  expect(await page.locator('main a[href="/resolution/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('main a[href="/resolution/robustness/"]').count()).toBeGreaterThan(0);
  await close();
});

test('what it costs: scripts at most 40 KB, data at most 60 KB, gzipped, and the data only here', async () => {
  const { page, close } = await openLab();
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const size = (url: string): number =>
    gzipSync(readFileSync(join(distFolder, new URL(url).pathname))).length;
  const sum = (list: string[]): number => list.reduce((total, url) => total + size(url), 0);
  const scripts = sum(urls.filter((url) => url.endsWith('.js')));
  const data = sum(urls.filter((url) => url.endsWith('.json')));
  console.log(`The lab: scripts ${scripts} bytes, data ${data} bytes, gzipped`);
  expect(scripts).toBeLessThanOrEqual(40 * 1024);
  expect(data).toBeLessThanOrEqual(60 * 1024);
  expect(data).toBeGreaterThan(0);
  await close();
});

test('how fast it answers on a processor slowed four times', async () => {
  const { page, close } = await openLab();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times: { choice: string; first: number; whole: number }[] = [];
  for (const [name, value] of [
    ['weights', 'projects'],
    ['weights', 'issues'],
    ['dependence', 'clustered'],
    ['undated', 'late'],
    ['undated', 'interval'],
    ['coding', 'B'],
    ['border', 'out'],
  ] as const) {
    const taken = await page.evaluate(
      async ([field, option]) => {
        const lab = document.querySelector('#lab');
        const select = document.querySelector<HTMLSelectElement>(`#lab-form select[name="${field}"]`);
        if (!lab || !select) throw new Error(`${field}: found no control, expected one`);
        const before = lab.getAttribute('data-answered');
        const start = performance.now();
        // Asked for before the lab's own, so that it is told of the first painted answer before the rest is computed.
        const painted = new Promise<number>((done) =>
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))),
        );
        select.value = option;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const first = await painted;
        while (lab.getAttribute('data-answered') === before) await new Promise((done) => setTimeout(done, 4));
        return { first, whole: performance.now() - start };
      },
      [name, value] as const,
    );
    times.push({ choice: `${name}=${value}`, ...taken });
  }
  const lines = times.map(
    ({ choice, first, whole }) =>
      `${choice.padEnd(22)} first ${first.toFixed(0)} ms, whole ${whole.toFixed(0)} ms`,
  );
  // Printed, not asserted: two shared cores tell time badly. Only what is plainly broken fails.
  console.log(`The lab on a processor slowed four times:\n${lines.join('\n')}`);
  expect(Math.min(...times.map(({ first }) => first))).toBeLessThan(1000);
  await close();
});
