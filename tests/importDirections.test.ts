import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/projectRoot.ts';
import { checkImportDirections, checkScriptImports } from './checks/importDirections.ts';
import { readSourceFiles } from './checks/sourceFiles.ts';

test('imports run in the direction of data, and every file is named for what it holds', () => {
  const files = readSourceFiles(join(projectRoot, 'src'), ['.ts', '.astro', '.mdx']);
  expect(files.size).toBeGreaterThan(0);
  expect(checkImportDirections(files)).toEqual([]);
});

test('no script needs a test', () => {
  const files = readSourceFiles(join(projectRoot, 'scripts'), ['.ts', '.mjs']);
  expect(files.size).toBeGreaterThan(0);
  expect(checkScriptImports(files)).toEqual([]);
});
