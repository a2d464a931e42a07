import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '../src/analysis/compareText.ts';
import type { Release } from '../src/analysis/release.ts';
import { serialise } from '../src/analysis/serialise.ts';

/** Files on which a computed release depends: its data, and the code that computes it with the packages it uses. */
interface ReleaseInputs {
  /** Paths are told apart relative to this folder, so that a clone elsewhere has the same key. */
  readonly root: string;
  readonly files: readonly string[];
}

/** All files below some paths, sorted; a path may be a file. Tests and their fixtures are left out: nothing is computed of them. */
export function listInputs(root: string, paths: readonly string[]): ReleaseInputs {
  const files = paths.flatMap((path) => {
    const whole = join(root, path);
    const entries = readdirSync(join(whole, '..'), { withFileTypes: true });
    const own = entries.find((entry) => join(entry.parentPath, entry.name) === whole);
    if (own?.isFile()) return [whole];
    return readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  });
  const isTest = (file: string) =>
    file.endsWith('.test.ts') || /[\\/]fixtures[\\/]/.test(relative(root, file));
  return { root, files: files.filter((file) => !isTest(file)).sort(compareText) };
}

/**
 * A key that changes whenever a file among the inputs does, is added or removed, or Node's version changes: another engine
 * may round a logarithm otherwise.
 */
export function releaseKey({ root, files }: ReleaseInputs, nodeVersion: string): string {
  const hash = createHash('sha256').update(nodeVersion);
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`\n${relative(root, file).replaceAll('\\', '/')} ${content}`);
  }
  return hash.digest('hex');
}

const prefix = 'release-';
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A release that was computed from the same inputs before; null if there is none, or it has been damaged since. */
export function readCachedRelease(folder: string, key: string): Release | null {
  let text: string;
  try {
    text = readFileSync(join(folder, `${prefix}${key}.json`), 'utf8');
  } catch {
    return null;
  }
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  return text.slice(0, end) === digestOf(content) ? (JSON.parse(content) as Release) : null;
}

/** Keeps a computed release under its key, whole or not at all, and forgets those of earlier inputs. */
export function writeCachedRelease(folder: string, key: string, release: Release): void {
  mkdirSync(folder, { recursive: true });
  const content = serialise(release);
  const temporary = join(folder, `${prefix}${key}.${process.pid}.part`);
  writeFileSync(temporary, `${digestOf(content)}\n${content}`);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && name.endsWith('.json')) rmSync(join(folder, name), { force: true });
  }
  renameSync(temporary, join(folder, `${prefix}${key}.json`));
}
