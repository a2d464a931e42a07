import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { labFixture } from './fixtures/labFixture.ts';
import { parseLabAddress } from './address.ts';
import { labAnalysis } from './analysis.ts';
import { singleChoiceNames, singleChoices } from './choices.ts';
import { labCsv, labRecord } from './record.ts';
import { comparedGroups, type SelectedRows } from './groups.ts';
import { survivalTimes } from './survivalTimes.ts';
import { labTitle } from './title.ts';
import { curvesFigure, standingFigure } from './drawing.ts';
import { renderFigure } from '../figures/render.ts';
import { labView, quickView, type LabView } from './view.ts';
import { memoizedAnalysis } from './memoizedAnalysis.ts';

const whole = labFixture();
const corpus = whole;
/** Too small for most curves, large enough for comparisons: what costs least to look at ten thousand times. */
const small = labFixture(90);
const seed = 20_260_921;

const half = new Set(corpus.issues.filter(({ row }) => row % 2 === 0).map(({ row }) => row));
const third = new Set(corpus.issues.filter(({ row }) => row % 3 === 0).map(({ row }) => row));

function view(query: string, given: SelectedRows = { a: half, b: third }, corpus = whole) {
  const { state } = parseLabAddress(query, corpus.vocabulary);
  // As the page does: a selection that is not given is none.
  const selected = { a: state.a === '' ? null : given.a, b: state.b === '' ? null : given.b };
  const titles = {
    a: state.a === '' ? null : `words “${state.a}”`,
    b: state.b === '' ? null : 'Issues of B',
  };
  const sets = comparedGroups(corpus, state, selected);
  const work = memoizedAnalysis(sets, survivalTimes(corpus, state));
  const result = labAnalysis(work, state);
  return {
    state,
    sets,
    work,
    result,
    view: labView(corpus, state, result, titles),
    record: labRecord(corpus, state, result, labTitle(corpus, state, titles)),
  };
}
const two = 'compare=selections&a=x&b=y';

/** The drawing of the curves; empty where there is none. */
function drawing({ state, result }: ReturnType<typeof view>): string {
  const figure = curvesFigure(corpus, state, result);
  return figure ? renderFigure(figure, 'wide') : '';
}

/** The drawing of all reasonable analyses; empty where there is none. */
function standingDrawing({ state, result }: ReturnType<typeof view>): string {
  const figure = standingFigure(corpus, state, result);
  return figure ? renderFigure(figure, 'narrow') : '';
}

/** All that a view says, but the sentence, which may name what a reader searched for. */
const said = (view: LabView): string => JSON.stringify({ ...view, sentence: '' });

