import type { BuiltSite } from '../../scripts/builtSite.ts';

/** Every id that stands more than once on a page. */
export function checkUniqueIds(site: BuiltSite): string[] {
  return site.pages.flatMap((page) => {
    const counts = new Map<string, number>();
    for (const { attributes } of page.elements) {
      const id = attributes.get('id');
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => `${page.address}: the id ${JSON.stringify(id)} stands ${count} times`);
  });
}
