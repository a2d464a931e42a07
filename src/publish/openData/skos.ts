import { DataFactory as rdf, Writer } from 'n3';
import type { EarlierTaxonomy, Mapping } from '../../dataset/dataset.ts';
import { licenceAddress } from '../../formatting/licenceAddress.ts';
import { releaseAddress, type ReleaseFacts } from './releaseFacts.ts';

const prefixes = {
  dcterms: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;
type Property = `${keyof typeof prefixes}:${string}`;

/** Another resource, a text in English, or something that is the same in every language. */
type Value = { readonly id: string } | { readonly text: string } | { readonly literal: string };

/** A concept or a scheme, and what is said of it. */
export interface Resource {
  readonly id: string;
  readonly type: 'skos:Concept' | 'skos:ConceptScheme';
  readonly properties: readonly (readonly [Property, readonly Value[]])[];
}

/** An address without the signs that no file of triples can hold in one. */
const iri = (address: string): string =>
  address.replace(/[\p{Cc}\p{Z}<>"{}|\\^`]/gu, (sign) => encodeURIComponent(sign));

/** An earlier category “is broader than our code”, so our code has a broader match. */
const mappingProperties: Readonly<Record<Exclude<Mapping['relation'], 'absent'>, Property>> = {
  equivalent: 'skos:exactMatch',
  broader: 'skos:broadMatch',
  narrower: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
};

interface Branch {
  readonly name: string;
  readonly subcategories?: readonly Branch[];
  readonly leaves?: readonly Branch[] | undefined;
}

/** An earlier taxonomy as a scheme of its own. Its concepts are counted: their names are not made for addresses. */
function earlierScheme(taxonomy: EarlierTaxonomy, base: string) {
  const scheme = `${base}#${taxonomy.id}`;
  const { citation } = taxonomy;
  /** Concept by the path of names that the mapping writes. */
  const byPath = new Map<string, string>();
  const concepts: Resource[] = [];
  const add = (branches: readonly Branch[], above: { id: string; path: string } | null): string[] =>
    branches.map(({ name, subcategories = [], leaves = [] }, place) => {
      const id = above ? `${above.id}.${place + 1}` : `${scheme}.${place + 1}`;
      const path = above ? `${above.path} > ${name}` : name;
      if (!byPath.has(path)) byPath.set(path, id);
      const at = concepts.push({ id, type: 'skos:Concept', properties: [] }) - 1;
      const below = add([...subcategories, ...leaves], { id, path });
      concepts[at] = {
        id,
        type: 'skos:Concept',
        properties: [
          ['skos:prefLabel', [{ text: name }]],
          ['skos:inScheme', [{ id: scheme }]],
          above ? ['skos:broader', [{ id: above.id }]] : ['skos:topConceptOf', [{ id: scheme }]],
          ['skos:narrower', below.map((child) => ({ id: child }))],
        ],
      };
      return id;
    });
  const top = add(taxonomy.categories, null);
  const source = citation.doi === null ? citation.url : `https://doi.org/${citation.doi}`;
  const resource: Resource = {
    id: scheme,
    type: 'skos:ConceptScheme',
    properties: [
      ['dcterms:title', [{ text: citation.title }]],
      ['dcterms:creator', citation.authors.map((literal) => ({ literal }))],
      ['dcterms:issued', [{ literal: String(citation.year) }]],
      ['dcterms:source', source === null ? [] : [{ id: iri(source) }]],
      ['skos:hasTopConcept', top.map((id) => ({ id }))],
    ],
  };
  return { resources: [resource, ...concepts], byPath };
}

/**
 * The taxonomy of a release in SKOS: its categories and codes by the addresses of their pages, the earlier taxonomies as
 * schemes of their own, and how each code relates to their categories. A category that was not read is left out.
 */
export function skosResources(facts: ReleaseFacts): Resource[] {
  const { site, study, categories, mappings } = facts;
  const scheme = `${site}taxonomy/`;
  const categoryId = (category: string): string => `${scheme}${category}/`;
  const codeId = (code: string): string => `${scheme}${code.replace('.', '/')}/`;
  const base = `${releaseAddress(facts)}taxonomy.ttl`;
  const earlier = new Map(
    facts.earlierTaxonomies.map((taxonomy) => [taxonomy.id, earlierScheme(taxonomy, base)]),
  );
  const matches = (code: string): Resource['properties'] => {
    const ids = new Map<Property, Value[]>();
    for (const { code: ours, taxonomy, relation, earlierCategory } of mappings) {
      const id = earlier.get(taxonomy)?.byPath.get(earlierCategory ?? '');
      if (ours !== code || relation === 'absent' || id === undefined) continue;
      const property = mappingProperties[relation];
      ids.set(property, [...(ids.get(property) ?? []), { id }]);
    }
    return [...ids];
  };
  const concepts = categories.flatMap(({ id, name, definition, origin, codes }): Resource[] => [
    {
      id: categoryId(id),
      type: 'skos:Concept',
      properties: [
        ['skos:prefLabel', [{ text: name }]],
        ['skos:notation', [{ literal: id }]],
        ['skos:definition', [{ text: definition }]],
        ['skos:historyNote', [{ text: origin }]],
        ['skos:inScheme', [{ id: scheme }]],
        ['skos:topConceptOf', [{ id: scheme }]],
        ['skos:narrower', codes.map((code) => ({ id: codeId(code.id) }))],
      ],
    },
    ...codes.map((code): Resource => ({
      id: codeId(code.id),
      type: 'skos:Concept',
      properties: [
        ['skos:prefLabel', [{ text: code.name }]],
        ['skos:notation', [{ literal: code.id }]],
        ['skos:definition', [{ text: code.definition }]],
        ['skos:inScheme', [{ id: scheme }]],
        ['skos:broader', [{ id: categoryId(id) }]],
        ...matches(code.id),
      ],
    })),
  ]);
  const ours: Resource = {
    id: scheme,
    type: 'skos:ConceptScheme',
    properties: [
      ['dcterms:title', [{ text: study.title }]],
      ['dcterms:creator', [{ literal: facts.author }]],
      ['dcterms:issued', [{ literal: study.released }]],
      ['dcterms:license', [{ id: licenceAddress(study.licence) }]],
      ['owl:versionInfo', [{ literal: study.version }]],
      ['skos:hasTopConcept', categories.map(({ id }) => ({ id: categoryId(id) }))],
    ],
  };
  return [ours, ...concepts, ...[...earlier.values()].flatMap(({ resources }) => resources)];
}

const whole = (name: Property): string => {
  const [prefix, local = ''] = name.split(':');
  return prefixes[prefix as keyof typeof prefixes] + local;
};

/** The resources as Turtle. */
export function skosTurtle(resources: readonly Resource[]): string {
  const writer = new Writer({ prefixes });
  const term = (value: Value) =>
    'id' in value
      ? rdf.namedNode(value.id)
      : 'text' in value
        ? rdf.literal(value.text, 'en')
        : rdf.literal(value.literal);
  for (const { id, type, properties } of resources) {
    writer.addQuad(
      rdf.namedNode(id),
      rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
      rdf.namedNode(whole(type)),
    );
    for (const [property, values] of properties) {
      for (const value of values)
        writer.addQuad(rdf.namedNode(id), rdf.namedNode(whole(property)), term(value));
    }
  }
  let text = '';
  writer.end((_, result) => (text = String(result)));
  return text;
}

/** The resources as JSON-LD. */
export function skosJsonLd(resources: readonly Resource[]) {
  const written = (value: Value) =>
    'id' in value
      ? { '@id': value.id }
      : 'text' in value
        ? { '@value': value.text, '@language': 'en' }
        : value.literal;
  return {
    '@context': prefixes,
    '@graph': resources.map(({ id, type, properties }) => ({
      '@id': id,
      '@type': type,
      ...Object.fromEntries(
        properties
          .filter(([, values]) => values.length > 0)
          .map(([property, values]) => [property, values.map(written)]),
      ),
    })),
  };
}
