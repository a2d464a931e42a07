import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { addressOf, builtFiles, builtText, dist, isOurs, publishedAt, typicalPages } from './builtSite.ts';
import { staticServer, type SlashRule } from './staticServer.ts';

const servers: Server[] = [];
const sitePath = publishedAt().pathname;

/** Serves the built site where it says that it is published. @returns its address, ending in a slash */
async function host(slashes: SlashRule): Promise<string> {
  const server = staticServer(dist, sitePath, slashes).listen(0, 'localhost');
  servers.push(server);
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}${sitePath}`;
}

const test = base.extend<{ violations: string[] }>({
  // What the browser refuses by the Content-Security-Policy, and all else that goes wrong.
  violations: async ({ page }, use) => {
    const violations: string[] = [];
    await page.exposeFunction('reportViolation', (what: string) => violations.push(what));
    await page.addInitScript(() => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ violatedDirective, blockedURI, sourceFile }) => {
          (window as unknown as { reportViolation: (what: string) => void }).reportViolation(
            `${location.pathname}: ${violatedDirective} forbids ${blockedURI} in ${sourceFile}`,
          );
        },
      );
    });
    page.on('pageerror', (error) => violations.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) violations.push(`status ${response.status()}: ${response.url()}`);
    });
    await use(violations);
  },
});

test.afterAll(() => servers.forEach((server) => server.close()));

/** Whether the page has its style sheet: the serif of headings, and the first cascade layer set. */
const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--space-16').trim() !== '');

/** Old addresses may lead on to others by themselves. */
const kinds = typicalPages().longest.filter(({ kind }) => kind !== 'old');
/** A host that treats slashes in another way finds the same files: pages that load scripts and data tell whether it does. */
const loading = kinds.filter(({ kind }) => ['home', 'explorer', 'lab', 'figure'].includes(kind));
const withoutSlash = (address: string): string => address.replace(/(.)\/$/, '$1');

for (const [slashes, visited] of [
  ['redirect', kinds],
  ['either', loading],
  ['strip', loading],
] as const) {
  test(`${visited.length} kinds of page obey the policy, have their styles and find their files (${slashes})`, async ({
    page,
    violations,
  }) => {
    const site = await host(slashes);
    for (const { kind, address } of visited) {
      const isWhole = loading.some((one) => one.kind === kind);
      await page.goto(site + withoutSlash(address).slice(1), { waitUntil: isWhole ? 'networkidle' : 'load' });
      expect(await isStyled(page), address).toBe(true);
      await expect(page.locator('h1')).toHaveCount(1);
    }
    // The page for missing addresses is missing, and a way to the top from an address without its slash leads above a path.
    const isExpected = (problem: string): boolean =>
      problem.includes('404.html') ||
      (slashes !== 'redirect' && problem.startsWith('status 404') && !problem.includes(sitePath));
    expect(violations.filter((problem) => !isExpected(problem))).toEqual([]);
  });
}

test('the lab draws, computes and makes pictures under the policy, and the explorer finds', async ({
  page,
  violations,
}) => {
  const site = await host('redirect');
  await page.goto(`${site}lab/`);
  await expect(page.locator('#lab')).toHaveAttribute('data-answered');
  await expect(page.locator('#lab')).not.toHaveClass(/pending/);
  // A small study may have nothing to draw in the lab.
  const isDrawn = (await page.locator('#lab-figure svg').count()) > 0;
  expect(isDrawn || !isOurs).toBe(true);
  for (const kind of isDrawn ? ['png', 'svg'] : ['json']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-download="${kind}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
  }
  await page.goto(`${site}issues/?state=open`);
  const first = page.locator('#hits li:not([hidden]) a').first();
  await expect(first).toHaveAttribute('href', new RegExp(`^${sitePath}issues/.+/$`));
  await first.click();
  await expect(page.locator('h1')).toBeVisible();
  expect(violations).toEqual([]);
});

test('every page carries the headers that keep it safe', async ({ request }) => {
  const site = await host('redirect');
  const { status, headers } = await request.get(site).then((response) => ({
    status: response.status(),
    headers: response.headers(),
  }));
  expect(status).toBe(200);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(headers['referrer-policy']).toBeTruthy();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
});

test('read from a disk, a page has its styles and its links lead to pages', async ({ page }) => {
  const [, second] = kinds;
  for (const { address } of [{ address: '/' }, ...(second ? [second] : [])]) {
    await page.goto(pathToFileURL(join(dist, address, address.endsWith('/') ? 'index.html' : '')).href);
    expect(await isStyled(page), address).toBe(true);
  }
  await page.goto(pathToFileURL(join(dist, 'index.html')).href);
  await page.locator(`header a[href="${sitePath}taxonomy/"]`).first().click();
  await expect(page).toHaveURL(/^file:.*\/taxonomy\/index\.html$/);
  expect(await isStyled(page)).toBe(true);
});

test('old addresses stay: a renamed one leads on, a withdrawn one says why', async ({ page }) => {
  const old = builtFiles().filter(
    (file) => file.endsWith('.html') && builtText(file).includes('<meta name="page-kind" content="old"'),
  );
  const site = await host('redirect');
  for (const file of old) {
    const target = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(builtText(file))?.[1];
    await page.goto(site + addressOf(file).slice(1));
    if (target === undefined) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was withdrawn');
    } else {
      await expect(page).toHaveURL((url) => url.pathname === target);
      expect(builtText('_redirects')).toContain(`${sitePath}${addressOf(file).slice(1)} ${target} 301\n`);
    }
  }
});
