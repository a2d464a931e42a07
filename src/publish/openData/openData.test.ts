import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sha256 } from './describedFile.ts';
import { bytesAt, facts, madeFiles, makeOpenData, textAt } from './fixtures/smallOpenData.ts';

test('the checksums are those of the files, and the one file holds them all', () => {
  const zip = `release-${facts.study.version}.zip`;
  const files = Object.entries(unzipSync(bytesAt(zip)));
  expect(files.map(([path]) => path).sort()).toEqual(
    [...madeFiles.keys()]
      .filter((path) => path !== zip)
      .map((path) => `release-${facts.study.version}/${path}`)
      .sort(),
  );
  const sums = textAt('checksums.txt');
  for (const [path, bytes] of files) {
    const name = path.slice(path.indexOf('/') + 1);
    expect(sha256(bytesAt(name))).toBe(sha256(bytes));
    if (name !== 'checksums.txt') expect(sums).toContain(`${sha256(bytes)}  ${name}\n`);
  }
});

test('the same release gives the same bytes, in any time zone', () => {
  const before = process.env.TZ;
  const sums = ['Pacific/Auckland', 'America/Adak'].map((zone) => {
    process.env.TZ = zone;
    return makeOpenData().map(({ path, bytes }) => [path, sha256(bytes)]);
  });
  process.env.TZ = before;
  expect(sums[0]).toEqual(sums[1]);
});
