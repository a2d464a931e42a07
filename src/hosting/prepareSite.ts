import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFiles } from './hostFiles.ts';
import { relocatedPage, relocatedSheet, relocatedSitemap } from './relocate.ts';
import { securityPolicy } from './securityPolicy.ts';

/**
 * Makes of the pages that Astro wrote a site that can be put below any path of any host, and writes the files that hosts
 * read.
 * @param folder the built site, which is changed
 * @param files paths of its files, with `/` between the parts
 * @param site its absolute address, ending in a slash
 * @param renamed old address → new one
 */
export function prepareSite(
  folder: string,
  files: readonly string[],
  site: URL,
  renamed: Readonly<Record<string, string>>,
): void {
  const rewrite = (file: string, change: (text: string) => string): string => {
    const place = join(folder, file);
    const before = readFileSync(place, 'utf8');
    const after = change(before);
    if (after !== before) writeFileSync(place, after);
    return after;
  };
  const path = site.pathname;
  function* pages(): Generator<string> {
    for (const file of files.filter((name) => name.endsWith('.html')))
      yield rewrite(file, (html) => relocatedPage(html, path, file));
  }
  for (const file of files.filter((name) => name.endsWith('.css'))) rewrite(file, relocatedSheet);
  for (const file of files.filter((name) => /^sitemap[^/]*\.xml$/.test(name)))
    rewrite(file, (xml) => relocatedSitemap(xml, site));
  const written = hostFiles({ policy: securityPolicy(pages()), path, renamed });
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text);
}
