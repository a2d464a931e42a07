import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { weighPages } from '../../scripts/pageWeights.ts';
import { checkBudgets } from './budgets.ts';

/** Text that gzip makes no smaller than so many kilobytes: hashes in hexadecimal digits, which lose half. */
function noise(kilobytes: number): Buffer {
  const hashes = Array.from({ length: kilobytes * 32 }, (_, n) =>
    createHash('sha256').update(String(n)).digest('hex'),
  );
  return Buffer.from(hashes.join(''));
}

function problemsOf(files: Record<string, string | Buffer>): string[] {
  const site = siteOf(files);
  return checkBudgets(site, weighPages(site));
}

const issueKind = '<meta name="page-kind" content="issue">';

describe('checkBudgets', () => {
  test('light pages are within all of them', () => {
    expect(
      problemsOf({ 'index.html': '<p>', 'issues/index.html': '<p>', 'x/index.html': issueKind }),
    ).toEqual([]);
  });

  test.each<[string, Record<string, string | Buffer>, string]>([
    ['a page', { 'index.html': noise(101) }, '/: all that it loads'],
    [
      'a page by its fonts',
      {
        'index.html': '<link rel="stylesheet" href="/a.css">',
        'a.css': '@font-face{src:url("/f.woff2")}',
        'f.woff2': noise(101),
      },
      '/: all that it loads',
    ],
    [
      'a page by a picture',
      { 'index.html': '<img src="/p.png">', 'p.png': noise(101) },
      '/: all that it loads',
    ],
    ['an issue page', { 'x/index.html': issueKind + noise(7).toString() }, '/x/: HTML'],
    [
      'a style sheet',
      { 'index.html': '<link rel="stylesheet" href="/a.css">', 'a.css': noise(13) },
      '/: style',
    ],
    ['elements', { 'index.html': '<i>'.repeat(2501) }, '/: elements: 2501, at most 2500'],
    ['the explorer', { 'issues/index.html': noise(11) }, '/issues/: HTML'],
    [
      'its first script',
      { 'issues/index.html': '<script src="/a.js">', 'a.js': noise(9) },
      '/issues/: scripts at first',
    ],
    [
      'its first script by what that imports',
      {
        'issues/index.html': '<script src="/a.js">',
        'a.js': 'import"./b.js"',
        'b.js': noise(9),
      },
      '/issues/: scripts at first',
    ],
    [
      'all its scripts',
      {
        'issues/index.html': '<script src="/a.js">',
        'a.js': 'import("./b.js")',
        'b.js': noise(21),
      },
      '/issues/: all scripts',
    ],
    [
      'the lab',
      { 'lab/index.html': '<script src="/a.js">', 'a.js': 'import("./b.js")', 'b.js': noise(41) },
      '/lab/: all scripts',
    ],
    [
      'its data',
      {
        'issues/index.html': '<script src="/a.js">',
        'a.js': 'x',
        'data/v1.0.0/explorer.json': noise(121),
      },
      '/data/v1.0.0/explorer.json: bytes',
    ],
  ])('%s over its budget', (_what, files, problem) => {
    const problems = problemsOf(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});
