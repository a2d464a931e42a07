import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** What the lab's JSON holds of an analysis. */
export interface LabRecord {
  readonly query: string;
  readonly sets: readonly { readonly id: string }[];
  readonly numbers: Readonly<Record<string, number | null>>;
}

type Kind = 'svg' | 'png' | 'csv' | 'json';

/** The lab in a browser: where its parts are, and what a reader does with them. */
export function labPage(page: Page) {
  const lab = page.locator('#lab');

  /** Waits until the analysis of the present choices is whole. */
  async function answered(): Promise<void> {
    await expect(lab).toHaveAttribute('data-answered');
    await expect(lab).not.toHaveClass(/pending/);
  }

  async function download(kind: Kind): Promise<Buffer> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-download="${kind}"]`).click(),
    ]);
    return readFileSync(await file.path());
  }

  return {
    page,
    answered,
    download,
    sentence: page.locator('#lab-sentence'),
    notice: page.locator('#lab-notice'),
    figure: page.locator('#lab-figure'),
    sets: page.locator('#lab-sets'),
    kept: page.locator('#lab-kept'),
    choices: page.locator('#lab-choices'),
    undated: page.locator('#lab-form select[name="undated"]'),
    draw: page.locator('#lab-draw'),
    cancel: page.locator('#lab-cancel'),
    progress: page.locator('#lab-progress'),
    bootstrap: page.locator('#lab-bootstrap'),
    bootstrapWords: page.locator('#lab-bootstrap-words'),

    async open(query = ''): Promise<void> {
      await page.goto(`/lab/${query}`);
      await answered();
    },

    /** Goes to an address within the page, as back and forward do, and waits for the whole answer. */
    async show(query: string): Promise<void> {
      await page.evaluate((search) => {
        history.replaceState(null, '', `/lab/${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, query);
      await answered();
    },

    async expectAddress(search: string): Promise<void> {
      await expect(page).toHaveURL((url) => url.search === search);
    },

    /** The button of a download, for one that has nothing to keep. */
    keep: (kind: Kind) => page.locator(`[data-download="${kind}"]`),

    async record(): Promise<LabRecord> {
      return JSON.parse((await download('json')).toString('utf8')) as LabRecord;
    },
  };
}
