import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { group, max, mean, sum } from 'd3-array';
import { listFiles } from '../../src/publish/listFiles.ts';

/** The HTML of the pages of one kind, in bytes. */
export interface KindWeight {
  readonly kind: string;
  readonly pages: number;
  readonly raw: number;
  readonly gzipMean: number;
  readonly gzipLargest: number;
}

/** How many pages of which kind a built site has, and how heavy their HTML is. */
export function weighPages(site: string): KindWeight[] {
  const pages = listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(site, file));
      const [, kind = 'unnamed'] = /<meta name="page-kind" content="([^"]*)"/.exec(html.toString()) ?? [];
      return { kind, raw: html.length, gzip: gzipSync(html).length };
    });
  const weigh = (kind: string, members: typeof pages): KindWeight => ({
    kind,
    pages: members.length,
    raw: sum(members, ({ raw }) => raw),
    gzipMean: mean(members, ({ gzip }) => gzip) ?? 0,
    gzipLargest: max(members, ({ gzip }) => gzip) ?? 0,
  });
  const kinds = [...group(pages, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...kinds.map(([kind, members]) => weigh(kind, members)), weigh('all', pages)];
}
