import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Dataset } from './dataset.ts';
import { formatViolation } from './violation.ts';
import { checksumsOf, replaceIn, rewrite, smallRelease, type Edit } from './fixtures/smallRelease.ts';
import { readDataset } from './readDataset.ts';

/** The dataset, without the checksums, which differ between files that say the same. */
function readValid(...edits: readonly Edit[]): Omit<Dataset, 'checksums'> {
  const { dataset, violations } = readDataset(smallRelease(...edits), '1.2.0');
  if (violations) throw new Error(violations.map(formatViolation).join('\n'));
  const { checksums, ...rest } = dataset;
  expect(Object.keys(checksums).length).toBeGreaterThanOrEqual(10);
  return rest;
}

test('a release becomes a dataset', () => {
  const dataset = readValid();
  expect(dataset.issues[0]).toEqual({
    id: 'bakers/bread#1',
    repo: 'bakers/bread',
    number: 1,
    url: 'https://github.com/bakers/bread/issues/1',
    state: 'closed',
    labels: ['bug', 'oven'],
    group: 'oven',
    category: 'heat',
    code: 'heat.burnt',
    secondary: 'dough.sticky',
    coding: 'agreed',
    models: ['Oven 3', 'Oven 4'],
    modelFamilies: ['Oven'],
    title: null,
    summary: 'The crust is "black", always.',
    opened: '2023-02-01',
    openedBasis: 'shown',
    openedEarliest: '2023-02-01',
    openedLatest: '2023-02-01',
    lastEvent: '2023-02-10',
    eventsSeen: 3,
    threadComplete: true,
    resolved: '2023-02-09',
    evidence: 'commit',
    evidenceRef: 'abc1234',
    observedUntil: '2024-06-30',
  });
  expect(dataset.issues[1]).toMatchObject({ labels: [], code: null, opened: null, evidence: null });
  expect(dataset.issues.map(({ id }) => id)).toEqual([
    'bakers/bread#1',
    'bakers/bread#2',
    'bakers/bread#7',
    'bakers/cake#3',
    'bakers/cake#4',
  ]);
  expect(dataset.codings).toHaveLength(11);
  expect(dataset.codings[6]).toEqual({
    id: 'bakers/bread#7',
    coder: 'C',
    group: 'oven',
    code: 'heat.raw',
    secondary: null,
  });
  expect(dataset.projects[1]).toEqual({
    repo: 'bakers/cake',
    alsoKnownAs: 'sugar/cake',
    domain: 'ovens',
    domainName: 'Ovens',
    description: 'Bakes cakes',
    modelFamilies: [],
    url: 'https://github.com/bakers/cake',
    gitHistory: false,
    head: null,
    commits: null,
    firstCommit: null,
    lastCommit: null,
    observedUntil: '2024-06-15',
  });
  expect(dataset.categories.map(({ id, codes }) => [id, codes.map((code) => code.id)])).toEqual([
    ['heat', ['heat.burnt', 'heat.raw']],
    ['dough', ['dough.sticky']],
  ]);
  expect(dataset.mappings[1]).toEqual({
    code: 'heat.raw',
    taxonomy: 'miller1990',
    relation: 'absent',
    earlierCategory: null,
    note: 'Nothing there.',
  });
  expect(dataset.earlierTaxonomies[0]?.categories[0]).toEqual({
    name: 'Heat',
    count: 30,
    share: 0.6,
    subcategories: [{ name: 'Char', count: 20, share: null }],
  });
  expect(dataset.earlierTaxonomies.map(({ citation }) => citation.url)).toEqual([
    null,
    'https://example.org/baker',
  ]);
  expect(dataset.paper.map(({ value }) => value)).toEqual([12, ['Few ovens', 'One kitchen']]);
  expect(Object.entries(dataset.study.groups)[0]).toEqual(['oven', 'Oven-related']);
  expect(dataset.codebook).toBe('# Codebook\n\nLook at the crust.\n');
  expect(dataset.method).toBe('# Method\n\nWe baked.\n');
});

/** Adds a column to a file without quoted fields in the columns before it. */
const addColumn = (file: string, name: string, cells: readonly string[]) =>
  rewrite(file, (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, index) => `${index === 0 ? name : (cells[index - 1] ?? '')},${line}\n`)
      .join(''),
  );

const relatedResult = {
  id: 'grill-fix',
  work: 'Grill et al.: Fires',
  studied: 'Fires in 3 kitchens',
  measure: 'days until fixed',
  focal: { label: 'oven fires', n: 12, median: 3 },
  other: { label: 'other fires', n: null, share: 0.5 },
  unit: 'days',
  effect: { name: 'Cliff’s delta', value: 0.2 },
  p: null,
  says: 'longer',
  source: { name: 'Grill’s data', url: null },
  status: 'stated by the authors',
};

