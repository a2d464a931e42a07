import { expect, test } from 'vitest';
import { oldAddressFaults } from './oldAddresses.ts';

test('an old address leads to a page, and not to another old one', () => {
  const files = ['index.html', 'a/index.html', 'b/index.html'];
  expect(oldAddressFaults(files, { '/b/': '/a/' })).toEqual([]);
  expect(oldAddressFaults(files, { '/b/': '/c/' })).toEqual([
    'oldAddresses: /b/ leads to /c/, which is no page of the site',
  ]);
  expect(oldAddressFaults(files, { '/c/': '/b/', '/b/': '/a/' })).toEqual([
    'oldAddresses: /c/ leads to /b/, which is no page of the site',
  ]);
});
