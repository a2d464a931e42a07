import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../analysis/compareText.ts';
import type { Release } from '../analysis/release.ts';
import { serialize } from '../analysis/serialize.ts';
import { describedFiles } from '../dataset/describedColumns.ts';
import { isReleaseFile } from '../dataset/releaseFiles.ts';
import { readArchive } from './archive.ts';
import { publishedFiles } from './files.ts';
import type { ManifestFile } from './manifest.ts';
import { sha256, type DescribedFile, type ServedFile } from './openData/describedFile.ts';
import { versionsSchema } from './versions.ts';

/** A release as it lies in the repository. */
interface SourceRelease {
  readonly version: string;
  readonly folder: string;
}

/** What else is made of the files of the newest release. */
type MakeMore = (files: readonly DescribedFile[]) => readonly DescribedFile[];

function sourceFiles(folder: string): DescribedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      path: `source/${name}`,
      bytes: readFileSync(join(folder, name)),
      description: isReleaseFile(name) ? describedFiles[name] : 'File of the release, byte for byte.',
    }));
}

/** What is written is what the shape documents: a field that it does not know is left out, one that lacks is an error. */
function computedFiles(release: Release): DescribedFile[] {
  return (Object.keys(release) as (keyof Release)[]).map((name) => {
    const { path, description, schema } = publishedFiles[name];
    const layout = name === 'results' ? 'one key a line' : 'compact';
    const checked = schema.safeParse(release[name]);
    if (!checked.success) {
      const faults = checked.error.issues.map((fault) => `field ${fault.path.join('.')}: ${fault.message}`);
      throw new Error(`${path} does not have its documented shape:\n${faults.join('\n')}`);
    }
    return { path, bytes: Buffer.from(serialize(checked.data, layout)), description };
  });
}

function manifest(version: string, files: readonly DescribedFile[]): DescribedFile {
  const content: ManifestFile = {
    version,
    files: files.map(({ path, bytes, description }) => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      description,
    })),
  };
  const { path, description, schema } = publishedFiles.manifest;
  return { path, bytes: Buffer.from(serialize(schema.parse(content))), description };
}

function writeFiles(folder: string, files: readonly ServedFile[]): void {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/**
 * Everything that is served below `/data/v<version>/`: the source byte for byte, and what was computed of it. The newest
 * release has just been computed; an older one has an archive, or nothing but its source.
 */
function servedFiles(
  { version, folder }: SourceRelease,
  computed: Release | null,
  makeMore: MakeMore,
): ServedFile[] {
  const source = sourceFiles(folder);
  const archived = computed ? null : readArchive(folder);
  if (archived) return [...archived, ...source];
  const own = [...(computed ? computedFiles(computed) : []), ...source];
  const files = [...own, ...(computed ? makeMore(own) : [])].sort((a, b) => compareText(a.path, b.path));
  return [...files, manifest(version, files)];
}

/**
 * Writes `<target>/versions.json` and `<target>/v<version>/` for every release. All of it is written to a folder beside
 * `scratch` first and takes the place of `target` at once, so that nothing half-written is ever found there.
 *
 * @param releases every release, oldest first, at least one; the last one is shown
 * @param computed what was computed of the last one
 * @param places `scratch` is a folder on the same disk as `target`
 * @param makeMore gives further files of the last one, from those of it
 * @returns the number of files and bytes written
 * @throws BuildError if the archive of an older release is damaged
 */
export function writeReleases(
  releases: readonly SourceRelease[],
  computed: Release,
  { target, scratch }: { readonly target: string; readonly scratch: string },
  makeMore: MakeMore = () => [],
): { readonly files: number; readonly bytes: number } {
  const shown = releases.at(-1);
  if (!shown) throw new Error('data: found no release, expected at least one');
  mkdirSync(scratch, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(scratch, 'data-'));
  try {
    const fresh = join(work, 'fresh');
    let count = 1;
    let bytes = 0;
    for (const release of releases) {
      const files = servedFiles(release, release === shown ? computed : null, makeMore);
      writeFiles(join(fresh, `v${release.version}`), files);
      count += files.length;
      bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
    }
    const versions = { shown: shown.version, versions: releases.map(({ version }) => version) };
    writeFileSync(join(fresh, 'versions.json'), serialize(versionsSchema.parse(versions)));
    try {
      renameSync(target, join(work, 'stale'));
    } catch (error) {
      // Nothing is there on the first build; anything else is a real fault.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    renameSync(fresh, target);
    return { files: count, bytes };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
