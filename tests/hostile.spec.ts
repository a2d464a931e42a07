import { hostileTexts } from '../scripts/hostileTexts.ts';
import { builtFiles, builtText, typicalPages } from './builtSite.ts';
import { expect, expectNoSidewaysScroll, test } from './test.ts';

/** The site of a release in which every free text tries to be more than text. */
const { longest, widest } = typicalPages();

for (const { kind, address } of [...longest, ...widest]) {
  test(`${kind}, ${address}, shows text as text and keeps to 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address, { waitUntil: 'networkidle' });
    const found = await page.evaluate(() => ({
      broken: document.body.dataset.broken ?? null,
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      links: [...document.querySelectorAll('a[href^="javascript:"], [src*="tracker.example"]')].length,
    }));
    expect(found).toEqual({ broken: null, handlers: 0, links: 0 });
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    await expectNoSidewaysScroll(page);
  });
}

test('what is written is what is read: markup stands as text', async ({ page }) => {
  const script = hostileTexts[0] ?? '';
  const file = builtFiles().find(
    (name) => /^issues\/.*\d\/index\.html$/.test(name) && builtText(name).includes('&lt;script&gt;document'),
  );
  await page.goto(`/${file ?? ''}`);
  await expect(page.locator('main')).toContainText(script);
});

test('the explorer lists, marks and finds such texts as text', async ({ page }) => {
  await page.goto('/issues/?q=script');
  await expect(page.locator('html')).toHaveAttribute('data-explorer', 'ready');
  await expect(page.locator('#hits li:not([hidden]) a').first()).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset.broken ?? null)).toBeNull();
});

test('an address cannot put anything on a page', async ({ page }) => {
  const markup = encodeURIComponent(`"><img src=x onerror="document.body.dataset.broken='address'">`);
  for (const address of [`/issues/?q=${markup}&category=${markup}`, `/lab/?compare=${markup}&a=${markup}`]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => document.body.dataset.broken ?? null)).toBeNull();
  }
});

test('no file leaves the folder of the site, and no name has signs beside letters and digits of any script', () => {
  expect(
    builtFiles().filter((file) => !/^[\p{L}\p{M}\p{N}_./@+~-]+$/u.test(file) || file.includes('..')),
  ).toEqual([]);
});
