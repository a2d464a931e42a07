import type { CDPSession, Page } from 'playwright-core';

/** What is typed into the search, a key at a time; emptied between one and the next. */
export type TypedTexts = readonly string[];

/** How a page answers key presses, in milliseconds. */
export interface TypingTimes {
  /** From the letter's arrival in the field until the page is filtered, written and laid out: the page's own part. */
  readonly own: readonly number[];
  /** From the key press until then: with what the browser takes to bring the letter into the field. */
  readonly laidOut: readonly number[];
  /** From the key press until the frame that shows it is painted: with the wait for the screen's next frame. */
  readonly painted: readonly number[];
}

/** Median and largest of some milliseconds. @throws Error if there are none */
export function medianAndWorst(milliseconds: readonly number[]): { median: number; worst: number } {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const worst = sorted.at(-1);
  if (median === undefined || worst === undefined) throw new Error('found no key press, expected some');
  return { median, worst };
}

/**
 * Types into a page's search, every letter as a key press of its own, and takes the times.
 * @param page shows the explorer with its issues loaded, or any other page with a field `#search`
 * @param slowdown how many times slower than this machine's the processor is made
 */
export async function measureTyping(page: Page, texts: TypedTexts, slowdown: number): Promise<TypingTimes> {
  await page.evaluate(() => {
    const times: Record<'own' | 'laidOut' | 'painted', number[]> = { own: [], laidOut: [], painted: [] };
    Object.assign(window, { typingTimes: times });
    const search = document.querySelector('#search');
    let pressed = 0;
    let arrived = 0;
    search?.addEventListener(
      'keydown',
      (event) => {
        // Only what is typed: the search is emptied with a key of another kind.
        if (event instanceof KeyboardEvent && event.key.length === 1) pressed = event.timeStamp;
      },
      { capture: true },
    );
    // Comes before the explorer's own listener, on the way down.
    addEventListener('input', () => (arrived = performance.now()), { capture: true });
    // Comes after the explorer's own listener, which was there before.
    search?.addEventListener('input', () => {
      // Emptied: not a press.
      if (pressed === 0) return;
      // Reading a height makes the browser lay the page out, as it must before it paints.
      document.querySelector('#hits')?.getBoundingClientRect();
      const start = pressed;
      pressed = 0;
      const now = performance.now();
      times.own.push(now - arrived);
      times.laidOut.push(now - start);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.painted.push(performance.now() - start);
        port2.postMessage(null);
      });
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.locator('#search').click();
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 120 });
    await page.locator('#search').fill('');
    await page.waitForTimeout(400);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return page.evaluate(() => (window as unknown as { typingTimes: TypingTimes }).typingTimes);
}

/** Bytes that the page holds on its JavaScript heap and in array buffers, after what is no longer used is cleared away. */
export async function measureHeap(page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly backingStorageSize?: number;
  };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
