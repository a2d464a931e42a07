import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/builtSite.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { openSiteBrowser, type SiteBrowser } from '../../scripts/siteBrowser.ts';
import { fullestPages } from '../checks/typicalPages.ts';

const kinds = fullestPages(readBuiltSite(distFolder));

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

test.each([320, 1280])('the home page shows its heading and all its figures, %i px wide', async (width) => {
  const { page, close } = await site.open('/', {
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
  });
  expect(await page.locator('h1').isVisible()).toBe(true);
  const figures = await page.locator('figure:has(svg)').all();
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    const drawings = await figure.locator('svg').all();
    const boxes = await Promise.all(drawings.map((drawing) => drawing.boundingBox()));
    expect(boxes.filter((box) => box !== null && box.width > 100 && box.height > 20)).toHaveLength(1);
  }
  await close();
});

test.each(kinds)('$kind: $address shows its heading and its text', async ({ address }) => {
  const { page, close } = await site.open(address, { javaScriptEnabled: false });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
  await close();
});
