import type { Category } from '../../dataset/dataset.ts';
import type { Results } from '../../publish/results.ts';
import type { SpecificationClaim, SpecificationCurveFile } from '../../publish/specificationCurve.ts';
import { at } from '../../statistics/elements.ts';
import { quantile, quantiles } from '../../statistics/quantile.ts';
import { rankCorrelation } from '../../statistics/rankCorrelation.ts';
import { testLevel } from '../levels.ts';
import { dependenceDimension } from './dimensions.ts';
import { categoriesClaim, groupsClaim } from './specification.ts';
import type { Claim, Estimate, Specification, Specifications } from './specification.ts';
import { judge, nearbyVerdicts, nearness, verdictRule } from './verdictRule.ts';
import type { Evidence } from './verdictRule.ts';

const significantDigits = 5;

/** What a specification says of the claim. */
interface Stance {
  readonly agrees: boolean;
  readonly supports: boolean;
  readonly contradicts: boolean;
}

/** Rank correlation of the order of the categories with that of the main estimate; null if fewer than two are in both. */
function sameOrder(estimate: Estimate, main: Estimate | null): number | null {
  const pairs = estimate.categories.flatMap((effect, index) => {
    const other = main?.categories[index] ?? null;
    return effect === null || other === null ? [] : [[effect, other] as const];
  });
  if (pairs.length < 2) return null;
  return rankCorrelation(
    pairs.map(([effect]) => effect),
    pairs.map(([, effect]) => effect),
  );
}

/**
 * How a specification stands to its claim. Of the groups: in sign. Of the categories, whose difference has no sign: it
 * agrees if they differ more than by chance and in an order that is like that of the main specification; a significant
 * difference in an order that is not contradicts the claim, for it finds a difference, but another one.
 */
function stance(claim: Claim, estimate: Estimate, order: number | null): Stance {
  const significant = estimate.p < testLevel;
  const agrees = estimate.effect > 0 && (claim.id === 'groups' || (order ?? 1) > 0);
  const against = claim.id === 'groups' ? estimate.effect < 0 : (order ?? 1) <= 0;
  return { agrees, supports: significant && agrees, contradicts: significant && against };
}

/** {@link stance} in the words of the pages. */
const stanceText: Readonly<Record<SpecificationClaim['id'], string>> = {
  groups:
    'An analysis agrees with the claim if its effect is above 0, and contradicts it if the effect is below 0 and significant.',
  categories:
    'A difference between categories has no sign. An analysis agrees with the claim if the categories differ more than by chance and stand in an order that goes with that of the main analysis (rank correlation above 0, a weak demand with so few categories); it contradicts the claim if they differ significantly but in an order that does not.',
};

