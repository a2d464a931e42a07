import { createHash } from 'node:crypto';
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
import { compareText } from '../src/analysis/compareText.ts';
import type { Release } from '../src/analysis/release.ts';
import { serialise } from '../src/analysis/serialise.ts';
import type { ManifestFile } from '../src/publish/manifest.ts';
import { publishedFiles } from '../src/publish/files.ts';
import { versionsSchema } from '../src/publish/versions.ts';

/** A release as it lies in the repository. */
interface SourceRelease {
  readonly version: string;
  readonly folder: string;
}

/** A file to be published: its path below the release's folder, its bytes, and what it is. */
interface OutputFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly description: string;
}

function sourceFiles(folder: string): OutputFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({
      path: `source/${name}`,
      bytes: readFileSync(join(folder, name)),
      description: 'File of the release, byte for byte.',
    }));
}

/** What is written is what the shape documents: a field that it does not know is left out, one that lacks is an error. */
function computedFiles(release: Release): OutputFile[] {
  return (Object.keys(release) as (keyof Release)[]).map((name) => {
    const { path, description, schema } = publishedFiles[name];
    const layout = name === 'results' ? 'one key a line' : 'compact';
    const checked = schema.safeParse(release[name]);
    if (!checked.success) {
      const faults = checked.error.issues.map((fault) => `field ${fault.path.join('.')}: ${fault.message}`);
      throw new Error(`${path} does not have its documented shape:\n${faults.join('\n')}`);
    }
    return { path, bytes: Buffer.from(serialise(checked.data, layout)), description };
  });
}

function manifest(version: string, files: readonly OutputFile[]): OutputFile {
  const content: ManifestFile = {
    version,
    files: files.map(({ path, bytes, description }) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      description,
    })),
  };
  const { path, description, schema } = publishedFiles.manifest;
  return { path, bytes: Buffer.from(serialise(schema.parse(content))), description };
}

function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/**
 * Writes `<target>/versions.json` and, for every release, `<target>/v<version>/` with its source files byte for byte and
 * a manifest; for the last one, which is shown, also everything that was computed of it. All of it is written to a folder
 * beside `scratch` first and takes the place of `target` at once, so that nothing half-written is ever found there.
 *
 * @param releases every release, oldest first, at least one
 * @param scratch a folder on the same disk as `target`
 * @returns the number of files and bytes written
 */
export function publishData(
  releases: readonly SourceRelease[],
  computed: Release,
  { target, scratch }: { readonly target: string; readonly scratch: string },
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
    for (const { version, folder } of releases) {
      const files = [
        ...(version === shown.version ? computedFiles(computed) : []),
        ...sourceFiles(folder),
      ].sort((a, b) => compareText(a.path, b.path));
      const all = [...files, manifest(version, files)];
      writeFiles(join(fresh, `v${version}`), all);
      count += all.length;
      bytes += all.reduce((sum, file) => sum + file.bytes.length, 0);
    }
    const versions = { shown: shown.version, versions: releases.map(({ version }) => version) };
    writeFileSync(join(fresh, 'versions.json'), serialise(versionsSchema.parse(versions)));
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
