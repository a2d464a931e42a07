import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawArchitecture, importsBetweenFolders } from '../scripts/draw-architecture.ts';

test('docs/architecture.svg shows the imports that the code has; npm run docs:architecture draws it anew', () => {
  const drawn = readFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.svg'), 'utf8');
  expect(drawn).toBe(drawArchitecture(importsBetweenFolders()));
});
