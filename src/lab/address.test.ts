import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labFixture } from './fixtures/labFixture.ts';
import { formatLabAddress, longestSelection, parseLabAddress, readSelection } from './address.ts';
import { singleChoiceNames, singleChoices } from './choices.ts';
import { datedGrades, mainState, relevantState, type LabState } from './state.ts';

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
    const selection = fc
      .oneof(
        fc.string({ maxLength: 60, unit: 'binary' }),
        fc.webQueryParameters(),
        // As long as an address of the explorer with every label chosen, and longer than any that is read.
        fc
          .tuple(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), fc.nat({ max: 400 }))
          .map(([value, times]) =>
            new URLSearchParams(
              Array.from({ length: times }, (_, i) => ['label', `${value}${i}`]),
            ).toString(),
          ),
      )
      .map((text) => readSelection(text).query);
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
        expect(read).toEqual({ state, version, cited: { a: null, b: null }, ignored: [] });
      }),
      { seed, numRuns: 200 },
    );
  }, 60_000);

  test('random queries: no exception, and what is read can be written and read again', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { state } = parse(query);
        expect(parse(formatLabAddress(state, focal)).state).toEqual(state);
      }),
      { seed, numRuns: 500 },
    );
  }, 60_000);

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

  test('the main analysis has an empty address; only differences are written', () => {
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
    ['?compare=groups&a=x', [{ name: 'a', value: 'x' }]],
    ['?codes=any', [{ name: 'codes', value: 'any' }]],
    ['?exact=commit&exact=none', [{ name: 'exact', value: 'none' }]],
    ['?group=first', [{ name: 'group', value: 'first' }]],
    ['?v=next', [{ name: 'v', value: 'next' }]],
    ['?utm_source=mail&fbclid=1&__proto__=x', []],
  ])('%s: a value that means nothing is named, an unknown name is not', (query, ignored) => {
    expect(parse(query).ignored).toEqual(ignored);
  });

  test.each(['?undated=late.', '?undated=late),', '?UNDATED=Late', '?undated=l%2561te'])(
    '%s is understood as mail and chat programs leave it',
    (query) => {
      expect(parse(query)).toMatchObject({ state: { undated: 'late' }, ignored: [] });
    },
  );

  test.each([
    ['https://atlas.example/issues/?state=open&category=red#list', 'category=red&state=open'],
    ['?state=open', 'state=open'],
    ['state=open', 'state=open'],
    ['https://atlas.example/issues/', ''],
    ['/issues/', ''],
    ['', ''],
    ['/issues/?state=open&sort=oldest&v=1.0.0&n=740', 'state=open'],
    ['?http://x=1', 'http://x=1'],
    ['\ud800', '%EF%BF%BD='],
  ])('a selection may be pasted as the explorer’s address: %s', (text, query) => {
    expect(readSelection(text).query).toBe(query);
    expect(readSelection(query).query).toBe(query);
  });

  test('what a citation of a selection says of it is kept apart', () => {
    expect(readSelection('/issues/?state=open&v=1.0.0&n=740').cited).toEqual({
      version: '1.0.0',
      issues: 740,
    });
    expect(readSelection('/issues/?state=open&v=1.0.0').cited).toBeNull();
    expect(readSelection('/issues/?state=open&v=1.0.0&n=many').cited).toBeNull();
    const { state, cited } = parse('compare=selections&a=state%3Dopen%26v%3D1.0.0%26n%3D740');
    expect([state.a, cited.a]).toEqual(['state=open', { version: '1.0.0', issues: 740 }]);
  });

  test('one limit holds for what is pasted and for what an address names', () => {
    const selectionOf = (length: number) => `q=${'ä'.repeat(length - 1)}`;
    const longest = selectionOf(longestSelection);
    expect(readSelection(longest).isTooLong).toBe(false);
    expect(parse(`compare=selections&a=${encodeURIComponent(longest)}`)).toMatchObject({
      state: { a: readSelection(longest).query },
      ignored: [],
    });
    const tooLong = selectionOf(longestSelection + 1);
    expect(readSelection(tooLong)).toMatchObject({ query: '', isTooLong: true });
    expect(parse(`compare=selections&a=${encodeURIComponent(tooLong)}`).ignored).toEqual([
      { name: 'a', value: tooLong },
    ]);
    expect(longestSelection).toBeGreaterThanOrEqual(8000);
  });

  test('selections alone say that they are compared', () => {
    expect(parse('?a=state%3Dopen').state).toMatchObject({ compare: 'selections', a: 'state=open', b: '' });
  });
});
