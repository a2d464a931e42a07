import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { labFixture } from './fixtures/labFixture.ts';
import { parseLabAddress } from './labAddress.ts';
import { labAnalysis } from './labAnalysis.ts';
import { labCsv, labRecord } from './labRecord.ts';
import { labSets } from './labSets.ts';
import { labTimes } from './labTimes.ts';
import { labView } from './labView.ts';

const corpus = labFixture();
const seed = 20_260_921;

function view(query: string) {
  const { state } = parseLabAddress(query, corpus.vocabulary);
  const selected = {
    a: new Set(corpus.issues.filter(({ row }) => row % 2 === 0).map(({ row }) => row)),
    b: new Set(corpus.issues.filter(({ row }) => row % 3 === 0).map(({ row }) => row)),
  };
  const sets = labSets(corpus, state, selected);
  const result = labAnalysis(sets, state, labTimes(corpus, state));
  return {
    state,
    sets,
    result,
    view: labView(corpus, state, result),
    record: labRecord(corpus, state, result),
  };
}

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
        const { view: shown } = view(query);
        const html = shown.figure + shown.sets + shown.tests + shown.standing;
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(html).not.toContain('markup');
        for (const [svg] of shown.figure.matchAll(/<svg.*?<\/svg>/g)) {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          expect(parsed.querySelector('path')).not.toBeNull();
        }
      }),
      { seed, numRuns: 150 },
    );
  }, 60_000);

  test('names from the dataset stand in it escaped', () => {
    const { view: shown } = view('');
    expect(shown.sets).toContain('First &lt;kind&gt;');
    expect(shown.figure).toContain('Second &amp; others');
    expect(shown.sets + shown.figure).not.toContain('<kind>');
  });

  test('two sets the other way round: the same effect with the other sign', () => {
    const there = view('compare=selections').result.effect.ignored;
    const swapped = labSets(corpus, view('compare=selections').state, {
      a: new Set(corpus.issues.filter(({ row }) => row % 3 === 0).map(({ row }) => row)),
      b: new Set(corpus.issues.filter(({ row }) => row % 2 === 0).map(({ row }) => row)),
    });
    const { state } = view('compare=selections');
    const back = labAnalysis(swapped, state, labTimes(corpus, state)).effect.ignored;
    expect(there?.effect).toBeTypeOf('number');
    expect(back?.effect).toBeCloseTo(-(there?.effect ?? 0), 10);
  });

  test('issues in both selections are in both curves and in no test', () => {
    const { sets } = view('compare=selections');
    const both = corpus.issues.filter(({ row }) => row % 6 === 0).length;
    expect(sets.overlapping).toBe(both);
    expect([...sets.memberships.keys()].some(({ row }) => row % 6 === 0)).toBe(false);
  });

  test('a secondary code counts half in the comparison, whole in the curve', () => {
    const primary = view('compare=categories');
    const any = view('compare=categories&codes=any');
    const sizes = (shown: typeof any) => shown.sets.sets.map(({ issues }) => issues.length);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(sizes(any))).toBeGreaterThan(sum(sizes(primary)));
    expect([...any.sets.memberships.values()].some(({ second }) => second >= 0)).toBe(true);
    expect(any.result.unavailable).toBe('halves');
    expect(any.result.kruskal).toBeNull();
  });

  test('the border and the coder leave issues out, and say how many', () => {
    const out = view('border=out');
    expect(out.result.leftOut).toBe(corpus.issues.filter(({ repo }) => repo === 'b/four').length);
    expect(view('coding=B').result.leftOut).toBe(corpus.issues.filter(({ b }) => b === null).length);
  });

  test('a quick analysis says the same as the whole one of what it has', () => {
    const { state, sets, result } = view('compare=categories');
    const quick = labAnalysis(sets, state, labTimes(corpus, state), false);
    expect(quick.kruskal).toEqual(result.kruskal);
    expect(quick.sets.map(({ early, late, known }) => ({ early, late, known }))).toEqual(
      result.sets.map(({ early, late, known }) => ({ early, late, known })),
    );
  });

  test('the download holds every number, and the CSV the same', () => {
    const { record } = view('undated=late');
    expect(record.numbers['resolution.first.n']).toBeGreaterThan(0);
    const lines = labCsv(record).trimEnd().split('\n');
    expect(lines).toHaveLength(Object.keys(record.numbers).length + 1);
    expect(lines[1]).toBe(`resolution.first.n,${record.numbers['resolution.first.n'] ?? ''}`);
  });
});
