import { expect, test } from 'vitest';
import { describedColumns, describedFiles } from './describedColumns.ts';
import { releaseFiles } from './releaseFiles.ts';

test('every column and field has a type and a meaning', () => {
  const bare = describedColumns.filter(({ type, meaning }) => type === '' || !meaning.endsWith('.'));
  expect(bare).toEqual([]);
});

test('every file is described, and every CSV and JSON file has its columns', () => {
  expect(Object.keys(describedFiles).toSorted()).toEqual([...releaseFiles].toSorted());
  const withColumns = new Set(describedColumns.map(({ file }) => file));
  expect([...withColumns].toSorted()).toEqual(
    releaseFiles.filter((file) => /\.(?:csv|json)$/.test(file)).toSorted(),
  );
});

test('types are in words, and fields inside fields are found', () => {
  const typeOf = (file: string, column: string) =>
    describedColumns.find((described) => described.file === file && described.column === column)?.type;
  expect(typeOf('issues.csv', 'state')).toBe('open, closed');
  expect(typeOf('issues.csv', 'opened')).toBe('day; may be empty');
  expect(typeOf('earlier-taxonomies.json', 'citation.year')).toBe('whole number');
  expect(typeOf('earlier-taxonomies.json', 'categories[].subcategories[].share')).toBe('number or null');
  expect(typeOf('earlier-taxonomies.json', 'categories[].subcategories[].leaves[].name')).toBe('text');
  expect(typeOf('paper.json', 'source.url')).toBe('text or null');
  expect(typeOf('study.json', 'groups')).toBe('object of text');
});
