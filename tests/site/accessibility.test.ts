import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/builtSite.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { openSiteBrowser, type SiteBrowser } from '../../scripts/siteBrowser.ts';
import { findAccessibilityProblems } from '../checks/accessibility.ts';
import { fullestPages } from '../checks/typicalPages.ts';

const kinds = fullestPages(readBuiltSite(distFolder));
const views = [
  {
    view: 'light',
    only: 'everything',
    options: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  },
  // The themes differ in colours alone.
  { view: 'dark', only: 'colours', options: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } } },
  {
    view: 'light and 320 px wide',
    only: 'everything',
    options: { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  },
] as const;

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSiteBrowser();
});
afterAll(() => site.close());

describe.each(views)('$view', ({ only, options }) => {
  test.concurrent.each(kinds)(
    '$kind: $address meets WCAG 2.2 AA and nothing goes wrong on it',
    async ({ address }) => {
      const { page, troubles, close } = await site.open(address, options);
      expect(await findAccessibilityProblems(page, only)).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});