const choices = fc
  .array(
    fc.constantFrom(
      'compare=categories',
      'compare=codes',
      'compare=domains',
      'compare=families',
      'compare=years',
      'compare=selections',
      'of=red',
      'of=blue.one',
      'of=M',
      'exact=none',
      'exact=activity',
      'undated=early',
      'undated=late',
      'undated=dropped',
      'open=last-event',
      'open=dropped',
      'openings=shown',
      'coding=A',
      'coding=B',
      'coding=agreed',
      'codes=any',
      'weights=projects',
      'dependence=clustered',
      'dependence=stratified',
      'border=out',
      'curve=kaplan-meier',
      'group=third',
      'a=<b>markup</b>',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('&'));

describe('what the lab shows', () => {
  test('any combination of choices gives a view of well-formed drawings without a number that is none', () => {
    fc.assert(
      fc.property(choices, (query) => {
        const viewed = view(query);
        const { view: shown } = viewed;
        const svg = drawing(viewed);
        const html = svg + standingDrawing(viewed) + said(shown);
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(html).not.toContain('markup');
        if (svg !== '') {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          expect(parsed.querySelector('path')).not.toBeNull();
        }
      }),
      { seed, numRuns: 40 },
    );
  }, 60_000);

  test('names from the dataset are text in its tables and its drawing', () => {
    const viewed = view('');
    const { view: shown } = viewed;
    expect(said(shown)).toContain('First <kind>');
    expect(drawing(viewed)).toContain('Second &amp; others');
    expect(drawing(viewed)).not.toContain('<kind>');
  });

  test('two sets the other way round: the same effect with the other sign', () => {
    const there = view(two).result.effect.ignored;
    const back = view(two, { a: third, b: half }).result.effect.ignored;
    expect(there?.effect).toBeTypeOf('number');
    expect(back?.effect).toBeCloseTo(-(there?.effect ?? 0), 10);
  });

  test('issues in both selections are in both curves and in no test', () => {
    const { sets } = view(two);
    const both = corpus.issues.filter(({ row }) => row % 6 === 0);
    expect(sets.overlapping).toBe(both.length);
    expect(both.every(({ row }) => sets.first[row] === -1)).toBe(true);
  });

  test.each([
    ['compare=selections&a=x', ['a', 'others']],
    ['compare=selections&b=y', ['others', 'b']],
  ])('%s: a selection alone is compared with all other issues', (query, ids) => {
    const { sets, result, view: shown } = view(query);
    expect(sets.sets.map(({ id }) => id)).toEqual(ids);
    expect(sets.sets.map(({ issues }) => issues.length).reduce((sum, size) => sum + size)).toBe(
      corpus.issues.length,
    );
    expect(sets.overlapping).toBe(0);
    expect(result.effect.ignored).not.toBeNull();
    expect(shown.sentence).toContain('all other issues');
    expect(shown.sentence).toContain('Half are resolved');
  });

  test('too few issues, all in the other set as well, and no selection are told apart', () => {
    const few = new Set([1, 5, 7]);
    expect(view(two, { a: few, b: half }).view.sentence).toContain(
      'fewer than two groups have the 10 issues',
    );
    const within = view(two, { a: half, b: half }).view;
    expect(within.sentence).toMatch(/since all of the \d+ issues of “Selection A” that have a time are also/);
    expect(within.sentence).not.toContain('fewer than');
    expect(within.remarks.join()).toContain('in no other group as well');
    expect(view('compare=selections').view.sentence).toMatch(/^Choose two selections/);
  });

  test('the title of a selection is shortened, and stands in the sentence and the record as text', () => {
    const { view: shown, record } = view(`compare=selections&a=${'<b>x'.repeat(500)}&b=y`);
    expect(shown.sentence).toContain('words “%3Cb%3Ex');
    expect(shown.sentence.length).toBeLessThan(700);
    expect(record.title).toContain('B: Issues of B');
    expect(said(shown)).not.toContain('3Cb');
  });

  test('a secondary code counts half in the comparison, whole in the curve', () => {
    const primary = view('compare=categories');
    const any = view('compare=categories&codes=any');
    const sizes = (shown: typeof any) => shown.sets.sets.map(({ issues }) => issues.length);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(sizes(any))).toBeGreaterThan(sum(sizes(primary)));
    expect(any.sets.second.some((index) => index >= 0)).toBe(true);
    expect(any.result.unavailable).toBe('halves');
    expect(any.result.kruskal).toBeNull();
  });

  test('the border and the coder leave issues out, and say how many', () => {
    const out = view('border=out');
    expect(out.result.leftOut).toBe(corpus.issues.filter(({ repo }) => repo === 'b/four').length);
    expect(view('coding=B').result.leftOut).toBe(corpus.issues.filter(({ b }) => b === null).length);
  });

  test.each(['compare=categories', '', 'weights=projects', 'compare=codes&codes=any'])(
    '“%s”: a quick analysis says the same as the whole one of what it has, and what is still to come',
    (query) => {
      const { state, work, result } = view(query);
      const quick = labAnalysis(work, state, 'quick');
      expect(quick.kruskal).toEqual(result.kruskal);
      expect(quick.mannwhitney).toEqual(result.mannwhitney);
      expect(quick.sets.map(({ early, late, known }) => ({ early, late, known }))).toEqual(
        result.sets.map(({ early, late, known }) => ({ early, late, known })),
      );
      const { sentence, sets } = quickView(corpus, state, quick);
      expect(sentence).toContain('Comparing …');
      expect(JSON.stringify(sets)).toContain('…');
      expect(said(labView(corpus, state, result))).not.toContain('…');
    },
  );

  const bands = (svg: string) => svg.match(/fill-opacity="0\.13"/g)?.length ?? 0;

  test('Kaplan-Meier: two bands a set, and no middle estimate', () => {
    const viewed = view('curve=kaplan-meier');
    expect(bands(drawing(viewed))).toBe(4);
    expect(viewed.view.caption).toContain('Kaplan-Meier');
    expect(viewed.view.caption).not.toContain('middle estimate');
    expect(view('').view.caption).toContain('middle estimate');
    expect(bands(drawing(view('')))).toBe(0);
  });

  test('Kaplan-Meier: one line and one band a set where every closing date is known', () => {
    const viewed = view('curve=kaplan-meier&undated=late');
    expect(bands(drawing(viewed))).toBe(2);
    expect(drawing(viewed)).not.toContain('stroke-dasharray');
    expect(viewed.view.caption).not.toContain('dashed');
  });

  test('Kaplan-Meier with projects alike: other curves, no band, and the caption says so', () => {
    const viewed = view('curve=kaplan-meier&weights=projects');
    expect(bands(drawing(viewed))).toBe(0);
    expect(drawing(viewed)).not.toBe(drawing(view('curve=kaplan-meier')));
    expect(viewed.view.caption).toContain('Limits are not estimated');
    expect(viewed.result.sets[0]?.early).toMatchObject({ low: null, high: null });
  });

  test('the download holds every number, and the CSV the same with title, release and query', () => {
    const { record } = view('undated=late');
    expect(record.numbers['resolution.first.n']).toBeGreaterThan(0);
    const lines = labCsv(record).trimEnd().split('\n');
    expect(lines).toHaveLength(Object.keys(record.numbers).length + 4);
    expect(lines[0]).toBe('number,value');
    expect(lines[1]).toMatch(/^title,"?Time to resolution/);
    expect(lines.slice(2, 4)).toEqual(['version,1.2.3', 'query,?undated=late']);
    expect(lines[4]).toBe(`resolution.first.n,${record.numbers['resolution.first.n'] ?? ''}`);
  });
});

/** Names and values that addresses of the lab have, may have, or should never have had. */
const names = [...singleChoiceNames, 'of', 'exact', 'group', 'a', 'b', 'v', 'q', '__proto__', 'constructor'];
const mark = 'zzinjected';
const values = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...singleChoiceNames.flatMap((name) => singleChoices[name].options.map(({ id }) => id)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...Object.values(corpus.vocabulary.members).flat(),
      ...corpus.vocabulary.groups,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      `<${mark} onclick=x>`,
      `"><script>${mark}</script>`,
      `'${mark}=`,
      '\ud800',
      '%',
      '%ff',
      '__proto__',
      'toString',
      'none',
      `state=open&q=<${mark}>`,
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const queries = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...singleChoices.compare.options.map(({ id }) => id)),
        fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 7 }),
      )
      .map(([compare, parts]) =>
        // The last one counts, so that what is drawn below may still spoil it.
        [['compare', compare] as const, ...parts]
          .map(([name, value]) => `${name}=${value.replaceAll('&', '%26')}`)
          .join('&'),
      ),
  },
);

test('random queries: every kind of comparison answers, and nothing of the address is said beside the sentence', () => {
  const compared = new Set<string>();
  fc.assert(
    fc.property(queries, (query) => {
      const { view: shown, state } = view(query, undefined, small);
      compared.add(state.compare);
      expect(shown.sentence).not.toBe('');
      expect(said(shown)).not.toMatch(new RegExp(`${mark}|NaN|undefined|Infinity|\\[object`));
    }),
    { seed, numRuns: 100 },
  );
  expect([...compared].sort()).toEqual(singleChoices.compare.options.map(({ id }) => id).sort());
});
