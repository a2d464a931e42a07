import type { Page } from '@playwright/test';
import { isOurs, typicalPages } from './builtSite.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

/** An A4 page less the margins that the print sheet leaves at its sides, in CSS pixels: 96 to the inch. */
const paper = Math.floor(((210 - 2 * 10) / 25.4) * 96);
/** A drawing of a figure. It is a picture, or a group where its marks are links. */
const drawing = 'svg[aria-labelledby]:is([role="img"], [role="group"])';
/** Pages that hide what their reader has not asked for. */
const isInteractive = (address: string): boolean => address === '/issues/' || address === '/lab/';

const { longest, widest } = typicalPages();

async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toBeInViewport({ ratio: 1 });
  const target = await skip.getAttribute('href');
  expect(target).toMatch(/^#./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.hash === target);
  await page.keyboard.press('Tab');
  // The next key press goes on from the content: the focus is in it, or the page has no more to focus.
  const goesOn = await page.locator(target ?? '').evaluate((content) => {
    const focused = document.activeElement ?? document.body;
    return (
      content.contains(focused) ||
      (content.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  });
  expect(goesOn).toBe(true);
}

/** Fails where a page does not fit a sheet of paper, or hides there what a reader of paper cannot open. */
async function expectPrintable(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  const found = await page.evaluate((drawing) => {
    const shown = (element: Element): boolean => element.checkVisibility();
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    return {
      figuresWithoutOneDrawing: all(`figure:has(${drawing})`)
        .filter(shown)
        .filter((figure) => [...figure.querySelectorAll(drawing)].filter(shown).length !== 1).length,
      markers: all('summary')
        .filter(shown)
        .filter((summary) => getComputedStyle(summary).listStyleType !== 'none').length,
      // The tables of numbers stay folded: they would fill pages.
      hiddenParts: all('details:not(:has(table))')
        .filter(shown)
        .flatMap((details) => [...details.children])
        .filter((part) => part.localName !== 'summary' && !shown(part)).length,
    };
  }, drawing);
  expect(found).toEqual({ figuresWithoutOneDrawing: 0, markers: 0, hiddenParts: 0 });
}

for (const { kind, address } of longest) {
  // One visit for all: most of the time of such a test goes into opening the page.
  test(`${kind}, ${address}, is read by keyboard, in both themes, at 320 px and on paper`, async ({
    page,
  }) => {
    await page.goto(address);
    // The frame of a figure stands within someone else's page, and has nothing to skip.
    if (kind !== 'embed')
      await test.step('the first key press offers to skip to the content', () => expectSkipLink(page));
    await test.step('it is accessible', () => expectAccessible(page));
    await test.step('it has enough contrast in the dark theme', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, 'colors');
    });
    if (!isInteractive(address)) {
      await test.step('it fits a sheet of paper and shows all of itself there', async () => {
        await page.setViewportSize({ width: paper, height: 1000 });
        await page.emulateMedia({ media: 'print', colorScheme: 'light' });
        await expectPrintable(page);
      });
    }
    await test.step('it is accessible at 320 px and does not scroll sideways, also with everything open', async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 320, height: 640 });
      await expectAccessible(page, 'everything but colors');
      await expectNoSidewaysScroll(page);
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await expectNoSidewaysScroll(page);
    });
  });
}

test('of each kind, the page with the longest word fits a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { kind, address } of widest) {
    await test.step(`${kind}, ${address}`, async () => {
      await page.goto(address);
      await expectNoSidewaysScroll(page);
    });
  }
});

if (isOurs) {
  for (const [address, most] of [
    ['/comparison/', 9000],
    ['/methods/', 8000],
  ] as const) {
    test(`${address} is folded on a telephone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(address);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeLessThanOrEqual(most);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of page shows its heading and its text', async ({ page }) => {
    for (const { kind, address } of longest) {
      await test.step(`${kind}, ${address}`, async () => {
        await page.goto(address);
        await expect(page.locator('h1')).toBeVisible();
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
      });
    }
  });

  for (const width of [320, 1280]) {
    test(`the home page shows one drawing of each figure, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const figures = await page.locator(`figure:has(${drawing})`).all();
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        await expect(figure.locator(drawing).filter({ visible: true })).toHaveCount(1);
      }
    });
  }
});
