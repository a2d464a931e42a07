import { expect, test } from 'vitest';
import { licenceAddress } from './licenceAddress.ts';

test.each([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['MIT', 'https://spdx.org/licenses/MIT.html'],
])('%s is explained at %s', (identifier, address) => {
  expect(licenceAddress(identifier)).toBe(address);
});
