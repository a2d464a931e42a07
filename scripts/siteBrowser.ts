import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { findChromium, thisMachine } from './findChromium.ts';
import { serveFolder } from './serve.ts';
import { watchPageTroubles } from './pageTroubles.ts';
import { distFolder } from './distFolder.ts';

/** A page of the site in a browser window of its own, watched for faults. */
export interface OpenedPage {
  readonly page: Page;
  /** Grows with whatever goes wrong on the page. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** A Chromium and a server of the built site; `close` ends both. */
export interface SiteBrowser {
  readonly browser: Browser;
  /** `http://localhost:<port>`, without a slash at its end. */
  readonly origin: string;
  /** Opens a page of the built site in a context of its own. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a Chromium.
 *
 * @throws Error if there is none
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(thisMachine());
  if (executablePath === undefined) {
    throw new Error('No Chromium found; npm test installs one or says how to, CHROME_PATH names one.');
  }
  return chromium.launch({ executablePath });
}

/**
 * Serves a built site on a free port and starts a Chromium to look at it.
 *
 * @throws UserFault if there is no such folder
 * @throws Error if there is no Chromium, or it does not start; the site is then no longer served
 */
export async function openSiteBrowser(folder = distFolder): Promise<SiteBrowser> {
  const server = await serveFolder(folder, 0);
  const browser = await launchChromium().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const origin = new URL(server.address).origin;
  const open = async (address: string, options?: BrowserContextOptions): Promise<OpenedPage> => {
    const context: BrowserContext = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...options,
    });
    const page = await context.newPage();
    const troubles = watchPageTroubles(page, origin);
    await page.goto(origin + address, { waitUntil: 'load' });
    return { page, troubles, close: () => context.close() };
  };
  return {
    browser,
    origin,
    open,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
