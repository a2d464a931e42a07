import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './listFiles.ts';

/** Data flows one way, so the published data depend on these folders and on nothing in the others. */
const upstream = [
  'data',
  ...['src/formatting', 'src/dataset', 'src/model', 'src/statistics', 'src/analysis', 'src/publish'],
];

/** The file in which a study says what its data cannot. */
export function studyConfig(root: string): string {
  return join(root, 'src', 'study', 'study.config.ts');
}

/** Folders and files on which the published data and fonts depend, as absolute paths. */
export function inputPaths(root: string): string[] {
  return [...upstream.map((path) => join(root, path)), studyConfig(root), join(root, 'package-lock.json')];
}

/**
 * A checksum over all files below some paths, their names included; tests count for nothing. Node's version is part of it,
 * because another engine may round a logarithm differently.
 */
export function checksumOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const kind = statSync(path, { throwIfNoEntry: false });
    const files = kind?.isDirectory() ? listFiles(path).map((file) => join(path, file)) : kind ? [path] : [];
    for (const file of files) {
      if (!file.endsWith('.test.ts'))
        hash.update(`\n${file.slice(path.length)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
