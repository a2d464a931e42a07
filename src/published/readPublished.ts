import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { publishedFiles, type PublishedName } from './publishedFiles.ts';

type Shape<N extends PublishedName> = z.infer<(typeof publishedFiles)[N]['schema']>;

const folder = 'public/data';
const cache = new Map<string, unknown>();

/** The version whose pages are shown: the newest that the data build wrote. @throws Error if there is none. */
export function shownVersion(): string {
  return (JSON.parse(readText(join(folder, 'versions.json'))) as { shown: string }).shown;
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
  return parsed.data;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path}: found no file, expected the output of “npm run build:data”`);
  }
}
