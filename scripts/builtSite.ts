import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from './addressOf.ts';
import { listFiles } from './compareFolders.ts';
import { scanHtml, type ScannedElement } from './scanHtml.ts';

/** Every file of the built site by its path in `dist/`, with `/` between the parts. */
type SiteFiles = ReadonlyMap<string, Buffer>;

/** A page as it is served, with the elements of its HTML. */
export interface Page {
  /** Path in `dist/`. */
  readonly file: string;
  /** Where it is served: `/a/` for `a/index.html`. */
  readonly address: string;
  readonly html: string;
  readonly elements: readonly ScannedElement[];
}

/** What the checks look at. */
export interface BuiltSite {
  readonly files: SiteFiles;
  /** In code unit order of their addresses. */
  readonly pages: readonly Page[];
}

/** The site made of these files. */
export function builtSite(files: SiteFiles): BuiltSite {
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([file, bytes]) => {
      const html = bytes.toString('utf8');
      return { file, address: addressOf(file), html, elements: scanHtml(html) };
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  return { files, pages };
}

/**
 * Reads a built site.
 *
 * @throws Error if the folder is absent or holds no home page
 */
export function readBuiltSite(folder: string): BuiltSite {
  const files = new Map<string, Buffer>();
  try {
    for (const path of listFiles(folder)) files.set(path, readFileSync(join(folder, path)));
  } catch (error) {
    throw new Error(`The built site in ${folder} cannot be read; npm run build makes it.`, { cause: error });
  }
  if (!files.has('index.html')) throw new Error(`${folder} holds no index.html; npm run build makes it.`);
  return builtSite(files);
}

/** A site of a few files given as they are in memory, for the tests of what looks at sites. */
export function siteOf(files: Readonly<Record<string, string | Buffer>>): BuiltSite {
  return builtSite(new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])));
}

/** The content of a page's `<meta name="…">`, or `undefined`. */
export function metaOf(page: Page, name: string): string | undefined {
  return page.elements
    .find((element) => element.name === 'meta' && element.attributes.get('name') === name)
    ?.attributes.get('content');
}

/** What template made a page: its `<meta name="page-kind">`. */
export function kindOf(page: Page): string {
  return metaOf(page, 'page-kind') ?? 'unnamed';
}

/** The pages of each kind, kinds in code unit order. */
export function pagesByKind(site: BuiltSite): Map<string, Page[]> {
  const kinds = new Map<string, Page[]>();
  for (const page of site.pages) {
    const pages = kinds.get(kindOf(page));
    if (pages) pages.push(page);
    else kinds.set(kindOf(page), [page]);
  }
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
}
