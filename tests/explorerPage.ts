import { expect, type Locator, type Page, type Route } from '@playwright/test';

/** Files of the release that the explorer asks for. */
export const issuesData = /\/data\/v[^/]+\/[^/]+\.json$/;

/** The address that chooses nothing; a bare one starts with the focal group. */
const everything = '?group=all';

/** Keeps requests waiting until they are let go. */
export function heldRequests(): {
  readonly hold: (route: Route) => Promise<void>;
  readonly letGo: () => void;
} {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return {
    hold: async (route) => {
      await released;
      await route.continue();
    },
    letGo: () => {
      letGo();
    },
  };
}

/** The explorer in a browser: where its parts are, and what a reader does with them. */
export function explorerPage(page: Page) {
  const facet = (id: string): Locator => page.locator(`#facets [data-facet="${id}"]`);
  /** The button of a value within a part of the page. */
  const choice = (within: Locator, value: string): Locator =>
    within.locator(`button[value="${value}"]`).first();
  const search = page.locator('#search');
  const links = page.locator('#hits li:not([hidden]) a');
  const tree = facet('code');
  const years = page.locator('[data-facet="year"]').first();

  /** Waits until the release is there, what was asked for is drawn, and the summaries are searched. */
  async function ready(): Promise<void> {
    await expect(page.locator('html')).toHaveAttribute('data-explorer', 'ready');
    await expect(page.locator('html')).toHaveAttribute('data-summaries', 'arrived');
  }

  async function middleOf(year: string): Promise<[number, number]> {
    const box = await choice(years, year).boundingBox();
    if (!box) throw new Error(`year ${year}: found no bar`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  return {
    page,
    search,
    links,
    tree,
    years,
    facet,
    choice,
    ready,
    sort: page.locator('#sort'),
    count: page.locator('#count'),
    status: page.locator('#status'),
    notices: page.locator('#notices'),
    chips: page.locator('#chips'),
    more: page.locator('#more'),
    daysFrom: page.locator('#days-from'),
    daysTo: page.locator('#days-to'),
    daysFault: page.locator('#days-fault'),
    openSheet: page.locator('#open-sheet'),
    closeSheet: page.locator('#close-sheet'),
    focused: page.locator(':focus'),

    /** The number that a button counts. */
    async counted(button: Locator): Promise<number> {
      return Number((await button.locator('i').innerText()).replaceAll(',', ''));
    },

    /** Opens an address and waits for the release. */
    async open(address = everything): Promise<void> {
      await page.goto(`/issues/${address}`);
      await ready();
    },

    async expectAddress(address: string): Promise<void> {
      await expect(page).toHaveURL((url) => url.search === (address === '' ? everything : address));
    },

    /** Compares the ids of the issues in the list, from the addresses that they lead to. */
    async expectListed(ids: readonly string[]): Promise<void> {
      const listed = (): Promise<string[]> =>
        links.evaluateAll((all) =>
          all.map((link) => (link.getAttribute('href') ?? '').replace(/^\/issues\/(.*)\/(\d+)\/$/, '$1#$2')),
        );
      await expect.poll(listed).toEqual(ids);
    },

    /** Unfolds a facet and waits for its values. */
    async unfold(id: string): Promise<void> {
      await facet(id).locator('summary').first().click();
      await facet(id).locator('button, input').first().waitFor();
    },

    async unfoldAll(): Promise<void> {
      const folded = page.locator('#facets details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      await expect(page.locator('#facets ul:empty')).toHaveCount(0);
    },

    /** The sign beside a category that shows and hides its codes. */
    twisty(category: string): Locator {
      return choice(tree, category).locator('.twisty');
    },

    /** Opens the panel of numbers, downloads and citation, and waits for the numbers of the present selection. */
    async openPanel(): Promise<void> {
      await page.locator('#selection summary').click();
      await expect(page.locator('[data-stale]')).toHaveCount(0);
      await expect(page.locator('#citation')).not.toBeEmpty();
    },

    /** Draws the pointer over the bars from one year to another. */
    async brush(fromYear: string, toYear: string): Promise<void> {
      await page.mouse.move(...(await middleOf(fromYear)));
      await page.mouse.down();
      await page.mouse.move(...(await middleOf(toYear)), { steps: 6 });
      await page.mouse.up();
    },
  };
}

export type ExplorerPage = ReturnType<typeof explorerPage>;
