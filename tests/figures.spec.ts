import type { Locator, Page } from '@playwright/test';
import { publishedFigures } from '../src/figures/catalogue.ts';
import { expect, expectAccessible, test } from './test.ts';

/** Opens a figure's page and waits for what answers, which comes when the browser is idle. */
async function openFigure(page: Page, id: string): Promise<{ drawing: Locator; readout: Locator }> {
  await page.goto(`/figures/${id}/`);
  const drawing = page.locator('.figure > svg.answers:visible');
  await drawing.scrollIntoViewIfNeeded();
  return { drawing, readout: page.getByRole('status').and(page.locator('.figure-readout')) };
}

/** The middle of a part of a page in its window. */
async function middleOf(part: Locator): Promise<{ x: number; y: number }> {
  const box = await part.boundingBox();
  if (!box) throw new Error('The part is not to be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The first row of a figure's table, as text. */
const firstRow = (page: Page): Promise<string[]> =>
  page.locator('.figure details.data tbody tr').first().locator('td').allTextContents();

test('every figure answers the keyboard, and Escape ends it', async ({ page }) => {
  for (const { id } of publishedFigures()) {
    const { drawing, readout } = await openFigure(page, id);
    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    await expect(readout, id).toContainText(/\d|:/);
    await expect(readout, id).not.toContainText(/NaN|undefined/);
    const before = await readout.innerText();
    // Some have one row only.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await readout.innerText(), id).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect(readout, id).toBeEmpty();
  }
});

test('a row answers the mouse with what the table says, dims the other categories and moves nothing', async ({
  page,
}) => {
  const { drawing, readout } = await openFigure(page, 'category-prevalence');
  const [name = '', count = '', share = ''] = await firstRow(page);
  const shifts = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
  const { x, y } = await middleOf(drawing.locator('text', { hasText: name }));
  await page.mouse.move(x, y);
  for (const part of [name, count, share]) await expect(readout).toContainText(part);
  await expect(drawing.locator('rect[fill*="--category"].dimmed')).not.toHaveCount(0);
  await expect(drawing.locator('rect[fill*="--category"]:not(.dimmed)')).toHaveCount(1);
  expect(await shifts()).toBe(0);
  await page.mouse.move(0, 0);
  await expect(readout).toBeEmpty();
  await expect(page.locator('.dimmed')).toHaveCount(0);
});

test('a category dims the others in every figure of its page', async ({ page }) => {
  await page.goto('/resolution/');
  const drawings = page.locator('.figure > svg.answers:visible');
  await expect(drawings.first()).toBeVisible();
  const ofCategories = drawings.filter({ has: page.locator('[fill*="--category"], [stroke*="--category"]') });
  expect(await ofCategories.count()).toBeGreaterThan(1);
  const [first, second] = [ofCategories.nth(0), ofCategories.nth(1)];
  await first.focus();
  const dimmed = second.locator('.dimmed').first();
  for (let step = 0; step < 4 && !(await dimmed.count()); step++) await page.keyboard.press('ArrowDown');
  await expect(dimmed).toBeAttached();
});

test('curves say at a day what the numbers below them say, for each line with its interval', async ({
  page,
}) => {
  const { drawing, readout } = await openFigure(page, 'groups');
  const marks = drawing.locator('text[data-read^="risk"]');
  const read = await marks.evaluateAll((texts) =>
    texts.map((text) => ({ key: text.getAttribute('data-read') ?? '', count: text.textContent })),
  );
  const days = read.find(({ key }) => key.endsWith(' 365'));
  expect(days).toBeDefined();
  await drawing.focus();
  for (let step = 0; step < 20 && !(await readout.innerText()).includes('After 365'); step++)
    await page.keyboard.press('ArrowRight');
  for (const { count } of read.filter(({ key }) => key.endsWith(' 365')))
    await expect(readout).toContainText(`${count} still under observation after 365`);
  await expect(readout).toContainText(/\d+% unresolved by the middle estimate/);
  await expect(readout).toContainText(/unresolved if unknown dates came early, 95%: \d+–/);
  await expectAccessible(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('the first touch of a mark with a link reads it, the second follows it', async ({ page }) => {
    const { drawing, readout } = await openFigure(page, 'category-prevalence');
    const [name = ''] = await firstRow(page);
    const { x, y } = await middleOf(drawing.locator('text', { hasText: name }));
    await page.touchscreen.tap(x, y);
    await expect(readout).toContainText(name);
    await expect(page).toHaveURL(/category-prevalence/);
    await page.touchscreen.tap(x, y);
    await expect(page).toHaveURL(/taxonomy/);
  });
});

test('in a frame of any size a figure is whole, and follows the theme of the reader', async ({ page }) => {
  const [{ id } = { id: '' }] = publishedFigures();
  const sizes = [
    [900, 600],
    [500, 300],
    [320, 480],
  ];
  await page.route('**/frames.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Frames</title>${sizes
        .map(
          ([width, height]) =>
            `<iframe src="/figures/${id}/embed/" width="${width}" height="${height}"></iframe>`,
        )
        .join('')}</html>`,
    }),
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/frames.html');
    const papers = new Set<string>();
    for (const index of sizes.keys()) {
      const frame = page.locator('iframe').nth(index).contentFrame();
      await expect(frame.locator('svg:visible')).toHaveCount(1);
      const fits = await frame.locator('html').evaluate(({ scrollHeight, scrollWidth }) => ({
        height: scrollHeight <= innerHeight,
        width: scrollWidth <= innerWidth,
      }));
      expect(fits).toEqual({ height: true, width: true });
      await expect(frame.getByRole('link', { name: /./ }).last()).toBeVisible();
      papers.add(await frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
    }
    expect([...papers]).toEqual([colorScheme === 'light' ? 'rgb(253, 252, 249)' : 'rgb(21, 23, 26)']);
  }
});
