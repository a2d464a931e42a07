/** The address at which a static host serves a file of the built site: `/a/` for `a/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Files that pages are made of, or that are not cited: their addresses may change with any build. */
function isPublished(file: string): boolean {
  return !/^(assets|fonts)\/|^404\.html$|^sitemap-[^/]*\.xml$/.test(file);
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

/** Every address that was published once and is lost, and every new one that is not locked yet. */
export function checkPermalinks(files: Iterable<string>, lock: string): string[] {
  const all = [...files];
  const built = publishedAddresses(all);
  const locked = readLock(lock);
  const problems: string[] = [];
  if (writeLock(locked) !== lock) problems.push('permalinks.lock is not sorted, or holds an address twice');
  for (const address of lostPermalinks(all, lock)) {
    problems.push(`${address} was published and is lost; it must keep a page`);
  }
  const lockedSet = new Set(locked);
  for (const address of built) {
    if (!lockedSet.has(address)) {
      problems.push(`${address} is new; run npx tsx scripts/lock-permalinks.ts to promise that it stays`);
    }
  }
  return problems;
}
