import { expect, test } from 'vitest';
import { addressNotices } from './addressNotices.ts';
import { wholeCorpus } from './selection.ts';

const notices = (
  cited: { version: string; issues: number } | null,
  ignored: { name: string; value: string }[] = [],
) => addressNotices({ selection: wholeCorpus, cited, ignored }, 740, '1.1.0');

test('says whether a cited selection is the same, and blames a release only if it is another', () => {
  expect(notices({ version: '1.0.0', issues: 740 })).toEqual([
    'This selection was cited with release 1.0.0, when it held 740 issues; release 1.1.0 holds 740: the same number.',
  ]);
  expect(notices({ version: '1.0.0', issues: 1 })[0]).toMatch(
    /held 1 issue; release 1\.1\.0 .*it has changed\.$/,
  );
  expect(notices({ version: '1.1.0', issues: 3 })[0]).toMatch(
    /the same release holds 740: so the address has been altered\.$/,
  );
});

test('names the first value that is not known, in one sentence, and not at length', () => {
  const ignored = Array.from({ length: 1207 }, () => ({ name: 'label', value: '😀'.repeat(100) }));
  expect(notices(null, ignored.slice(0, 1))).toEqual([
    `The address asks for label “${'😀'.repeat(60)}…”, which this release does not have, so it is left out.`,
  ]);
  expect(notices({ version: '1.0.0', issues: 1 }, ignored)).toHaveLength(1);
  expect(notices(null, ignored)[0]).toContain('and 1,206 more');
  expect(notices(null)).toEqual([]);
});
