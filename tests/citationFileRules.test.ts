import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// The rules of the Citation File Format 1.2.0, as far as our file uses them: what it does not use is not allowed here.
const text = { type: 'string', minLength: 1 };
const doi = { type: 'string', pattern: '^10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-.()\\[\\]\\\\]+$' };
const uri = { type: 'string', format: 'uri', pattern: '^(https?|s?ftp)://' };
const date = { type: 'string', format: 'date' };
const authors = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: {
    anyOf: [
      {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: { name: text, website: uri, email: { type: 'string', format: 'email' } },
      },
      {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: {
          'family-names': text,
          'given-names': text,
          'name-particle': text,
          'name-suffix': text,
          affiliation: text,
          email: { type: 'string', format: 'email' },
          orcid: { type: 'string', pattern: '^https://orcid\\.org/\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$' },
        },
      },
    ],
  },
};
const shared = {
  title: text,
  authors,
  doi,
  url: uri,
  abstract: text,
  keywords: { type: 'array', items: text },
};
const rules = {
  type: 'object',
  additionalProperties: false,
  required: ['authors', 'cff-version', 'message', 'title'],
  properties: {
    ...shared,
    'cff-version': { const: '1.2.0' },
    message: text,
    type: { enum: ['software', 'dataset'] },
    version: text,
    'date-released': date,
    license: { type: 'string', pattern: '^[A-Za-z0-9.+-]+$' },
    'repository-code': uri,
    references: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['authors', 'title', 'type'],
        properties: {
          ...shared,
          type: { enum: ['article', 'conference-paper', 'data', 'generic', 'report', 'software', 'website'] },
          year: { type: 'integer' },
        },
      },
    },
  },
};

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats(ajv);
const validate = ajv.compile(rules);
const faultsOf = (file: unknown) =>
  validate(file) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);

const file = readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8');

test('CITATION.cff keeps the rules of its format', () => {
  expect(faultsOf(parse(file))).toEqual([]);
});

test.each([
  ['cff-version: 1.2.0', 'cff-version: 1.1.0', '/cff-version'],
  ['type: dataset', 'type: atlas', '/type'],
  [/\n {2}- name: '[^\n]*/.exec(file)?.[0] ?? '', '\n  - nickname: us', '/authors/0'],
  ["date-released: '", "date-released: 'about ", '/date-released'],
])('“%s” as “%s” is named as a fault', (from, to, place) => {
  expect(file).toContain(from);
  expect(faultsOf(parse(file.replace(from, to)))).toContain(place);
});
