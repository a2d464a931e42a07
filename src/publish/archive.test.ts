import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolvedAfter, smallDataset } from '../analysis/fixtures/smallDataset.ts';
import { computeRelease } from '../analysis/release.ts';
import { listReleases } from '../dataset/loadDataset.ts';
import { readArchive, writeArchive } from './archive.ts';
import { BuildError } from './buildError.ts';
import { listFiles } from './listFiles.ts';
import { writeReleases } from './write.ts';

let root = '';
const at = (...parts: string[]) => join(root, ...parts);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
  mkdirSync(at('published', 'figures'), { recursive: true });
  mkdirSync(at('published', 'source'));
  mkdirSync(at('1.0.0'));
  writeFileSync(at('published', 'results.json'), '{}\n');
  writeFileSync(at('published', 'figures', 'a.json'), '[1]\n');
  writeFileSync(at('published', 'source', 'issues.csv'), 'id\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('an archive holds everything that was computed, and no source', () => {
  expect(writeArchive(at('published'), at('1.0.0'))).toBe(2);
  expect(readArchive(at('1.0.0'))?.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
    ['figures/a.json', '[1]\n'],
    ['results.json', '{}\n'],
  ]);
});

test('an archive is written once, and only of a release that was computed', () => {
  writeArchive(at('published'), at('1.0.0'));
  expect(() => writeArchive(at('published'), at('1.0.0'))).toThrow(BuildError);
  mkdirSync(at('1.1.0'));
  expect(() => writeArchive(at('nothing'), at('1.1.0'))).toThrow(/nothing: found no results\.json/);
  expect(listFiles(at('1.1.0'))).toEqual([]);
});

test('a release without an archive has none', () => {
  expect(readArchive(at('1.0.0'))).toBeNull();
});

test.each([
  [
    'a changed file',
    () => appendFileSync(at('1.0.0', 'published', 'results.json'), ' '),
    /results\.json: found SHA-256/,
  ],
  ['a missing file', () => rmSync(at('1.0.0', 'published', 'figures', 'a.json')), /a\.json: found no file/],
  [
    'a stray file',
    () => writeFileSync(at('1.0.0', 'published', 'b.json'), ''),
    /b\.json: found a file that SHA256SUMS/,
  ],
  ['no checksums', () => rmSync(at('1.0.0', 'published', 'SHA256SUMS')), /SHA256SUMS: found no file/],
  [
    'a damaged list',
    () => appendFileSync(at('1.0.0', 'published', 'SHA256SUMS'), 'x\n'),
    /SHA256SUMS:3: found “x”/,
  ],
])('%s is named in one sentence', (_, damage, message) => {
  writeArchive(at('published'), at('1.0.0'));
  damage();
  const read = () => readArchive(at('1.0.0'));
  expect(read).toThrow(BuildError);
  expect(read).toThrow(message);
});

test('superseded releases keep every locked address with the bytes that were published', async () => {
  const dataset = smallDataset([
    resolvedAfter('a/a#1', 3, { code: 'fruit.apple' }),
    resolvedAfter('b/b#1', 5),
  ]);
  mkdirSync(at('999.0.0'));
  const archived = listReleases('data').filter(({ folder }) => existsSync(join(folder, 'published')));
  const releases = [...archived, { version: '999.0.0', folder: at('999.0.0') }];
  writeReleases(releases, await computeRelease(dataset, { threads: 1 }), {
    target: at('data'),
    scratch: at('scratch'),
  });
  const locked = readFileSync('permalinks.lock', 'utf8').split('\n');
  for (const { version, folder } of archived) {
    const prefix = `/data/v${version}/`;
    // Citations of a release and its links for programs stand beside its page and are written with it.
    const ofPage = new RegExp(`^${prefix.replaceAll('.', '\\.')}(?:cite\\..+|linkset\\.json)?$`);
    const files = locked.filter((address) => address.startsWith(prefix) && !ofPage.test(address));
    expect(files.length).toBeGreaterThan(0);
    for (const path of files.map((address) => address.slice(prefix.length))) {
      const original = path.startsWith('source/') ? path.slice('source/'.length) : `published/${path}`;
      const served = readFileSync(at('data', `v${version}`, path));
      expect(served.equals(readFileSync(join(folder, original))), path).toBe(true);
    }
  }
});
