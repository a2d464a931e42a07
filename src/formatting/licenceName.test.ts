import { expect, test } from 'vitest';
import { licenceName } from './licenceName.ts';

test.each([
  ['CC-BY-4.0', 'CC\u00a0BY\u00a04.0'],
  ['MIT', 'MIT'],
])('%s reads %s', (identifier, name) => {
  expect(licenceName(identifier)).toBe(name);
});
