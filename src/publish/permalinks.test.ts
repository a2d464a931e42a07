import { describe, expect, test } from 'vitest';
import { checkPermalinks, lostPermalinks, publishedAddresses, writeLock } from './permalinks.ts';

const site = [
  'index.html',
  'b/index.html',
  'data/v1/x.csv',
  '404.html',
  'assets/style.css',
  'fonts/serif.woff2',
  'sitemap-0.xml',
];

describe('checkPermalinks', () => {
  test('pages and downloads are published, the parts of pages are not', () => {
    expect(publishedAddresses(site)).toEqual(['/', '/b/', '/data/v1/x.csv']);
    expect(checkPermalinks(site, '/\n/b/\n/data/v1/x.csv\n')).toEqual([]);
  });

  test('a lost address is named', () => {
    expect(checkPermalinks(site, '/\n/a/\n/b/\n/data/v1/x.csv\n')).toEqual([
      '/a/ was published and is lost; it must keep a page',
    ]);
    expect(lostPermalinks(site, '/\n/a/\n/b/\n')).toEqual(['/a/']);
    expect(lostPermalinks(site, '/\n')).toEqual([]);
  });

  test('a new address is named with what to do', () => {
    expect(checkPermalinks(site, '/\n/data/v1/x.csv\n')).toEqual([
      '/b/ is new; run npx tsx scripts/lock-permalinks.ts to promise that it stays',
    ]);
  });

  test('a lock in disorder is named', () => {
    const problem = ['permalinks.lock is not sorted, or holds an address twice'];
    expect(checkPermalinks(site, '/b/\n/\n/data/v1/x.csv\n')).toEqual(problem);
    expect(checkPermalinks(site, '/\n/b/\n/b/\n/data/v1/x.csv\n')).toEqual(problem);
  });

  test('the lock is written sorted, each address once', () => {
    expect(writeLock(['/b/', '/', '/b/'])).toBe('/\n/b/\n');
  });
});
