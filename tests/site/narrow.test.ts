import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/builtSite.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { openSiteBrowser, type SiteBrowser } from '../../scripts/siteBrowser.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';
import { widestPages } from '../checks/typicalPages.ts';

const pages = widestPages(readBuiltSite(distFolder));

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

test.each(pages)('$kind: $address fits a window of 320 px', async ({ address }) => {
  const { page, close } = await site.open(address, { viewport: { width: 320, height: 640 } });
  expect(await findSidewaysScroll(page)).toEqual([]);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await findSidewaysScroll(page), 'with everything opened').toEqual([]);
  await close();
});
