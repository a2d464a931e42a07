import { expect, test } from 'vitest';
import { lostPermalinks, publishedAddresses, readLock, writeLock } from './permalinks.ts';

const site = [
  'index.html',
  'b/index.html',
  'data/v1/x.csv',
  '404.html',
  'assets/style.css',
  'fonts/serif.woff2',
  'sitemap-0.xml',
];

test('pages and downloads are published, the parts of pages are not', () => {
  expect(publishedAddresses(site)).toEqual(['/', '/b/', '/data/v1/x.csv']);
});

test('a lost address is named', () => {
  expect(lostPermalinks(site, '/\n/a/\n/b/\n')).toEqual(['/a/']);
  expect(lostPermalinks(site, '/\n')).toEqual([]);
});

test('the lock is written sorted, each address once', () => {
  expect(writeLock(['/b/', '/', '/b/'])).toBe('/\n/b/\n');
  expect(readLock('/\n/b/\n')).toEqual(['/', '/b/']);
});
