import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Text of source files by their path from the folder they were read from, with `/` between the parts. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Reads all files under a folder whose names end in one of these ways. */
export function readSourceFiles(folder: string, endings: readonly string[]): SourceFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !endings.some((ending) => entry.name.endsWith(ending))) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      readFileSync(path, 'utf8'),
    );
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a source file serves tests only: a test, or what tests are fed with. */
export function isForTests(file: string): boolean {
  return /\.test\.ts$|(^|\/)fixtures\//.test(file);
}
