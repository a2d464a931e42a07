import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildEverything } from './buildEverything.ts';
import { compareFolders, listFiles } from './compareFolders.ts';
import { formatCount } from './formatAmounts.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand, UserFault } from './runAsCommand.ts';

const shownDifferences = 20;

/** Builds once more, into a folder of its own, and compares every file with `dist/`. */
await runAsCommand(async () => {
  const first = join(projectRoot, 'dist');
  if (!existsSync(first)) throw new UserFault('There is no dist/ to compare with; npm run build makes it.');
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const parent = mkdtempSync(join(projectRoot, '.cache', 'second-build-'));
  try {
    const second = join(parent, 'dist');
    // What was kept of the first build would only be compared with itself.
    process.env.COLD_BUILD = '1';
    await buildEverything(second, console.log);
    const differences = compareFolders(first, second);
    if (differences.length > 0) {
      const shown = differences.slice(0, shownDifferences).join('\n  ');
      throw new UserFault(`Two builds differ in ${differences.length} files:\n  ${shown}`);
    }
    console.log(`Two builds are equal in all bytes of ${formatCount(listFiles(first).length)} files.`);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
