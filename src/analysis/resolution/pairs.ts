import type { ResolutionPairsFile } from '../../publish/resolutionPairs.ts';
import type { Results } from '../../publish/results.ts';
import { at } from '../../statistics/elements.ts';
import { dunn } from '../../statistics/dunn.ts';
import { holm } from '../../statistics/holm.ts';
import { pooledRanks } from '../../statistics/pooledRanks.ts';
import { compareText } from '../compareText.ts';
import type { Subject, SubjectIssue } from './subject.ts';
import { minimumSampleSize } from './minimumSampleSize.ts';
import { exactTimes, timeColumns } from './timeColumns.ts';
import { exactDelta, scoreComparison } from './twoSampleTests.ts';
import type { ProjectIssue } from './twoSampleTests.ts';

type Issue = ProjectIssue & SubjectIssue;

/** Adjusts by Holm the p values that are there; null stays null and does not count. */
function holmOfKnown(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((p) => p !== null);
  if (known.length === 0) return values.map(() => null);
  const adjusted = holm(known);
  let next = 0;
  return values.map((p) => (p === null ? null : (adjusted[next++] ?? null)));
}

/** Whether a p value says so at 5%; one that is not there says nothing. */
const isSignificant = (p: number | null | undefined): boolean => p != null && p < 0.05;

/**
 * Category against category: every pair with Dunn's test and Cliff's delta on exact times, and with the log-rank scores of
 * all issues of the two; each category against all others.
 * @param categories in the order of the taxonomy
 */
export function categoryPairs(
  issues: readonly Issue[],
  categories: readonly Subject<'category'>[],
): ResolutionPairsFile {
  const all = categories.map(({ id, name, has }) => {
    const own = issues.filter(has);
    return { id, name, own, exact: exactTimes(timeColumns(own)).days };
  });
  const ranked = all
    .filter(({ exact }) => exact.length >= minimumSampleSize.quartiles)
    .sort((a, b) => compareText(a.id, b.id));
  const samples = ranked.map(({ exact }) => exact);
  // One category alone has nothing to be ranked among.
  const comparable = ranked.length >= 2;
  const meanRanks = comparable ? pooledRanks(samples, 'categoryPairs').meanRanks : [];
  const meanRankOf = new Map(ranked.map(({ id }, index) => [id, meanRanks[index] ?? null]));
  const dunnOf = new Map(
    (comparable ? dunn(samples) : []).map(({ first, second, z, p }) => [
      `${at(ranked, first).id} ${at(ranked, second).id}`,
      // Dunn's z is positive if the second takes longer; the results say whether the first does.
      { z: z === 0 ? 0 : -z, p },
    ]),
  );
  const sorted = [...all].sort((a, b) => compareText(a.id, b.id));
  const pairs = sorted.flatMap((a, index) =>
    sorted.slice(index + 1).map((b) => {
      const exact = exactDelta(a.own, b.own);
      return {
        a: a.id,
        b: b.id,
        rank: dunnOf.get(`${a.id} ${b.id}`) ?? null,
        exact,
        score: scoreComparison(a.own, b.own).ignored,
      };
    }),
  );
  const rankHolm = holmOfKnown(pairs.map(({ rank }) => rank?.p ?? null));
  const scoreHolm = holmOfKnown(pairs.map(({ score }) => score?.p ?? null));
  return {
    categories: all.map(({ id, name, own, exact }) => {
      const others = all.filter((other) => other.id !== id).flatMap((other) => other.own);
      const effect = scoreComparison(own, others).clustered;
      return {
        id,
        name,
        exact: exact.length,
        meanRank: meanRankOf.get(id) ?? null,
        effect: effect?.effect ?? null,
        low: effect?.low ?? null,
        high: effect?.high ?? null,
      };
    }),
    pairs: pairs.map(({ a, b, rank, exact, score }, index) => ({
      a,
      b,
      z: rank?.z ?? null,
      p: rank?.p ?? null,
      holm: rankHolm[index] ?? null,
      significant: isSignificant(rankHolm[index]),
      delta: exact?.delta ?? null,
      low: exact?.low ?? null,
      high: exact?.high ?? null,
      intervalZ: score?.z ?? null,
      intervalP: score?.p ?? null,
      intervalHolm: scoreHolm[index] ?? null,
      intervalSignificant: isSignificant(scoreHolm[index]),
      effect: score?.effect ?? null,
      effectLow: score?.low ?? null,
      effectHigh: score?.high ?? null,
    })),
  };
}

/**
 * The results of the pairs: `resolution.dunn.<a>.<b>.z`, `.p`, `.holm`; `resolution.pairs.<a>.<b>.delta`, `.low`, `.high`
 * (exact times) and `.interval.effect`, `.low`, `.high`, `.p`, `.holm` (all issues), with a before b in the alphabet,
 * positive if a takes longer; `resolution.<category>.against-others.effect`, `.low`, `.high`; how many pairs there are and
 * how many differ after Holm, `resolution.pairs.count`, `.significant` (Dunn), `.interval-significant`.
 */
export function pairResults({ pairs, categories }: ResolutionPairsFile): Results {
  const results: Results = {};
  for (const pair of pairs) {
    const place = `${pair.a}.${pair.b}`;
    results[`resolution.dunn.${place}.z`] = pair.z;
    results[`resolution.dunn.${place}.p`] = pair.p;
    results[`resolution.dunn.${place}.holm`] = pair.holm;
    results[`resolution.pairs.${place}.delta`] = pair.delta;
    results[`resolution.pairs.${place}.low`] = pair.low;
    results[`resolution.pairs.${place}.high`] = pair.high;
    results[`resolution.pairs.${place}.interval.effect`] = pair.effect;
    results[`resolution.pairs.${place}.interval.low`] = pair.effectLow;
    results[`resolution.pairs.${place}.interval.high`] = pair.effectHigh;
    results[`resolution.pairs.${place}.interval.p`] = pair.intervalP;
    results[`resolution.pairs.${place}.interval.holm`] = pair.intervalHolm;
  }
  for (const { id, effect, low, high } of categories) {
    results[`resolution.${id}.against-others.effect`] = effect;
    results[`resolution.${id}.against-others.low`] = low;
    results[`resolution.${id}.against-others.high`] = high;
  }
  results['resolution.pairs.count'] = pairs.length;
  results['resolution.pairs.significant'] = pairs.filter(({ significant }) => significant).length;
  results['resolution.pairs.interval-significant'] = pairs.filter(
    ({ intervalSignificant }) => intervalSignificant,
  ).length;
  return results;
}
