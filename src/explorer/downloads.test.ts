import { describe, expect, test } from 'vitest';
import { csvParse } from 'd3-dsv';
import { cell } from '../model/cell.ts';
import { namedChoices, selectionTitle } from './describe.ts';
import { downloadName, selectionBibtex, selectionCsv, selectionJson } from './downloads.ts';
import { madeUp } from './fixtures/madeUpCorpus.ts';
import { wholeCorpus, withChoices } from './selection.ts';

const { facets, issues } = await madeUp(40, 5);
const selected = [3, 0, 17].map((row) => cell(issues, row, 'issues'));
const cited = { title: 'Issues by State: Open', url: 'https://atlas.example/issues/?state=open&v=0&n=3' };
const frame = { author: 'Somebody', year: 2026, site: 'Atlas', version: '0.0.0-made-up' };

test('CSV holds a line an issue, in the order of the list, and reads back', () => {
  const read = csvParse(selectionCsv(selected));
  expect(read.columns.slice(0, 5)).toEqual(['id', 'repo', 'number', 'state', 'labels']);
  expect(read.map(({ id }) => id)).toEqual(selected.map(({ id }) => id));
  for (const [place, { labels, modelFamilies, title, summary, opened }] of selected.entries()) {
    expect(read[place]).toMatchObject({
      ...{ labels: labels.join('|'), model_families: modelFamilies.join('|') },
      ...{ title, summary, opened: opened ?? '' },
    });
  }
});

test('CSV without an issue still names its columns', () => {
  expect(selectionCsv([])).toMatch(/^id,repo,.*,upper\n$/);
});

test('a field with a comma, a quote or a line end is quoted', () => {
  const odd = { ...cell(issues, 3, 'issues'), summary: 'He said “no”, then "yes"' };
  const text = selectionCsv([odd]);
  expect(text).toContain('"He said “no”, then ""yes"""');
  expect(csvParse(text)).toHaveLength(1);
});

test('no cell is a formula to a spreadsheet', () => {
  const odd = { ...cell(issues, 3, 'issues'), summary: '=HYPERLINK("https://example.org")' };
  expect(csvParse(selectionCsv([odd]))[0]?.summary).toBe(`'${odd.summary}`);
});

test('JSON says what was selected, from which release and how many', () => {
  const parsed = JSON.parse(selectionJson(selected, '0.0.0-made-up', cited)) as {
    issues: Record<string, unknown>[];
  };
  expect(parsed).toMatchObject({ ...cited, version: '0.0.0-made-up', count: 3 });
  const [first] = selected;
  expect(parsed.issues[0]).toMatchObject({ id: first?.id, model_families: first?.modelFamilies });
});

test('BibTeX holds an entry for the selection and one for each issue, with keys of their own', () => {
  const text = selectionBibtex(selected, frame, cited);
  const keys = [...text.matchAll(/^@misc\{([^,]+),$/gm)].map((match) => match[1]);
  expect(keys[0]).toMatch(/^atlas\/issues\/state-open-v-0-n-3-[0-9a-f]{8}$/);
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
