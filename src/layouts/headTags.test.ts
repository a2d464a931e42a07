import { expect, test } from 'vitest';
import { headTags, type PageFacts } from './headTags.ts';

const page: PageFacts = {
  title: 'Resolution',
  description: 'How long it takes.',
  kind: 'resolution',
  url: 'https://example.org/resolution/',
  siteName: 'An Atlas',
  version: '1.0.0',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  card: { url: 'https://example.org/cards/findings.png', alt: 'Findings' },
};
const named = (tags: ReturnType<typeof headTags>, name: string) =>
  tags.filter(({ attributes }) => attributes?.name === name).map(({ attributes }) => attributes?.content);

test('a page says what it is, in which version, and where it lives', () => {
  const tags = headTags(page);
  expect(tags[0]).toEqual({ tag: 'title', text: 'Resolution · An Atlas' });
  expect(named(tags, 'page-kind')).toEqual(['resolution']);
  expect(named(tags, 'dataset-version')).toEqual(['1.0.0']);
  expect(tags).toContainEqual({ tag: 'link', attributes: { rel: 'canonical', href: page.url } });
});

const cited = { title: 'Resolution, cited', author: 'The Authors', date: '2026-11-23' };

test('only a page that is cited carries the tags that Scholar reads, dated as it wants them', () => {
  expect(named(headTags(page), 'citation_title')).toEqual([]);
  const tags = headTags({ ...page, cited });
  expect(named(tags, 'citation_title')).toEqual([cited.title]);
  expect(named(tags, 'citation_publication_date')).toEqual(['2026/11/23']);
  expect(named(tags, 'citation_fulltext_html_url')).toEqual([page.url]);
});

test('no tag stands twice', () => {
  const tags = headTags({ ...page, article: true, cited }).map((tag) => JSON.stringify(tag));
  expect(new Set(tags).size).toBe(tags.length);
});

test('an empty description is refused, with the address of the page', () => {
  expect(() => headTags({ ...page, description: ' ' })).toThrow('https://example.org/resolution/');
});
