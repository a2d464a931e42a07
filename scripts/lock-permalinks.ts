import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../src/publish/listFiles.ts';
import { publishedAddresses, readLock, writeLock } from '../src/publish/permalinks.ts';

// Adds the addresses of the built site to permalinks.lock. It never removes one: an address that was published is a promise.
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (existsSync(dist)) {
  const lockFile = join(root, 'permalinks.lock');
  const locked = existsSync(lockFile) ? readLock(readFileSync(lockFile, 'utf8')) : [];
  const known = new Set(locked);
  const added = publishedAddresses(listFiles(dist)).filter((address) => !known.has(address));
  writeFileSync(lockFile, writeLock([...locked, ...added]));
  console.log(`permalinks.lock: added ${added.length} addresses to ${locked.length}.`);
} else {
  console.error(`${dist}: found no site to lock, expected the output of “npm run build”.`);
  process.exitCode = 1;
}
