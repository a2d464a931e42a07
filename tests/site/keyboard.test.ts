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

test.each(kinds)('$kind: $address: the first key press offers to skip to the text', async ({ address }) => {
  const { page, close } = await site.open(address);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  const box = await skip.boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.width > 24 && box.height >= 24).toBe(true);
  const target = await skip.getAttribute('href');
  expect(target).toMatch(/^#./);
  await page.keyboard.press('Enter');
  // The next key press goes on from the text: whatever has the focus then lies in it, or the page has no more to focus.
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(
    (selector) =>
      document.querySelector(selector)?.contains(document.activeElement) === true ||
      document.querySelector(selector)?.compareDocumentPosition(document.activeElement ?? document.body) ===
        Node.DOCUMENT_POSITION_FOLLOWING,
    target ?? '',
  );
  expect(isInside).toBe(true);
  await close();
});
