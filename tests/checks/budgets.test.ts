import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtSite, type BuiltSite } from './builtSite.ts';
import { checkBudgets, heaviestByKind, weighPages } from './budgets.ts';

/** Text that gzip makes no smaller than so many kilobytes: hashes in hexadecimal digits, which lose half. */
function noise(kilobytes: number): Buffer {
  const hashes = Array.from({ length: kilobytes * 32 }, (_, n) =>
    createHash('sha256').update(String(n)).digest('hex'),
  );
  return Buffer.from(hashes.join(''));
}

function problemsOf(files: Record<string, string | Buffer>): string[] {
  const site = siteOfFiles(files);
  return checkBudgets(site, weighPages(site));
}

function siteOfFiles(files: Record<string, string | Buffer>): BuiltSite {
  return builtSite(new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])));
}

const issueKind = '<meta name="page-kind" content="issue">';

describe('weighPages', () => {
  test('counts everything that a page loads', () => {
    const [weight] = weighPages(
      siteOfFiles({
        'index.html':
          '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><img src="/p.png"><meta name="page-kind" content="home">',
        'a.css': '@font-face { src: url(/fonts/x.woff2) }',
        'a.js': noise(1),
        'p.png': 'x'.repeat(500),
        'fonts/x.woff2': 'x'.repeat(700),
      }),
    );
    expect(weight).toMatchObject({ address: '/', kind: 'home', fonts: 700, pictures: 500, elements: 4 });
    expect(weight?.scripts).toBeGreaterThan(1024);
    expect(weight?.css).toBeGreaterThan(0);
    expect(weight?.total).toBe((weight?.html ?? 0) + (weight?.css ?? 0) + 700 + 500 + (weight?.scripts ?? 0));
  });

  test('finds the heaviest of each kind', () => {
    const site = siteOfFiles({
      'a/index.html': issueKind,
      'b/index.html': issueKind + noise(1).toString(),
      'index.html': '<meta name="page-kind" content="home">',
    });
    expect(heaviestByKind(weighPages(site)).map(({ address }) => address)).toEqual(['/', '/b/']);
  });
});

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
    ['its script', { 'issues/index.html': '<script src="/a.js">', 'a.js': noise(21) }, '/issues/: scripts'],
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
