import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedAddresses, readLock, writeLock } from './permalinks.ts';
import { distFolder } from './distFolder.ts';
import { listFiles } from './compareFolders.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand, UserFault } from './runAsCommand.ts';

/** Adds what is new and never removes anything: an address that was published is a promise. */
function lockPermalinks(): void {
  if (!existsSync(distFolder)) {
    throw new UserFault(`There is no built site in ${distFolder} to lock; npm run build makes it.`);
  }
  const lockFile = join(projectRoot, 'permalinks.lock');
  const locked = existsSync(lockFile) ? readLock(readFileSync(lockFile, 'utf8')) : [];
  const built = publishedAddresses(listFiles(distFolder));
  const lockedBefore = new Set(locked);
  const added = built.filter((address) => !lockedBefore.has(address));
  writeFileSync(lockFile, writeLock([...locked, ...built]));
  console.log(`permalinks.lock: ${added.length} addresses added to ${locked.length}.`);
}

await runAsCommand(() => Promise.resolve().then(lockPermalinks));
