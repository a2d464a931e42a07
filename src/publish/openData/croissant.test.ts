import { csvParseRows } from 'd3-dsv';
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { sha256 } from './describedFile.ts';
import { day, expectValid, listOf, object, reference, text, uri } from './fixtures/rules.ts';
import { bytesAt, textAt } from './fixtures/smallOpenData.ts';

/** Croissant 1.0: what a dataset, a file and a record set must say. */
const croissantRules = object(
  {
    '@context': { type: 'object' },
    '@type': { const: 'sc:Dataset' },
    conformsTo: { const: 'http://mlcommons.org/croissant/1.0' },
    name: text,
    description: text,
    url: uri,
    license: uri,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    datePublished: day,
    creator: object({ '@type': { enum: ['sc:Organization', 'sc:Person'] }, name: text }),
    citeAs: text,
    distribution: listOf(
      object({
        '@type': { const: 'cr:FileObject' },
        '@id': text,
        name: text,
        contentUrl: uri,
        contentSize: { type: 'string', pattern: '^\\d+ B$' },
        encodingFormat: { type: 'string', pattern: '^[a-z]+/[\\w.+-]+$' },
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      }),
    ),
    recordSet: listOf(
      object(
        {
          '@type': { const: 'cr:RecordSet' },
          '@id': text,
          name: text,
          key: listOf(reference),
          field: listOf(
            object(
              {
                '@type': { const: 'cr:Field' },
                '@id': text,
                name: text,
                description: text,
                dataType: { enum: ['sc:Text', 'sc:Integer', 'sc:Boolean', 'sc:Date'] },
                repeated: { const: true },
                source: object(
                  {
                    fileObject: reference,
                    extract: object({ column: text }),
                    transform: object({ separator: text }),
                  },
                  ['fileObject', 'extract'],
                ),
                references: object({ field: reference }),
              },
              ['@type', '@id', 'name', 'dataType', 'source'],
            ),
          ),
        },
        ['@type', '@id', 'name', 'field'],
      ),
    ),
  },
  ['@context', '@type', 'conformsTo', 'name', 'description', 'license', 'url', 'creator', 'datePublished'],
);

interface Croissant {
  readonly distribution: readonly { '@id': string; contentUrl: string; sha256: string }[];
  readonly recordSet: readonly {
    key?: readonly { '@id': string }[];
    field: readonly {
      '@id': string;
      source: { fileObject: { '@id': string }; extract: { column: string } };
      references?: { field: { '@id': string } };
    }[];
  }[];
}

test('croissant.json keeps the rules of Croissant 1.0, and every name in it leads somewhere', () => {
  expectValid(croissantRules, JSON.parse(textAt('croissant.json')));
  const { distribution, recordSet } = JSON.parse(textAt('croissant.json')) as Croissant;
  for (const { '@id': path, contentUrl, sha256: sum } of distribution) {
    expect(contentUrl).toBe(`https://bakery.example/atlas/data/v1.2.0/${path}`);
    expect(sum).toBe(sha256(bytesAt(path)));
  }
  const files = new Set(distribution.map((file) => file['@id']));
  const fields = recordSet.flatMap(({ field }) => field);
  const ids = fields.map((field) => field['@id']);
  expect(new Set([...ids, ...files]).size).toBe(ids.length + files.size);
  for (const { source, references } of fields) {
    expect(files).toContain(source.fileObject['@id']);
    expect(csvParseRows(textAt(source.fileObject['@id']))[0]).toContain(source.extract.column);
    if (references) expect(ids).toContain(references.field['@id']);
  }
  for (const { key = [] } of recordSet) for (const { '@id': id } of key) expect(ids).toContain(id);
});

test('every word of croissant.json means something: it expands to schema.org, Croissant or Dublin Core', async () => {
  const expanded = JSON.stringify(await jsonld.expand(JSON.parse(textAt('croissant.json')) as object));
  const properties = new Set([...expanded.matchAll(/"(https?:[^"]*)":/g)].map(([, name = '']) => name));
  const known =
    /^(?:https:\/\/schema\.org\/|http:\/\/mlcommons\.org\/croissant\/|http:\/\/purl\.org\/dc\/terms\/)/;
  expect([...properties].filter((name) => !known.test(name))).toEqual([]);
  for (const term of ['recordSet', 'field', 'dataType', 'source', 'extract', 'column', 'key', 'references'])
    expect(properties).toContain(`http://mlcommons.org/croissant/${term}`);
});
