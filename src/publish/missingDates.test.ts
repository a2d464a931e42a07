import { expect, test } from 'vitest';
import { strongestProperties, type MissingOutcome, type MissingProperty } from './missingDates.ts';

const property = (id: MissingProperty['id'], strength: number | null): MissingProperty => ({
  id,
  name: id,
  test: '',
  statistic: strength,
  df: 1,
  p: strength,
  holm: strength,
  strength,
  values: [],
});
const outcome: MissingOutcome = {
  id: 'resolved',
  name: '',
  n: 4,
  known: 1,
  share: 0.25,
  properties: [property('group', 0.1), property('category', null), property('year', 0.4)],
  strongestFirst: ['year', 'group'],
};

test('the properties come in the published order, without those that could not be tested', () => {
  expect(strongestProperties(outcome).map(({ strength }) => strength)).toEqual([0.4, 0.1]);
});
