import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readDataset, type ReadResult } from './readDataset.ts';
import { archiveFolder, isReleaseFile, releaseFiles } from './releaseFiles.ts';

/** A folder of data that is not there or holds no release; its message is one sentence for the person who asked. */
export class NoRelease extends Error {}

/** A release in its folder. */
export interface ReleaseFolder {
  readonly version: string;
  /** Path of the folder. */
  readonly folder: string;
}

const versionForm = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

function compareVersions(a: string, b: string): number {
  const [as, bs] = [a.split('.').map(Number), b.split('.').map(Number)];
  return as.map((part, index) => part - (bs[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function entriesOf(folder: string) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoRelease(`${folder}: found no folder, expected one that holds a dataset.`);
  }
  return readdirSync(folder, { withFileTypes: true });
}

const isFolder = (parent: string, name: string) =>
  statSync(join(parent, name), { throwIfNoEntry: false })?.isDirectory() === true;

const isFile = (parent: string, name: string) =>
  statSync(join(parent, name), { throwIfNoEntry: false })?.isFile() === true;

/**
 * The releases in a folder, oldest first: its folders named by a version of three numbers, compared as numbers
 * (1.10.0 comes after 1.9.0). Whatever else lies there is no release.
 *
 * @throws NoRelease if there is no such folder
 */
export function listReleases(dataFolder: string): ReleaseFolder[] {
  return entriesOf(dataFolder)
    .filter(({ name }) => versionForm.test(name) && isFolder(dataFolder, name))
    .map(({ name }) => ({ version: name, folder: join(dataFolder, name) }))
    .sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * The newest release in a folder.
 *
 * @throws NoRelease if there is no such folder, or no release in it
 */
export function newestRelease(dataFolder: string): ReleaseFolder {
  const newest = listReleases(dataFolder).at(-1);
  if (newest) return newest;
  throw new NoRelease(`${dataFolder}: found no release, expected a folder named by a version such as 1.0.0.`);
}

/**
 * Reads a release from its folder and checks it. A folder whose name is a version must hold that version.
 *
 * @throws NoRelease if there is no such folder, or none of a release's files in it
 */
export function loadDataset(folder: string): ReadResult {
  const files = new Map<string, Uint8Array | null>();
  for (const { name } of entriesOf(folder)) {
    if (name === archiveFolder && isFolder(folder, name)) continue;
    // Only what belongs there is read, and only from a file: anything else may be of any size, or never end.
    if (isReleaseFile(name)) files.set(name, isFile(folder, name) ? readFileSync(join(folder, name)) : null);
    else files.set(isFolder(folder, name) ? `${name}/` : name, new Uint8Array());
  }
  if (!releaseFiles.some((name) => files.has(name))) {
    throw new NoRelease(`${folder}: found none of a dataset’s files, expected ${releaseFiles.join(', ')}.`);
  }
  const name = basename(resolve(folder));
  return versionForm.test(name) ? readDataset(files, name) : readDataset(files);
}
