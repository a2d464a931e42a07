import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFolder } from '../dataset/releaseFiles.ts';
import { BuildError } from './buildError.ts';
import { listFiles } from './listFiles.ts';

/** A file of an archive: its path below `/data/v<version>/` and its bytes. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const sumsFile = 'SHA256SUMS';
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Everything that was computed of a release while it was the newest. It is served with the same bytes for good, because
 * readers cite its addresses, and is never computed again.
 *
 * @param release the release's folder, such as `data/1.0.0`
 * @returns the files in code unit order, or `null` for a release without an archive
 * @throws BuildError naming the first file that is missing, unexpected or changed
 */
export function readArchive(release: string): ArchivedFile[] | null {
  const folder = join(release, archiveFolder);
  if (!existsSync(folder)) return null;
  const list = join(folder, sumsFile);
  if (!existsSync(list))
    throw new BuildError(`${list}: found no file, expected the checksums of the archive.`);
  const sums = new Map<string, string>();
  for (const [index, line] of readFileSync(list, 'utf8').trimEnd().split('\n').entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined) {
      throw new BuildError(`${list}:${index + 1}: found “${line}”, expected a SHA-256 and a file.`);
    }
    sums.set(path, sum);
  }
  const present = listFiles(folder).filter((path) => path !== sumsFile);
  for (const path of new Set([...sums.keys(), ...present])) {
    const file = join(folder, path);
    const expected = sums.get(path);
    if (expected === undefined) throw new BuildError(`${file}: found a file that ${sumsFile} does not list.`);
    const found = existsSync(file) ? `SHA-256 ${sumOf(readFileSync(file))}` : 'no file';
    if (found !== `SHA-256 ${expected}`) {
      throw new BuildError(
        `${file}: found ${found}, expected SHA-256 ${expected}; an archive never changes, so restore it from version control.`,
      );
    }
  }
  return present.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/**
 * Archives what was computed of a release, so that a newer one may take its place.
 *
 * @param published the release's folder as the build wrote it, such as `public/data/v1.0.0`
 * @param release the release's own folder, such as `data/1.0.0`
 * @returns the number of files archived
 * @throws BuildError if the release has an archive, or if nothing was computed of it
 */
export function writeArchive(published: string, release: string): number {
  const target = join(release, archiveFolder);
  if (existsSync(target)) throw new BuildError(`${target}: found an archive, which never changes.`);
  if (!existsSync(join(published, 'results.json'))) {
    throw new BuildError(`${published}: found no results.json, expected the output of “npm run build”.`);
  }
  const paths = listFiles(published).filter((path) => !path.startsWith('source/'));
  const fresh = mkdtempSync(join(release, '.archive-'));
  try {
    for (const path of paths) cpSync(join(published, path), join(fresh, path));
    const lines = paths.map((path) => `${sumOf(readFileSync(join(fresh, path)))}  ${path}\n`);
    writeFileSync(join(fresh, sumsFile), lines.join(''));
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return paths.length;
}
