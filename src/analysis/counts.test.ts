import { expect, test } from 'vitest';
import { countResults } from './counts.ts';
import { issueTable } from './issueTable.ts';
import { comparison, focal, issue, resolvedAfter, smallDataset, undecided } from './fixtures/smallDataset.ts';

const dataset = smallDataset([
  issue('a/a#1', { code: 'fruit.apple', opened: '2019-05-05' }),
  resolvedAfter('a/a#2', 3, { code: 'fruit.pear', coding: 'adjudicated' }),
  issue('b/b#1', { opened: null, state: 'closed', evidence: 'unknown' }),
  issue('b/b#2', { group: undecided, coding: 'single', opened: '2021-02-02' }),
]);
const results = countResults(dataset, issueTable(dataset));

test('what there is, by hand', () => {
  expect(results).toMatchObject({
    'corpus.issues': 4,
    'corpus.projects': 2,
    'corpus.categories': 2,
    'corpus.codes': 3,
    [`corpus.${focal}`]: 2,
    [`corpus.${comparison}`]: 1,
    [`corpus.${undecided}`]: 1,
    [`corpus.state.${focal}.open`]: 1,
    [`corpus.state.${focal}.closed`]: 1,
    [`corpus.evidence.${focal}.commit`]: 1,
    [`corpus.evidence.${comparison}.unknown`]: 1,
    [`corpus.evidence.${comparison}.commit`]: 0,
    [`corpus.opened.${comparison}.unknown`]: 1,
    [`corpus.opened.${focal}.shown`]: 2,
    [`corpus.domain.${focal}.garden`]: 2,
    'corpus.coding.agreed': 2,
    'corpus.coding.adjudicated': 1,
    'corpus.coding.single': 1,
    'corpus.from': 2019,
    'corpus.to': 2021,
  });
});

test('without any known opening there is no first year', () => {
  const undated = smallDataset([issue('a/a#1', { opened: null })]);
  expect(countResults(undated, issueTable(undated))).toMatchObject({
    'corpus.from': null,
    'corpus.to': null,
  });
});
