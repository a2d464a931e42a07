import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchPageTroubles } from '../../scripts/pageTroubles.ts';
import { launchChromium } from '../../scripts/siteBrowser.ts';
import { findAccessibilityProblems } from '../checks/accessibility.ts';
import { findSidewaysScroll } from '../checks/sidewaysScroll.ts';

// The checks that need a browser must be able to fail as well; the pages here are made up.
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 320, height: 640 } });
});
afterAll(() => browser.close());

function show(body: string): Promise<void> {
  return page.setContent(
    `<!doctype html><html lang="en"><head><title>t</title><meta name="viewport" content="width=device-width"></head>
    <body><main><h1>h</h1>${body}</main></body></html>`,
  );
}

describe('findAccessibilityProblems', () => {
  test('a sound page has none', async () => {
    await show('<p>text</p>');
    expect(await findAccessibilityProblems(page)).toEqual([]);
  });

  test.each([
    ['pale text', '<p style="color: #aaa; background: #fff">text</p>', 'color-contrast'],
    ['a picture without text', '<img src="data:image/png;base64,">', 'image-alt'],
    ['a button without a name', '<button></button>', 'button-name'],
    [
      'small targets',
      '<a href="/a" style="font-size:9px">a</a><br><a href="/b" style="font-size:9px">b</a>'.repeat(3),
      'target-size',
    ],
    ['a skipped heading', '<h4>x</h4>', 'heading-order'],
  ])('%s', async (_what, body, rule) => {
    await show(body);
    expect((await findAccessibilityProblems(page)).join('\n')).toContain(`${rule} (`);
  });
});

describe('findSidewaysScroll', () => {
  test('a page that fits, and one whose wide part scrolls by itself', async () => {
    await show('<p>text</p><div style="overflow-x: auto"><div style="width: 900px">wide</div></div>');
    expect(await findSidewaysScroll(page)).toEqual([]);
  });

  test('a page that is too wide names what is', async () => {
    await show('<div class="culprit" style="width: 400px">wide</div>');
    expect((await findSidewaysScroll(page)).join('')).toMatch(/px wide in a window of 320 px.*culprit/);
  });
});

describe('watchPageTroubles', () => {
  test('errors, missing files and other hosts are seen', async () => {
    const troubled = await browser.newPage();
    await troubled.route('**/*', (route) =>
      route.request().url() === 'http://site.test/'
        ? route.fulfill({
            contentType: 'text/html',
            body: '<script>console.error("said"); throw new Error("thrown")</script><img src="/x.png"><img src="http://other.test/y.png">',
          })
        : route.fulfill({ status: 404, body: '' }),
    );
    const troubles = watchPageTroubles(troubled, 'http://site.test');
    await troubled.goto('http://site.test/');
    const all = troubles.join('\n');
    for (const part of [
      'console: said',
      'error: thrown',
      'status 404: http://site.test/x.png',
      'asks another host: http://other.test/y.png',
    ]) {
      expect(all).toContain(part);
    }
    await troubled.close();
  });
});
