/** The address at which a static host serves a file of the built site: `/a/` for `a/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Files that pages are made of, that hosts read, or that are not cited otherwise: their addresses may change with any build. */
function isPublished(file: string): boolean {
  return !/^(assets|cards|fonts)\/|^404\.html$|^sitemap-[^/]*\.xml$|^(_headers|_redirects|vercel\.json|\.nojekyll)$/.test(
    file,
  );
}

/**
 * The addresses that a reader may keep or cite: pages and files to download, in code unit order.
 * @param files paths of the built site's files, `/` between their parts
 */
export function publishedAddresses(files: Iterable<string>): string[] {
  return [...files].filter(isPublished).map(addressOf).sort();
}

/** The addresses that a lock file holds, one a line. */
export function readLock(lock: string): string[] {
  return lock.split('\n').filter((line) => line !== '');
}

/** The text of a lock file that holds these addresses. */
export function writeLock(addresses: Iterable<string>): string {
  return [...new Set(addresses)]
    .sort()
    .map((address) => `${address}\n`)
    .join('');
}

/** Every address of a lock that the built site does not hold any more. */
export function lostPermalinks(files: Iterable<string>, lock: string): string[] {
  const built = new Set(publishedAddresses(files));
  return readLock(lock).filter((address) => !built.has(address));
}
