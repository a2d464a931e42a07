import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/builtSite.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';
import { addressesWithScripts } from '../checks/pageScripts.ts';
import { fullestPages } from '../checks/typicalPages.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { openSiteBrowser, type SiteBrowser } from '../../scripts/siteBrowser.ts';

/** Without those that hide what their reader has not asked for. */
const kinds = fullestPages(readBuiltSite(distFolder)).filter(
  ({ address }) => !addressesWithScripts.includes(address),
);
/** An A4 page less the margins that print.css leaves at its sides, in pixels: 96 to the inch. */
const column = Math.floor(((210 - 2 * 10) / 25.4) * 96);

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

test.each(kinds)('$kind: $address fits a sheet of paper and shows all of itself', async ({ address }) => {
  const { page, close } = await site.open(address, { viewport: { width: column, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  expect(await findSidewaysScroll(page)).toEqual([]);
  const found = await page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility();
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      narrowDrawings: all('.figure > svg.narrow').filter(shown).length,
      wideDrawings: all('.figure > svg.wide').filter(shown).length,
      figures: all('.figure:has(> svg)').filter(shown).length,
      markers: all('summary').filter(
        (summary) => shown(summary) && getComputedStyle(summary).listStyleType !== 'none',
      ).length,
      hiddenParts: all('details:not(.data)')
        .filter(shown)
        .flatMap((details) => [...details.children])
        .filter((part) => part.localName !== 'summary' && !shown(part)).length,
    };
  });
  expect(found).toEqual({
    narrowDrawings: 0,
    wideDrawings: found.figures,
    figures: found.figures,
    markers: 0,
    hiddenParts: 0,
  });
  await close();
});
