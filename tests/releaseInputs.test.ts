import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/projectRoot.ts';
import { listInputs } from '../scripts/releaseCache.ts';
import { releaseCode } from '../scripts/releaseInputs.ts';
import { importsOf } from './checks/importDirections.ts';

/** Files that a file imports, directly or by way of others, with itself; packages and Node's own modules left out. */
function filesBehind(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const specifier of importsOf(file, readFileSync(join(projectRoot, file), 'utf8'))) {
    if (specifier.startsWith('.')) filesBehind(posix.join(posix.dirname(file), specifier), found);
  }
  return found;
}

test('a release that was kept is forgotten whenever a file changes that it is computed with', () => {
  const { files } = listInputs(projectRoot, releaseCode);
  const listed = new Set(files);
  // What buildData.ts hands to computeRelease is read and chosen by these.
  const starts = ['src/analysis/release.ts', 'src/content/borderProjects.ts', 'src/dataset/loadDataset.ts'];
  const needed = new Set(starts.flatMap((start) => [...filesBehind(start)]));
  expect(needed.size).toBeGreaterThan(50);
  expect([...needed].filter((file) => !listed.has(join(projectRoot, file)))).toEqual([]);
});
