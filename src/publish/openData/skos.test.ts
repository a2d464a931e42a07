import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { expect, test } from 'vitest';
import { facts, hostileText, textAt } from './fixtures/smallOpenData.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const quads = new Parser().parse(textAt('taxonomy.ttl'));
const says = (subject: string, property: string): string[] =>
  quads
    .filter(({ subject: { value }, predicate }) => value === subject && predicate.value === skos + property)
    .map(({ object }) => object.value);
const pairs = (property: string): string[] =>
  quads
    .filter(({ predicate }) => predicate.value === skos + property)
    .map(({ subject, object }) => `${subject.value} ${object.value}`)
    .sort();
const ofType = (type: string): string[] =>
  quads
    .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === skos + type)
    .map(({ subject }) => subject.value);

const taxonomy = 'https://bakery.example/atlas/taxonomy/';
const raw = `${taxonomy}heat/raw/`;
const burnt = `${taxonomy}heat/burnt/`;

test('Turtle and JSON-LD say the same', async () => {
  const line = ({ subject, predicate, object }: Quad): string =>
    JSON.stringify([
      subject.value,
      predicate.value,
      object.value,
      'language' in object ? object.language : '',
    ]);
  const nquads = (await jsonld.toRDF(JSON.parse(textAt('taxonomy.jsonld')) as object, {
    format: 'application/n-quads',
  })) as unknown as string;
  expect(new Parser({ format: 'N-Quads' }).parse(nquads).map(line).sort()).toEqual(quads.map(line).sort());
});

test('codes are concepts below categories, named by the addresses of their pages', () => {
  expect(says(raw, 'broader')).toEqual([`${taxonomy}heat/`]);
  expect(says(`${taxonomy}heat/`, 'topConceptOf')).toEqual([taxonomy]);
  expect(says(raw, 'notation')).toEqual(['heat.raw']);
  expect(says(raw, 'definition')).toEqual([hostileText.replaceAll('""', '"')]);
});

test('relations to earlier categories are mapping properties; what is absent or was not read has none', () => {
  const [match = ''] = says(burnt, 'broadMatch');
  expect(match).toMatch(/\/data\/v1\.2\.0\/taxonomy\.ttl#miller1990\.1\.1$/);
  expect(says(match, 'prefLabel')).toEqual(['Char']);
  expect(says(match, 'inScheme')).toEqual([match.replace('.1.1', '')]);
  expect(['exactMatch', 'narrowMatch', 'relatedMatch'].flatMap(pairs)).toEqual([]);
});

test('it keeps the conditions of SKOS: labels, inverse relations, no mapping within a scheme', () => {
  const concepts = ofType('Concept');
  const schemes = ofType('ConceptScheme');
  expect(concepts.length).toBeGreaterThan(6);
  expect(schemes).toHaveLength(1 + facts.earlierTaxonomies.length);
  for (const concept of concepts) {
    expect(says(concept, 'prefLabel'), concept).toHaveLength(1);
    expect(schemes).toEqual(expect.arrayContaining(says(concept, 'inScheme')));
  }
  const turned = (list: readonly string[]) => list.map((pair) => pair.split(' ').reverse().join(' ')).sort();
  expect(pairs('narrower')).toEqual(turned(pairs('broader')));
  expect(pairs('hasTopConcept')).toEqual(turned(pairs('topConceptOf')));
  for (const pair of ['exactMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'].flatMap(pairs)) {
    const [from = '', to = ''] = pair.split(' ');
    expect(says(from, 'inScheme')).not.toEqual(says(to, 'inScheme'));
  }
});
