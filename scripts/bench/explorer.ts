import { chromium, type Page } from '@playwright/test';
import { median } from 'd3-array';
import { preview } from 'astro';
import { findChromium } from '../../tests/chromium.ts';
import { freePort } from '../../tests/freePort.ts';

/** How the explorer answers: milliseconds from a letter's arrival in the field until the result is laid out. */
export interface ExplorerSpeed {
  readonly slowdown: number;
  readonly letters: number;
  readonly median: number;
  readonly worst: number;
}

/** Words that occur in the release, typed a letter at a time. */
const typed = ['offline cache', 'whisper model', 'the gpu', 'tokenizer'];

/** Types into the explorer's search. @param slowdown how many times slower than this machine's the processor is made */
async function typeAndMeasure(page: Page, slowdown: number): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { answerTimes: times });
    let arrived = 0;
    // The window hears of a letter before the explorer does, and the field's newest listener after it.
    addEventListener('input', () => (arrived = performance.now()), { capture: true });
    document.querySelector<HTMLInputElement>('#search')?.addEventListener('input', ({ currentTarget }) => {
      // Reading a height makes the browser lay the page out.
      document.querySelector('#hits')?.getBoundingClientRect();
      const isEmptied = (currentTarget as HTMLInputElement).value === '';
      if (!isEmptied) times.push(performance.now() - arrived);
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.locator('#search').click();
  for (const text of typed) {
    await page.keyboard.type(text, { delay: 120 });
    await page.locator('#search').fill('');
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => (window as unknown as { answerTimes: number[] }).answerTimes);
}

/**
 * Measures the explorer of a built site at the speed of this machine and at a quarter of it.
 * @param root the repository's folder
 * @throws Error if there is no Chromium
 */
export async function measureExplorer(root: string, outDir: string): Promise<ExplorerSpeed[]> {
  const server = await preview({ root, outDir, logLevel: 'error', server: { port: await freePort() } });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const speeds: ExplorerSpeed[] = [];
    for (const slowdown of [1, 4]) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.port}/issues/`);
      await page.locator('#search').hover();
      await page.waitForFunction(() => document.documentElement.dataset.explorer === 'ready');
      const times = await typeAndMeasure(page, slowdown);
      await page.close();
      const middle = median(times);
      if (middle === undefined) throw new Error('The explorer heard no letter.');
      speeds.push({ slowdown, letters: times.length, median: middle, worst: Math.max(...times) });
    }
    return speeds;
  } finally {
    await browser.close();
    await server.stop();
  }
}
