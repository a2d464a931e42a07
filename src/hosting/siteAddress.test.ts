import { expect, test } from 'vitest';
import { readSiteAddress } from './siteAddress.ts';

test.each([
  ['https://a.example', 'https://a.example/'],
  ['https://a.github.io/atlas', 'https://a.github.io/atlas/'],
  ['http://localhost:8080/a/b/', 'http://localhost:8080/a/b/'],
])('%s is published at %s', (given, site) => {
  expect(readSiteAddress(given)).toBe(site);
});

test.each([
  'atlas',
  'ftp://a.example/',
  'https://a.example/?a',
  'https://a.example/#a',
  'https://a.example/a b/',
])('%s is refused with a sentence', (given) => {
  expect(() => readSiteAddress(given)).toThrow(`SITE_URL: found “${given}”, expected an address such as`);
});
