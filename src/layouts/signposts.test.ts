import { expect, test } from 'vitest';
import { linkset, recordSignposts, releaseSignposts } from './signposts.ts';

const addressOf = (path: string) => `https://a.example/atlas${path}`;
const file = (path: string) => ({ path, bytes: 1, sha256: '', description: '' });
const manifest = {
  version: '1.0.0',
  files: ['source/issues.csv', 'datapackage.json', 'croissant.json', 'results.json'].map(file),
};
const hrefs = (rel: string, links: readonly { rel: string; href: string; type?: string }[]) =>
  links.filter((link) => link.rel === rel).map(({ href, type }) => [href.split('/').at(-1), type]);

test('a record says how it is cited and where that stands in other formats', () => {
  const links = recordSignposts('finding', '/findings/a/', addressOf);
  expect(links).toContainEqual({ rel: 'cite-as', href: 'https://a.example/atlas/findings/a/' });
  expect(links).toContainEqual({ rel: 'type', href: 'https://schema.org/ScholarlyArticle' });
  expect(hrefs('describedby', links)).toEqual([
    ['cite.csl.json', 'application/vnd.citationstyles.csl+json'],
    ['cite.bib', 'application/x-bibtex'],
  ]);
});

test('a release names its own files as items and what describes them, not what we computed', () => {
  const links = releaseSignposts(manifest, addressOf);
  expect(hrefs('item', links)).toEqual([['issues.csv', 'text/csv']]);
  expect(hrefs('describedby', links)).toEqual([
    ['datapackage.json', 'application/json'],
    ['croissant.json', 'application/ld+json'],
  ]);
});

test('a link set has the links of the page by relation, and the way back from each item', () => {
  const page = addressOf('/data/v1.0.0/');
  const { linkset: sets } = linkset(page, releaseSignposts(manifest, addressOf));
  expect(sets[0]).toMatchObject({ anchor: page, item: [{ type: 'text/csv' }] });
  expect(sets.slice(1)).toEqual([
    { anchor: addressOf('/data/v1.0.0/source/issues.csv'), collection: [{ href: page, type: 'text/html' }] },
  ]);
});
