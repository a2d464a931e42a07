import { pagesByKind, type BuiltSite, type Page } from '../../scripts/builtSite.ts';

function longestWord(page: Page): number {
  const text = page.html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  return Math.max(0, ...(text.match(/\S+/g) ?? []).map((word) => word.length));
}

function largest(pages: readonly Page[], measure: (page: Page) => number): Page | undefined {
  let best: Page | undefined;
  let most = -1;
  for (const page of pages) {
    const size = measure(page);
    if (size > most) [best, most] = [page, size];
  }
  return best;
}

/** Of each kind of page the one with most elements: where most can go wrong. */
export function fullestPages(site: BuiltSite): { readonly kind: string; readonly address: string }[] {
  return [...pagesByKind(site)].flatMap(([kind, pages]) => {
    const page = largest(pages, ({ elements }) => elements.length);
    return page ? [{ kind, address: page.address }] : [];
  });
}

/** The fullest page of each kind and the one with the longest word, which is the hardest to fit a narrow window. */
export function widestPages(site: BuiltSite): { readonly kind: string; readonly address: string }[] {
  return [...pagesByKind(site)].flatMap(([kind, pages]) => {
    const found = [largest(pages, ({ elements }) => elements.length), largest(pages, longestWord)];
    const addresses = new Set(found.flatMap((page) => (page ? [page.address] : [])));
    return [...addresses].map((address) => ({ kind, address }));
  });
}
