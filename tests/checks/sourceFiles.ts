import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/compareFolders.ts';

/** Text of source files by their path from the folder they were read from, with `/` between the parts. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Reads all files under a folder whose names end in one of these ways. */
export function readSourceFiles(folder: string, endings: readonly string[]): SourceFiles {
  const files = new Map<string, string>();
  for (const path of listFiles(folder)) {
    if (endings.some((ending) => path.endsWith(ending))) {
      files.set(path, readFileSync(join(folder, path), 'utf8'));
    }
  }
  return files;
}

/** Whether a source file serves tests only: a test, or what tests are fed with. */
export function isForTests(file: string): boolean {
  return /\.test\.ts$|(^|\/)fixtures\//.test(file);
}
