import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { versionsFeed } from './versionsFeed.ts';

const feed = versionsFeed({
  title: 'Gardens & more',
  description: 'Releases <all>',
  home: 'https://example.org/data/',
  self: 'https://example.org/versions.xml',
  releases: [
    { title: 'Release 2.0.0', address: 'https://example.org/data/v2.0.0/', day: '2026-01-02' },
    { title: 'Release 1.0.0', address: 'https://example.org/data/v1.0.0/', day: null },
  ],
});

test('every release is an item with its address, newest first, dated where its day is known', () => {
  const document = new DOMParser().parseFromString(feed, 'text/xml') as unknown as Document;
  const items = [...document.querySelectorAll('item')];
  expect(items.map((item) => item.querySelector('guid')?.textContent)).toEqual([
    'https://example.org/data/v2.0.0/',
    'https://example.org/data/v1.0.0/',
  ]);
  expect(items.map((item) => item.querySelector('pubDate')?.textContent ?? null)).toEqual([
    'Fri, 02 Jan 2026 00:00:00 GMT',
    null,
  ]);
});

test('markup in names is escaped', () => {
  expect(feed).toContain('<title>Gardens &amp; more</title>');
  expect(feed).toContain('Releases &lt;all&gt;');
});
