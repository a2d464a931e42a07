import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manifestSchema, type ManifestFile } from './manifest.ts';
import { publishedFiles, type PublishedName } from './files.ts';
import { versionsSchema, type VersionsFile } from './versions.ts';

type Shape<N extends PublishedName> = z.infer<(typeof publishedFiles)[N]['schema']>;

const folder = 'public/data';
const cache = new Map<string, unknown>();

/** The version whose pages are shown: the newest that the data build wrote. @throws Error if there is none. */
export function shownVersion(): string {
  return readVersions().shown;
}

/** The versions that can be downloaded. @throws Error if the data build has not written them. */
export function readVersions(): VersionsFile {
  return versionsSchema.parse(JSON.parse(readText(join(folder, 'versions.json'))));
}

/** What a release holds, whether it is the shown one or not. @throws Error naming the file that does not fit. */
export function readManifest(version: string): ManifestFile {
  return manifestSchema.parse(JSON.parse(readText(join(folder, `v${version}`, 'manifest.json'))));
}

/** The day on which a release came out, YYYY-MM-DD. @throws Error if its `study.json` does not say it */
export function releaseDay(version: string): string {
  const study: unknown = JSON.parse(readText(join(folder, `v${version}`, 'source', 'study.json')));
  return z.object({ released: z.string() }).parse(study).released;
}

/**
 * A precomputed file of the shown release, checked against its shape and read once a process.
 * @throws Error naming the file and the field that does not fit.
 */
export function readPublished<N extends PublishedName>(name: N): Shape<N> {
  const path = join(folder, `v${shownVersion()}`, publishedFiles[name].path);
  const known = cache.get(path);
  if (known !== undefined) return known as Shape<N>;
  const parsed = publishedFiles[name].schema.safeParse(JSON.parse(readText(path)));
  if (!parsed.success) {
    const problems = parsed.error.issues
      .slice(0, 5)
      .map((issue) => `${path}, field ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(problems.join('\n'));
  }
  cache.set(path, parsed.data);
  return parsed.data as Shape<N>;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path}: found no file, expected the output of “npm run build”`);
  }
}
