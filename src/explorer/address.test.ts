import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAddress, parseAddress, vocabularyOf } from './address.ts';
import { parameters, rangeId, type Parameter } from './facets.ts';
import { madeUp } from './fixtures/madeUpCorpus.ts';
import { oldParameters, oldValues } from './oldNames.ts';
import { normalizeQuery, sortKeys, wholeCorpus, withChoices, type Selection } from './selection.ts';

const seed = { seed: 20_261_124 };
const { corpus, facets } = await madeUp(400, 1);
const vocabulary = vocabularyOf(corpus, facets);
const parse = (search: string) => parseAddress(search, vocabulary);

const idsOf = (parameter: Parameter): string[] =>
  facets.flatMap(({ id, values, above }) =>
    id === parameter
      ? values.map((value) => value.id)
      : above?.id === parameter
        ? above.values.map((value) => value.id)
        : [],
  );

const range = fc
  .tuple(fc.nat(2000), fc.option(fc.nat(2000)))
  .map(([from, length]) => rangeId(from, length === null ? null : from + length));

const selections: fc.Arbitrary<Selection> = fc
  .record({
    choices: fc.tuple(
      ...parameters.map((parameter) => {
        const known = fc.constantFrom(...idsOf(parameter));
        return fc.uniqueArray(parameter === 'days' ? fc.oneof(known, range) : known, { maxLength: 4 });
      }),
    ),
    query: fc
      .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(''))
      .map(normalizeQuery),
    sort: fc.constantFrom(...sortKeys),
  })
  .map(({ choices, query, sort }) => {
    let selection: Selection = { choices: {}, query, sort };
    for (const [at, parameter] of parameters.entries()) {
      const ids = (choices[at] ?? []).filter((id) => {
        const above = vocabulary.above(parameter, id);
        return above === null || selection.choices[above.parameter]?.includes(above.id) !== true;
      });
      selection = withChoices(selection, parameter, ids);
    }
    return selection;
  });

describe('an address', () => {
  test('says exactly what was selected: parse(format(x)) is x', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        expect(parse(formatAddress(selection))).toEqual({ selection, cited: null, ignored: [] });
      }),
      { ...seed, numRuns: 200 },
    );
  });

  test('keeps what a citation says of it', () => {
    fc.assert(
      fc.property(
        selections,
        fc.stringMatching(/^\d\.\d\.\d$/),
        fc.nat(99_999),
        (selection, version, issues) => {
          const cited = { version, issues };
          expect(parse(formatAddress(selection, cited))).toEqual({ selection, cited, ignored: [] });
        },
      ),
      seed,
    );
  });

  test('means the same in any order and with repetitions', () => {
    const parts = fc.array(
      fc.tuple(
        fc.constantFrom(...parameters, 'q', 'sort', 'v', 'n', 'nonsense'),
        fc.oneof(
          fc.constantFrom(...parameters.flatMap(idsOf), ...sortKeys, '7', 'x'),
          fc.string({ maxLength: 5 }),
        ),
      ),
      { maxLength: 10 },
    );
    const search = (list: readonly (readonly [string, string])[]): string =>
      new URLSearchParams(list.map(([name, value]) => [name, value])).toString();
    fc.assert(
      fc.property(
        parts.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(parse(search(shuffled))).toEqual(parse(search(list)));
          expect(parse(search([...list, ...list])).selection).toEqual(parse(search(list)).selection);
        },
      ),
      { ...seed, numRuns: 200 },
    );
  });

  test('survives random queries, and what it makes of them is stable', () => {
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.webQueryParameters(),
      fc
        .array(
          fc.tuple(
            fc.oneof(
              fc.constantFrom(...parameters, ...Object.keys(oldParameters), 'q', '__proto__'),
              fc.string(),
            ),
            fc.oneof(
              fc.constantFrom('<script>', '%', '%zz', '-', '0-', 'constructor', 'open', '1e9'),
              fc.string(),
            ),
          ),
        )
        .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(nonsense, (search) => {
        const { selection } = parse(search);
        expect(parse(formatAddress(selection)).selection).toEqual(selection);
        expect(formatAddress(selection)).toMatch(/^(\?[!-;=?-~]*)?$/);
      }),
      { ...seed, numRuns: 500 },
    );
  });
});

test('an address is short and readable', () => {
  const selection = withChoices(
    withChoices({ ...wholeCorpus, query: 'offline caché' }, 'project', ['made-up~project-7']),
    'category',
    ['c2', 'c1'],
  );
  expect(formatAddress(selection)).toBe(
    '?category=c1&category=c2&project=made-up~project-7&q=offline+cach%C3%A9',
  );
  expect(formatAddress(wholeCorpus)).toBe('');
});

