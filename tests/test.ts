import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** Collects what goes wrong on a page: messages in the console, errors, failed requests, requests to other hosts. */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) troubles.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/** A test with a page on which nothing may go wrong, unless it sets `expectsTroubles` because it breaks something itself. */
export const test = base.extend<{ expectsTroubles: boolean }>({
  expectsTroubles: [false, { option: true }],
  page: async ({ page, baseURL, expectsTroubles }, use) => {
    const troubles = watch(page, baseURL ?? '');
    await use(page);
    if (!expectsTroubles) expect(troubles).toEqual([]);
  },
});

export { expect };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The two themes differ in colors alone.
  colors: ['cat.color'],
};
/** Rows of one list or table are alike: the first ones stand for all, or the longest pages would take most of the time. */
const alike = ['.issue-row:nth-child(n + 20)', 'tbody tr:nth-child(n + 30)'];

/** Fails where axe finds a page to break WCAG 2.2 AA or axe's best practices. */
export async function expectAccessible(
  page: Page,
  only: keyof typeof axeTags | 'everything but colors' = 'everything',
): Promise<void> {
  const options: RunOptions = {
    runOnly: { type: 'tag', values: axeTags[only === 'everything but colors' ? 'everything' : only] },
    ...(only === 'everything but colors' ? { rules: { 'color-contrast': { enabled: false } } } : {}),
    resultTypes: ['violations'],
  };
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ exclude: alike.map((selector) => [selector]) })}, ${JSON.stringify(options)})`,
  );
  const violations = results.violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${html.slice(0, 160)}: ${failureSummary ?? ''}`);
    return `${id}, ${nodes.length} times: ${help}\n  ${places.join('\n  ')}`;
  });
  expect(violations).toEqual([]);
}

/** Fails where a page is wider than its window, and names what sticks out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const scrollsInside = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') return true;
      }
      return false;
    };
    const culprits = [...document.body.querySelectorAll('*')]
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !scrollsInside(element),
      )
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120));
    return [`${root.scrollWidth} px in a window of ${innerWidth} px`, ...culprits];
  });
  expect(wide).toEqual([]);
}

/** Fails where a control that can be seen is smaller than the 24 px that a finger needs. */
export async function expectLargeTargets(page: Page, within: string): Promise<void> {
  const small = await page.locator(`${within} :is(button, input, select, summary)`).evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const label = control.closest('label')?.getBoundingClientRect();
      const isLarge =
        Math.max(width, label?.width ?? 0) >= 23.5 && Math.max(height, label?.height ?? 0) >= 23.5;
      return width === 0 || isLarge ? [] : [`${width} × ${height}: ${control.outerHTML.slice(0, 90)}`];
    }),
  );
  expect(small).toEqual([]);
}
