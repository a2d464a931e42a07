import type { Thing } from './thing.ts';

/** A page above the one shown, with its whole address. */
interface Crumb {
  readonly url: string;
  readonly text: string;
}

/** The way down to a page, which is the last of its items. */
export const breadcrumbs = (crumbs: readonly Crumb[], here: Crumb): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...crumbs, here].map(({ url, text }, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name: text,
    item: url,
  })),
});
