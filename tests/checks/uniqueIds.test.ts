import { expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkUniqueIds } from './uniqueIds.ts';

test('the same id on two pages is fine, twice on one is not, not even in a drawing', () => {
  const site = siteOf({
    'index.html': '<p id="a"></p><p id="b"></p>',
    'x/index.html': '<p id="a"></p><svg><g id="a"/></svg><p id="b"></p>',
  });
  expect(checkUniqueIds(site)).toEqual(['/x/: the id "a" stands 2 times']);
});
