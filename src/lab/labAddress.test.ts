import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labFixture } from './fixtures/labFixture.ts';
import { formatLabAddress, normaliseSelection, parseLabAddress } from './labAddress.ts';
import { singleChoiceNames, singleChoices } from './labChoices.ts';
import { datedGrades, mainState, relevantState, type LabState } from './labState.ts';

const { vocabulary } = labFixture();
const { focal } = vocabulary;
const parse = (search: string) => parseLabAddress(search, vocabulary);
const seed = 20_260_921;

const states: fc.Arbitrary<LabState> = fc
  .tuple(
    ...singleChoiceNames.map((name) => fc.constantFrom(...singleChoices[name].options.map(({ id }) => id))),
  )
  .chain((values) => {
    const single = Object.fromEntries(singleChoiceNames.map((name, index) => [name, values[index]]));
    const members = vocabulary.members[single.compare as LabState['compare']] ?? [];
    const selection = fc.string({ maxLength: 60, unit: 'binary' }).map(normaliseSelection);
    return fc
      .record({
        exact: fc.subarray([...datedGrades]),
        of: fc.subarray([...members].sort()),
        group: fc.constantFrom(...vocabulary.groups),
        a: selection,
        b: selection,
      })
      .map((rest) => relevantState({ ...mainState(focal), ...single, ...rest }, focal));
  });

/** Query strings of every sort: pure noise, known names with noise, and markup. */
const queries = fc.oneof(
  fc.string({ maxLength: 80, unit: 'binary' }),
  fc.webQueryParameters(),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          ...singleChoiceNames,
          'of',
          'exact',
          'group',
          'a',
          'b',
          'v',
          '__proto__',
          'constructor',
        ),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(
            '<img src=x onerror=alert(1)>',
            'toString',
            '%',
            '%ff',
            'categories',
            'none',
            'late',
          ),
        ),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join('&')),
);

describe('the address of an analysis', () => {
  test('reading what was written gives the same choices, and nothing is ignored', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(null, '1.0.0'), (state, version) => {
        const read = parse(formatLabAddress(state, focal, version));
        expect(read).toEqual({ state, version, ignored: [] });
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('10,000 random queries: no exception, and what is read can be written and read again', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { state } = parse(query);
        expect(parse(formatLabAddress(state, focal)).state).toEqual(state);
      }),
      { seed, numRuns: 10_000 },
    );
  });

  test('the order of the parts does not matter', () => {
    fc.assert(
      fc.property(states, fc.integer(), (state, turn) => {
        const parts = [...new URLSearchParams(formatLabAddress(state, focal))];
        const at = parts.length === 0 ? 0 : Math.abs(turn) % parts.length;
        const turned = new URLSearchParams([...parts.slice(at), ...parts.slice(0, at)].reverse());
        expect(parse(turned.toString()).state).toEqual(state);
      }),
      { seed },
    );
  });

  test('the main specification has an empty address; only differences are written', () => {
    expect(formatLabAddress(mainState(focal), focal)).toBe('');
    expect(formatLabAddress({ ...mainState(focal), compare: 'categories', undated: 'late' }, focal)).toBe(
      '?compare=categories&undated=late',
    );
    expect(formatLabAddress({ ...mainState(focal), exact: [] }, focal)).toBe('?exact=none');
  });

  test.each([
    ['?undated=soon', [{ name: 'undated', value: 'soon' }]],
    ['?undated=late&undated=early', [{ name: 'undated', value: 'late' }]],
    ['?of=red', [{ name: 'of', value: 'red' }]],
    ['?compare=years&of=1066', [{ name: 'of', value: '1066' }]],
    ['?a=x', [{ name: 'a', value: 'x' }]],
    ['?codes=any', [{ name: 'codes', value: 'any' }]],
    ['?exact=commit&exact=none', [{ name: 'exact', value: 'none' }]],
    ['?group=first', [{ name: 'group', value: 'first' }]],
    ['?v=next', [{ name: 'v', value: 'next' }]],
    ['?utm_source=mail', [{ name: 'utm_source', value: 'mail' }]],
  ])('%s: what means nothing is named', (query, ignored) => {
    expect(parse(query).ignored).toEqual(ignored);
  });

  test('a selection may be pasted as the explorer’s whole address', () => {
    expect(normaliseSelection('https://atlas.example/issues/?state=open&category=red#list')).toBe(
      'category=red&state=open',
    );
  });
});