/** Whether a specification makes the main choice everywhere. */
function isMain({ choices }: Specification): boolean {
  return choices.every((choice) => choice === 0);
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

const rounded = (value: number) => Number(value.toPrecision(significantDigits));

/** One claim's specifications as they are published, with the verdict; none if no specification gives an estimate. */
function claimCurve(
  claim: Claim,
  specifications: readonly Specification[],
  categories: readonly Category[],
): SpecificationClaim[] {
  const mainEstimate = specifications.find(isMain)?.estimate ?? null;
  const all = specifications.map((specification) => {
    const { estimate } = specification;
    const order = estimate && claim.id === 'categories' ? sameOrder(estimate, mainEstimate) : null;
    return { ...specification, order, stance: estimate && stance(claim, estimate, order) };
  });
  const estimated = all.flatMap(({ choices, n, estimate, order, stance: stands }) =>
    estimate && stands ? [{ choices, n, estimate, order, stands }] : [],
  );
  if (estimated.length === 0) return [];
  const sorted = [...all].sort((a, b) => {
    if (!a.estimate || !b.estimate) return Number(!a.estimate) - Number(!b.estimate);
    return a.estimate.effect - b.estimate.effect;
  });

  // The main specification under each treatment of dependence: all other choices are the main ones.
  const dependence = claim.dimensions.indexOf(dependenceDimension);
  const mainOnes = all.filter(({ choices }) =>
    choices.every((choice, index) => index === dependence || choice === 0),
  );
  const agree = share(estimated, ({ stands }) => stands.agrees);
  const support = share(estimated, ({ stands }) => stands.supports);
  const against = share(estimated, ({ stands }) => stands.contradicts);
  const evidence = {
    agree,
    support,
    against,
    mainSupports: mainOnes.every((main) => main.stance?.supports === true),
    mainNegligible: mainOnes.every(
      ({ estimate }) =>
        estimate !== null && estimate.low > -claim.negligible && estimate.high < claim.negligible,
    ),
  };

  const column = (pick: (estimate: Estimate) => number) =>
    sorted.map(({ estimate }) => (estimate ? rounded(pick(estimate)) : null));
  const published: SpecificationClaim = {
    id: claim.id,
    measure: claim.measure,
    stance: stanceText[claim.id],
    negligible: claim.negligible,
    dimensions: claim.dimensions.map(({ id, question, options }, dimension) => ({
      id,
      question,
      options: options.map((option, index) => {
        const own = estimated.filter(({ choices }) => choices[dimension] === index);
        const some = own.length > 0;
        return {
          id: option.id,
          label: option.label,
          main: index === 0,
          specifications: own.length,
          median: some
            ? rounded(
                quantile(
                  own.map(({ estimate }) => estimate.effect),
                  0.5,
                ),
              )
            : null,
          agree: some ? rounded(share(own, ({ stands }) => stands.agrees)) : null,
          support: some ? rounded(share(own, ({ stands }) => stands.supports)) : null,
          against: some ? rounded(share(own, ({ stands }) => stands.contradicts)) : null,
        };
      }),
    })),
    specifications: {
      choices: Object.fromEntries(
        claim.dimensions.map(({ id }, dimension) => [
          id,
          sorted.map(({ choices }) => at(choices, dimension)),
        ]),
      ),
      n: sorted.map(({ n }) => n),
      effect: column(({ effect }) => effect),
      low: column(({ low }) => low),
      high: column(({ high }) => high),
      p: column(({ p }) => p),
      order:
        claim.id === 'categories' ? sorted.map(({ order }) => (order === null ? null : rounded(order))) : [],
    },
    main: sorted.findIndex(isMain),
    count: all.length,
    estimable: estimated.length,
    agree,
    support,
    against,
    median: quantile(
      estimated.map(({ estimate }) => estimate.effect),
      0.5,
    ),
    categories: claim.id === 'categories' ? categoryStandings(estimated, categories) : [],
    ...judge(evidence),
    nearby: nearbyVerdicts(evidence),
    distinct: countedOnce(estimated, evidence),
  };
  return [published];
}

/**
 * The shares over specifications that differ in effect, limits, p or number of issues: where no closing is undated, say, it
 * makes no difference which evidence counts, and the rule counts the same numbers several times.
 */
function countedOnce(
  estimated: readonly { readonly n: number; readonly estimate: Estimate; readonly stands: Stance }[],
  evidence: Evidence,
): SpecificationClaim['distinct'] {
  const seen = new Map(
    estimated.map((specification) => {
      const { effect, low, high, p } = specification.estimate;
      return [[specification.n, effect, low, high, p].join(' '), specification] as const;
    }),
  );
  const distinct = [...seen.values()];
  const shares = {
    agree: share(distinct, ({ stands }) => stands.agrees),
    support: share(distinct, ({ stands }) => stands.supports),
    against: share(distinct, ({ stands }) => stands.contradicts),
  };
  return { count: distinct.length, ...shares, verdict: judge({ ...evidence, ...shares }).verdict };
}

/** How each category stands over all specifications. */
function categoryStandings(
  estimated: readonly { readonly estimate: Estimate }[],
  categories: readonly Category[],
): SpecificationClaim['categories'] {
  return categories.flatMap(({ id }, index) => {
    const effects = estimated.flatMap(({ estimate }) => estimate.categories[index] ?? []);
    if (effects.length === 0) return [];
    const [low = 0, median = 0, high = 0] = quantiles(effects, [0.05, 0.5, 0.95]);
    const isSlowest = ({ estimate }: { readonly estimate: Estimate }) => {
      const own = estimate.categories[index] ?? -Infinity;
      return own === Math.max(...estimate.categories.map((effect) => effect ?? -Infinity));
    };
    return [
      {
        id,
        median,
        low,
        high,
        longer: share(effects, (effect) => effect > 0),
        slowest: share(estimated, isSlowest),
      },
    ];
  });
}

/** Both claims under every specification, with the rule and what it says. */
export function specificationCurve(
  { groups, categories }: Specifications,
  taxonomy: readonly Category[],
): SpecificationCurveFile {
  return {
    nearness,
    rule: verdictRule.map(({ verdict, condition }) => ({ verdict, condition })),
    claims: [
      ...claimCurve(groupsClaim, groups, taxonomy),
      ...claimCurve(categoriesClaim, categories, taxonomy),
    ],
  };
}

/**
 * The results of the specifications: `robustness.<claim>.count`, `.estimable`, `.agree`, `.support`, `.against`, `.median`,
 * `.negligible`, `.verdict`, `.nearby` (other verdicts close by, or null), `.main.effect`, `.main.low`, `.main.high`, `.main.p`; `robustness.categories.<category>.median`, `.low`,
 * `.high`, `.longer`, `.slowest`; `robustness.<claim>.stack.for-significant`, `.for-not-significant`,
 * `.against-not-significant`, `.against-significant`: shares of the estimable specifications that sum to 1. A claim that no specification can estimate has none.
 */
export function specificationResults({ claims }: SpecificationCurveFile, computed: Specifications): Results {
  const results: Results = {};
  for (const { id, categories, ...claim } of claims) {
    const prefix = `robustness.${id}`;
    results[`${prefix}.negligible`] = claim.negligible;
    results[`${prefix}.count`] = claim.count;
    results[`${prefix}.estimable`] = claim.estimable;
    results[`${prefix}.agree`] = claim.agree;
    results[`${prefix}.support`] = claim.support;
    results[`${prefix}.against`] = claim.against;
    results[`${prefix}.median`] = claim.median;
    // Support implies agreement, and who contradicts does not agree.
    results[`${prefix}.stack.for-significant`] = claim.support;
    results[`${prefix}.stack.for-not-significant`] = claim.agree - claim.support;
    results[`${prefix}.stack.against-not-significant`] = 1 - claim.agree - claim.against;
    results[`${prefix}.stack.against-significant`] = claim.against;
    results[`${prefix}.verdict`] = claim.verdict;
    for (const name of ['count', 'agree', 'support', 'against', 'verdict'] as const) {
      results[`${prefix}.distinct.${name}`] = claim.distinct[name];
    }
    results[`${prefix}.nearby`] = claim.nearby.length === 0 ? null : claim.nearby.join(', ');
    const main = computed[id].find(isMain)?.estimate;
    for (const name of ['effect', 'low', 'high', 'p'] as const) {
      results[`${prefix}.main.${name}`] = main?.[name] ?? null;
    }
    for (const { id: category, ...standing } of categories) {
      for (const [name, value] of Object.entries(standing)) results[`${prefix}.${category}.${name}`] = value;
    }
  }
  return results;
}
