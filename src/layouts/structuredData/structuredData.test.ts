import { expect, test } from 'vitest';
import { breadcrumbs } from './breadcrumbs.ts';
import { definedTerm } from './terms.ts';
import { jsonLd } from './thing.ts';

const addressOf = (path: string) => `https://a.example${path}`;
const hostile = '</script><b>"bold"</b> & {1+1}';
const term = definedTerm({ id: 'a.b', name: hostile, definition: 'What.' }, '/taxonomy/a/b/', addressOf);

test('a text in a block of data can end no block, and is read as it was', () => {
  const text = jsonLd([term]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org', name: hostile });
});

test('several things share one context', () => {
  const way = breadcrumbs([{ url: addressOf('/taxonomy/'), text: 'Taxonomy' }], {
    url: addressOf('/taxonomy/a/'),
    text: 'A',
  });
  expect(JSON.parse(jsonLd([term, way]))).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'DefinedTerm' },
      { itemListElement: [{ position: 1 }, { position: 2, name: 'A' }] },
    ],
  });
});
