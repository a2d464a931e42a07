import { expect, test } from 'vitest';
import { day, expectValid, listOf, object, reference, text } from './fixtures/rules.ts';
import { bytesAt, textAt } from './fixtures/smallOpenData.ts';

interface Entity {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: unknown;
}

test('ro-crate-metadata.json keeps the rules of RO-Crate 1.2', () => {
  const crate = JSON.parse(textAt('ro-crate-metadata.json')) as { '@context': string; '@graph': Entity[] };
  expect(crate['@context']).toBe('https://w3id.org/ro/crate/1.2/context');
  const entities = new Map(crate['@graph'].map((entity) => [entity['@id'], entity]));
  expect(entities.size).toBe(crate['@graph'].length);
  expect(entities.get('ro-crate-metadata.json')).toMatchObject({
    '@type': 'CreativeWork',
    conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    about: { '@id': './' },
  });
  const root = object({
    '@type': { const: 'Dataset' },
    name: text,
    description: text,
    datePublished: day,
    license: reference,
    author: reference,
    publisher: reference,
    hasPart: listOf(reference),
  });
  expectValid(root, entities.get('./'));
  // Flat: what an entity names stands beside it, and is described.
  for (const entity of crate['@graph'].slice(1)) {
    expect(entity['@type'], entity['@id']).toBeTruthy();
    for (const value of Object.values(entity).flat()) {
      if (typeof value !== 'object' || value === null) continue;
      expect(Object.keys(value)).toEqual(['@id']);
      expect(entities.has((value as Entity)['@id']), JSON.stringify(value)).toBe(true);
    }
  }
  const files = crate['@graph'].filter((entity) => entity['@type'] === 'File');
  expect(entities.get('./')?.hasPart).toEqual(files.map((file) => ({ '@id': file['@id'] })));
  for (const file of files) expect(bytesAt(decodeURI(file['@id']))).toHaveLength(Number(file.contentSize));
});
