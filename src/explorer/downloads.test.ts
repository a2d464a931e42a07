import { describe, expect, test } from 'vitest';
import { readCsv } from '../dataset/csv.ts';
import { namedChoices, selectionTitle } from './describe.ts';
import { downloadName, selectionBibtex, selectionCsv, selectionJson } from './downloads.ts';
import { facetsOf } from './facets.ts';
import { madeUpCorpus } from './fixtures/madeUpCorpus.ts';
import { issueRecord } from './issueRecord.ts';
import { wholeCorpus, withChoices } from './selection.ts';

const corpus = madeUpCorpus(40, 5);
const rows = Uint32Array.from([3, 0, 17]);
const cited = { title: 'Issues by State: Open', url: 'https://atlas.example/issues/?state=open&v=0&n=3' };
const frame = { author: 'Somebody', year: 2026, site: 'Atlas', version: '0.0.0' };

test('CSV holds a line an issue, in the order of the list, and reads back', () => {
  const { records, problems } = readCsv(selectionCsv(corpus, rows));
  expect(problems).toEqual([]);
  const [head, ...lines] = records.map(({ fields }) => fields);
  const record = issueRecord(corpus, 3);
  expect(head?.slice(0, 5)).toEqual(['id', 'repo', 'number', 'state', 'labels']);
  expect(lines.map(([id]) => id)).toEqual([3, 0, 17].map((row) => issueRecord(corpus, row).id));
  expect(lines[0]?.[4]).toBe(record.labels.join('|'));
  expect(lines[0]?.[head?.indexOf('summary') ?? -1]).toBe(record.summary);
});

test('a field with a comma, a quote or a line end is quoted', () => {
  const summaries = corpus.text.summaries.map((_, row) => (row === 3 ? 'He said “no”, then "yes"' : ''));
  const odd = { ...corpus, text: { ...corpus.text, summaries } };
  const text = selectionCsv(odd, Uint32Array.from([3]));
  expect(text).toContain('"He said “no”, then ""yes"""');
  expect(readCsv(text).records).toHaveLength(2);
});

test('JSON says what was selected, from which release and how many', () => {
  const parsed = JSON.parse(selectionJson(corpus, rows, cited)) as Record<string, unknown>;
  expect(parsed).toMatchObject({ ...cited, version: '0.0.0-made-up', count: 3 });
  expect(parsed.issues).toEqual(Array.from(rows, (row) => issueRecord(corpus, row)));
});

test('BibTeX holds an entry for the selection and one for each issue, with keys of their own', () => {
  const text = selectionBibtex(corpus, rows, frame, cited);
  const keys = [...text.matchAll(/^@misc\{([^,]+),$/gm)].map((match) => match[1]);
  expect(keys[0]).toBe('atlas-selection-state-open-v-0-n-3');
  expect(new Set(keys).size).toBe(4);
  expect(text).toContain('https://atlas.example/issues/made-up/project-4/4/');
});

test('a file is named for the selection, in letters that every system takes', () => {
  const selection = withChoices({ ...wholeCorpus, query: '<Naïve> offline' }, 'state', ['open']);
  expect(downloadName(selection, '1.0.0', 'csv')).toBe('issues-open-na-ve-offline-v1.0.0.csv');
  expect(downloadName(wholeCorpus, '1.0.0', 'bib')).toBe('issues-v1.0.0.bib');
  const long = downloadName({ ...wholeCorpus, query: 'ab '.repeat(60) }, '1.0.0', 'json');
  expect(long).toMatch(/^issues-(ab-)+(a|ab)?-?v1\.0\.0\.json$/);
  expect(long.length).toBeLessThan(80);
});

describe('a selection in words', () => {
  const facets = facetsOf(corpus);

  test('names its choices and its words', () => {
    let selection = withChoices({ ...wholeCorpus, query: 'offline' }, 'category', ['c1']);
    selection = withChoices(selection, 'days', ['8-30', '10-12', 'open']);
    expect(namedChoices(facets, selection).map(({ text }) => text)).toEqual([
      'Category: Category 2',
      'Days: 10 to 12 days',
      'Days: 8 to 30 days',
      'Days: Still open',
      'words “offline”',
    ]);
    expect(selectionTitle(facets, selection)).toBe(
      'Issues by Category: Category 2; Days: 10 to 12 days; Days: 8 to 30 days; Days: Still open; words “offline”',
    );
    expect(selectionTitle(facets, wholeCorpus)).toBe('All issues');
  });
});
