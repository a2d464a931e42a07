import { expect, test } from 'vitest';
import { unbrokenNumbers } from './unbrokenNumbers.ts';

test('a number and its percent sign stay together in prose, and code stays as it is', () => {
  const tree = {
    type: 'root',
    children: [
      { type: 'text', value: 'at 95% and 5 %' },
      { type: 'inlineCode', value: '95%' },
    ],
  };
  unbrokenNumbers()(tree);
  expect(tree.children.map(({ value }) => value)).toEqual(['at 95% and 5%', '95%']);
});
