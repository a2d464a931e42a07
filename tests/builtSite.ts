import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

const { SITE_FOLDER = 'dist' } = process.env;

/** Whether it is the site of this study, not that of the made-up one. */
export const isOurs = SITE_FOLDER === 'dist';

/** The folder of the built site that the tests look at: the one that `npm run build` writes, or the one SITE_FOLDER names. */
export const dist = resolve(import.meta.dirname, '..', SITE_FOLDER);

/** The name of the site of another study: `example` for `.cache/example/dist`. */
export const siteName = basename(dirname(dist));

/** Path of every file of the built site, with `/` between the parts, in order. */
export function builtFiles(): string[] {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} holds no built site. Run npm run build first.`);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The address at which a file is served: `/a/` for `a/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Text of a file of the built site. */
export function builtText(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** Where the site is published: the canonical address of its home page, which ends in a slash. */
export const publishedAt = (): URL =>
  new URL(/<link rel="canonical" href="([^"]*)"/.exec(builtText('index.html'))?.[1] ?? '');

/** A file of the release that the site shows, as JSON. */
export function releaseJson(file: string): unknown {
  const { shown } = JSON.parse(builtText('data/versions.json')) as { shown: string };
  return JSON.parse(builtText(`data/v${shown}/${file}`));
}

function longestWord(html: string): number {
  const text = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  return Math.max(...text.split(/\s+/).map((word) => word.length));
}

interface TypicalPage {
  readonly kind: string;
  readonly address: string;
}

/** Of each kind of page (`<meta name="page-kind">`) the longest, and the one with the longest word where it is another. */
export function typicalPages(): { readonly longest: TypicalPage[]; readonly widest: TypicalPage[] } {
  const longest = new Map<string, { size: number; address: string }>();
  const widest = new Map<string, { size: number; address: string }>();
  for (const file of builtFiles()) {
    if (!file.endsWith('.html')) continue;
    const html = builtText(file);
    const kind = /<meta name="page-kind" content="([^"]*)"/.exec(html)?.[1] ?? 'unnamed';
    const keep = (best: typeof longest, size: number): void => {
      if (size > (best.get(kind)?.size ?? -1)) best.set(kind, { size, address: addressOf(file) });
    };
    keep(longest, html.length);
    keep(widest, longestWord(html));
  }
  const list = (best: typeof longest): TypicalPage[] =>
    [...best].map(([kind, { address }]) => ({ kind, address }));
  const ofLength = list(longest);
  return {
    longest: ofLength,
    widest: list(widest).filter(({ address }) => ofLength.every((other) => other.address !== address)),
  };
}