describe('what older releases do not have', () => {
  test('is empty where it is left out', () => {
    const dataset = readValid();
    expect(dataset.relatedResults).toEqual([]);
    expect(dataset.issues.every(({ title }) => title === null)).toBe(true);
    expect(dataset.projects.every(({ modelFamilies }) => modelFamilies.length === 0)).toBe(true);
  });

  test('is read where it is there', () => {
    const dataset = readValid(
      addColumn('issues.csv', 'title', ['The crust is black', 'No index', 'Raw', 'Cakes', 'Icing']),
      addColumn('projects.csv', 'model_families', ['Oven|Grill', '']),
      rewrite('related-results.json', () => JSON.stringify([relatedResult])),
    );
    expect(dataset.issues.map(({ title }) => title)).toEqual([
      'The crust is black',
      'No index',
      'Raw',
      'Cakes',
      'Icing',
    ]);
    expect(dataset.projects.map(({ modelFamilies }) => modelFamilies)).toEqual([['Oven', 'Grill'], []]);
    expect(dataset.relatedResults[0]).toMatchObject({
      focal: { median: 3, share: null },
      other: { median: null, share: 0.5 },
    });
  });
});

/** Turns the columns of a file round; only for files without quoted fields. */
const turnColumns = (file: string) =>
  rewrite(file, (text) => text.replaceAll(/^.+$/gm, (line) => line.split(',').reverse().join(',')));

/** Puts every field in quotes; only for files without quoted fields. */
const quoteFields = (file: string) =>
  rewrite(file, (text) => text.replaceAll(/^.+$/gm, (line) => `"${line.replaceAll(',', '","')}"`));

describe('says the same, written otherwise', () => {
  test.each<[string, Edit[]]>([
    ['columns in another order', [turnColumns('codings.csv'), turnColumns('projects.csv')]],
    ['every field in quotes', [quoteFields('codings.csv'), quoteFields('projects.csv')]],
    ['JSON without line ends', [rewrite('paper.json', (text) => JSON.stringify(JSON.parse(text)))]],
    ['JSON with escapes', [replaceIn('study.json', 'Trouble', '\\u0054rouble')]],
  ])('%s', (_, edits) => {
    expect(readValid(...edits)).toEqual(readValid());
  });

  test('checksums in another order', () => {
    const shuffled = rewrite(
      'SHA256SUMS',
      (text) => text.split('\n').toReversed().join('\n').trimStart() + '\n',
    );
    expect(readValid(shuffled)).toEqual(readValid());
  });
});

describe('is accepted and read as it stands', () => {
  const summaryOf = (written: string) =>
    readValid(rewrite('issues.csv', (text) => text.replace('The icing runs.', () => written))).issues[4]
      ?.summary;

  test.each([
    ['a comma, a quote and a line end in quotes', '"It ""runs"",\nand runs."', 'It "runs",\nand runs.'],
    ['letters of any script', 'Der Guß läuft 糖霜 🍰', 'Der Guß läuft 糖霜 🍰'],
    ['a replacement character that is in the file', 'It \uFFFD runs.', 'It \uFFFD runs.'],
    ['ten thousand characters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ])('%s', (_, written, read) => {
    expect(summaryOf(written)).toBe(read);
  });

  test('29 February of a leap year', () => {
    const dataset = readValid(replaceIn('issues.csv', '2024-02-01,1,false', '2024-02-29,1,false'));
    expect(dataset.issues[4]?.lastEvent).toBe('2024-02-29');
  });

  test('a study that compares with nothing and of whose paper nothing is said', () => {
    const dataset = readValid(
      rewrite('taxonomy-mapping.csv', (text) => text.slice(0, text.indexOf('\n') + 1)),
      rewrite('earlier-taxonomies.json', () => '[]\n'),
      rewrite('paper.json', () => '[]\n'),
    );
    expect([dataset.mappings, dataset.earlierTaxonomies, dataset.paper]).toEqual([[], [], []]);
  });

  test('a release whose folder is not named', () => {
    expect(readDataset(smallRelease()).violations).toBeUndefined();
  });
});

test('the same bytes give the same result, whatever the order of the files', () => {
  const files = smallRelease(replaceIn('issues.csv', '2023-02-09', '2023-02-30'));
  const turned = new Map([...files].toReversed());
  expect(readDataset(turned)).toEqual(readDataset(files));
});

test('a file that no release has is named by its name alone', () => {
  const files = smallRelease();
  const sums = Buffer.from(checksumsOf(new Map([...files].filter(([name]) => name !== 'SHA256SUMS'))));
  const result = readDataset(new Map([...files, ['SHA256SUMS', sums], ['notes/', new Uint8Array()]]));
  expect(result.violations?.map(({ file, found }) => [file, found])).toEqual([
    ['notes/', 'a file that does not belong to a release'],
  ]);
});

test('a paper may have neither DOI nor a number at arXiv', () => {
  const { dataset } = readDataset(
    smallRelease(
      replaceIn('study.json', '"On ovens",\n  "doi": "10.1000/oven",\n  "arxiv": "2401.00001"', '"On ovens"'),
    ),
  );
  expect(dataset?.study.companionOf).toEqual({ title: 'On ovens' });
});
