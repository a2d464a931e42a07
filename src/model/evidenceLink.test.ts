import { expect, test } from 'vitest';
import { evidenceLink } from './evidenceLink.ts';

test.each([
  ['commit', '6ce37d4cfc84', 'https://github.com/a/b/commit/6ce37d4cfc84'],
  ['merge', '#12', 'https://github.com/a/b/pull/12'],
  ['release', 'v1.0', 'https://github.com/a/b/releases/tag/v1.0'],
  ['remark', 'fixed', null],
  ['unknown', null, null],
  [null, null, null],
  ['release', 'app/v1.0', 'https://github.com/a/b/releases/tag/app%2Fv1.0'],
  ['commit', 'main', null],
  ['commit', 'abc123', null],
  ['merge', '12', null],
  ['merge', '#12/files', null],
  ['release', 'v 1', null],
] as const)('%s %s', (evidence, evidenceRef, link) => {
  expect(evidenceLink({ repo: 'a/b', evidence, evidenceRef })).toBe(link);
});