test('a value that the release does not know is named and left out', () => {
  expect(parse('?state=open&state=ajar&color=red&sort=up&code=c1.9&q=x')).toEqual({
    selection: { choices: { state: ['open'] }, query: 'x', sort: 'newest' },
    cited: null,
    ignored: [
      { name: 'code', value: 'c1.9' },
      { name: 'sort', value: 'up' },
      { name: 'state', value: 'ajar' },
    ],
  });
});

test('a code below a chosen category says nothing more', () => {
  expect(parse('?code=c1.1&category=c1&code=c2.0').selection.choices).toEqual({
    category: ['c1'],
    code: ['c2.0'],
  });
});

describe('old names', () => {
  test.each([
    ['search=a', 'q=a'],
    ['text=a', 'q=a'],
    ['query=a', 'q=a'],
    ['order=oldest', 'sort=oldest'],
    ['status=open', 'state=open'],
    ['repo=made-up/project-1', 'project=made-up~project-1'],
    ['repository=made-up~project-1', 'project=made-up~project-1'],
    ['project=former/project-three', 'project=made-up~project-3'],
    ['project=former~project-three', 'project=made-up~project-3'],
    ['models=modèle v 1', 'model=modèle v 1'],
    ['model-family=Family 1', 'family=Family 1'],
    ['families=Family 1', 'family=Family 1'],
    ['labels=label 1', 'label=label 1'],
    ['opened=unknown', 'year=unknown'],
    ['duration=8-30', 'days=8-30'],
    ['codes=c1.1', 'code=c1.1'],
    ['categories=c1', 'category=c1'],
    ['state=opened', 'state=open'],
    ['state=resolved', 'state=closed'],
    ['days=same-day', 'days=0-0'],
    ['days=still-open', 'days=open'],
    ['days=none', 'days=undated'],
    ['sort=date', 'sort=newest'],
    ['sort=-date', 'sort=newest'],
    ['sort=new', 'sort=newest'],
    ['sort=old', 'sort=oldest'],
    ['sort=duration', 'sort=shortest'],
  ])('%s leads to %s', (old, present) => {
    expect(parse(old)).toEqual(parse(present));
    expect(parse(old).ignored).toEqual([]);
  });

  test('lead to names that are in use', () => {
    for (const name of Object.values(oldParameters)) expect([...parameters, 'q', 'sort']).toContain(name);
    for (const name of Object.keys(oldParameters)) expect([...parameters, 'q', 'sort']).not.toContain(name);
    for (const [name, values] of Object.entries(oldValues)) {
      expect([...parameters, 'sort']).toContain(name);
      for (const value of Object.keys(values)) expect(idsOf(name as Parameter)).not.toContain(value);
    }
  });
});

test('a release without a number of issues, or the other way round, cites nothing', () => {
  expect(parse('?state=open&v=0.9.0')).toMatchObject({ cited: null, ignored: [] });
  expect(parse('?n=5&state=open')).toMatchObject({ cited: null, ignored: [] });
  expect(parse('?n=5&v=0.9.0')).toMatchObject({ cited: { version: '0.9.0', issues: 5 }, ignored: [] });
});

describe('addresses from the world', () => {
  test.each([
    ['utm_source=mail&utm_campaign=x&fbclid=1&gclid=2&state=open&_ga=3', 'state=open'],
    ['state=open.', 'state=open'],
    ['state=open),', 'state=open'],
    ['q=out+of+memory.', 'q=out+of+memory'],
    ['q=memory)', 'q=memory'],
    ['sort=oldest;', 'sort=oldest'],
    ['days=8-30.', 'days=8-30'],
    ['state=open&v=1.0.0&n=12.', 'state=open&v=1.0.0&n=12'],
    ['CATEGORY=C1&State=OPEN&SORT=Oldest', 'category=c1&state=open&sort=oldest'],
    ['project=MADE-UP/Project-1', 'project=made-up~project-1'],
    ['label=label%25201', 'label=label+1'],
    ['label=Label%2B1', 'label=label+1'],
    ['STATUS=Opened', 'state=open'],
  ])('%s means %s', (written, meant) => {
    expect(parse(written)).toEqual(parse(meant));
    expect(parse(written).ignored).toEqual([]);
  });

  test('words that were encoded twice are decoded once more where nothing matches', () => {
    const of = (search: string, isFound: boolean) =>
      parseAddress(search, vocabulary, () => isFound).selection.query;
    expect(of('q=out%2520of%2520memory', false)).toBe('out of memory');
    expect(of('q=out%2520of%2520memory', true)).toBe('out%20of%20memory');
    expect(of('q=100%25', false)).toBe('100%');
  });
});
