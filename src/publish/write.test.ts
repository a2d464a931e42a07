import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolvedAfter, smallDataset } from '../analysis/fixtures/smallDataset.ts';
import { computeRelease } from '../analysis/release.ts';
import type { Release } from '../analysis/release.ts';
import { manifestSchema } from './manifest.ts';
import { writeReleases } from './write.ts';

let root = '';
const at = (...parts: string[]) => join(root, ...parts);
const places = () => ({ target: at('public', 'data'), scratch: at('scratch') });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  for (const version of ['0.9.0', '1.0.0']) {
    mkdirSync(at('data', version), { recursive: true });
    writeFileSync(at('data', version, 'issues.csv'), Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const releases = () => ['0.9.0', '1.0.0'].map((version) => ({ version, folder: at('data', version) }));
const dataset = smallDataset([
  resolvedAfter('a/a#1', 3, { code: 'fruit.apple' }),
  resolvedAfter('a/a#2', 5),
  resolvedAfter('b/b#1', 0, { code: 'root.carrot' }),
]);
const computed = await computeRelease(dataset, { threads: 1 });

function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

test('every release keeps its source byte for byte; only the newest is computed; the newest is shown', () => {
  writeReleases(releases(), computed, places());
  for (const version of ['0.9.0', '1.0.0']) {
    const source = readFileSync(at('public', 'data', `v${version}`, 'source', 'issues.csv'));
    expect(source).toEqual(readFileSync(at('data', version, 'issues.csv')));
  }
  expect(readdirSync(at('public', 'data', 'v0.9.0')).sort()).toEqual(['manifest.json', 'source']);
  expect(readdirSync(at('public', 'data', 'v1.0.0'))).toContain('results.json');
  expect(readFileSync(at('public', 'data', 'versions.json'), 'utf8')).toBe(
    '{"shown":"1.0.0","versions":["0.9.0","1.0.0"]}\n',
  );
});

test('the manifest lists every other file of the release with its size and checksum', () => {
  writeReleases(releases(), computed, places());
  const folder = at('public', 'data', 'v1.0.0');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const others = Object.entries(everything(folder)).filter(([path]) => path !== 'manifest.json');
  expect(Object.fromEntries(manifest.files.map(({ path, sha256 }) => [path, sha256]))).toEqual(
    Object.fromEntries(others),
  );
  for (const { path, bytes } of manifest.files) {
    expect(readFileSync(join(folder, path)).length, path).toBe(bytes);
  }
});

test('the same input gives the same bytes, on any number of threads, and what was there before is gone', async () => {
  writeReleases(releases(), computed, places());
  const first = everything(at('public', 'data'));
  writeFileSync(at('public', 'data', 'stray.json'), '{}');
  writeReleases(releases(), await computeRelease(dataset, { threads: 2 }), places());
  expect(everything(at('public', 'data'))).toEqual(first);
  expect(readdirSync(at('scratch'))).toEqual([]);
});

test('a file that does not have its shape is named, and what was there before stays whole', () => {
  writeReleases(releases(), computed, places());
  const before = everything(at('public', 'data'));
  const broken = { ...computed, study: { ...computed.study, title: undefined } } as unknown as Release;
  expect(() => writeReleases(releases(), broken, places())).toThrow(/study\.json.*\nfield title: /);
  expect(everything(at('public', 'data'))).toEqual(before);
  expect(readdirSync(at('scratch'))).toEqual([]);
});
