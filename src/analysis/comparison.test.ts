import { expect, test } from 'vitest';
import type { Completeness, EarlierTaxonomy, Mapping, Relation } from '../dataset/dataset.ts';
import { comparison, comparisonResults, novelCodes } from './comparison.ts';
import { categories } from './fixtures/smallDataset.ts';

const taxonomy = (id: string, completeness: Completeness): EarlierTaxonomy => ({
  id,
  short: id,
  citation: { authors: ['A'], title: id, venue: null, year: 2000, doi: null, arxiv: null, url: null },
  studied: '',
  sample: null,
  completeness,
  categories: [],
  withoutCounterpart: [],
  sources: [],
});
const cell = (code: string, earlier: string, relation: Relation): Mapping => ({
  code,
  taxonomy: earlier,
  relation,
  earlierCategory: relation === 'absent' ? null : 'Some category',
  note: null,
});
const issuesOf = new Map([
  ['fruit.apple', 5],
  ['fruit.pear', 2],
  ['root.carrot', 1],
]);
const earlierTaxonomies = [taxonomy('one', 'whole'), taxonomy('two', 'whole'), taxonomy('part', 'partial')];

test('a code is novel only if every whole taxonomy is known to lack it and no partial one has it', () => {
  const mappings = [
    cell('fruit.apple', 'one', 'absent'),
    cell('fruit.apple', 'two', 'absent'),
    cell('fruit.pear', 'one', 'absent'),
    cell('root.carrot', 'one', 'absent'),
    cell('root.carrot', 'two', 'absent'),
    cell('root.carrot', 'part', 'related'),
  ];
  expect(novelCodes({ categories, mappings, earlierTaxonomies })).toEqual(['fruit.apple']);
});

test('without a taxonomy read whole nothing can be called novel', () => {
  const partial = [taxonomy('part', 'partial')];
  expect(novelCodes({ categories, mappings: [], earlierTaxonomies: partial })).toEqual([]);
});

test('relations are counted per taxonomy, codes without a row as unknown', () => {
  const mappings = [cell('fruit.apple', 'one', 'broader'), cell('fruit.pear', 'one', 'absent')];
  const file = comparison({ categories, mappings, earlierTaxonomies });
  expect(file.taxonomies[0]?.relations).toEqual({
    equivalent: 0,
    broader: 1,
    narrower: 0,
    related: 0,
    absent: 1,
    unknown: 1,
  });
  expect(comparisonResults(file, issuesOf)).toMatchObject({
    'comparison.novel': 0,
    'comparison.taxonomies.whole': 2,
    'comparison.taxonomies.partial': 1,
    'comparison.taxonomies.none': 0,
    'comparison.one.broader': 1,
    'comparison.two.unknown': 3,
    'comparison.codes.counterpart': 1,
    'comparison.codes.counterpart.issues': 5,
    'comparison.codes.related-only': 0,
    'comparison.codes.none': 2,
    'comparison.codes.none.issues': 3,
    'comparison.earlier.without-counterpart': 0,
  });
});

test('of two rows for the same code and taxonomy, the code counts once as known', () => {
  const mappings = [cell('fruit.apple', 'one', 'broader'), cell('fruit.apple', 'one', 'related')];
  expect(comparison({ categories, mappings, earlierTaxonomies }).taxonomies[0]?.relations.unknown).toBe(2);
});
