import { formatCount } from '../formatting/formatCount.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatShare } from '../formatting/formatShare.ts';
import type { ResolutionForestFile } from './resolutionForest.ts';

type Forest = ResolutionForestFile;

/** Whether projects differ, in plain words; empty where too few of them have an effect of their own. */
export function heterogeneitySentences({ heterogeneity, projects }: Forest): string[] {
  if (!heterogeneity) return [];
  const { q, df, i2, predictionLow, predictionHigh } = heterogeneity;
  const differ =
    q <= df
      ? `Projects differ no more than chance alone would make them. That is no proof that they are alike: with ${formatCount(projects.length)} projects, most of them small, real differences could go unseen, so we give no interval for the effect in another project.`
      : `Projects differ: ${formatShare(i2)} of the spread between their effects is beyond chance.`;
  const elsewhere =
    predictionLow === null || predictionHigh === null
      ? []
      : [
          `In another project like these, the effect would lie between ${formatDecimal(predictionLow)} and ${formatDecimal(predictionHigh)} with 95% probability.`,
        ];
  return [differ, ...elsewhere];
}

/** The test behind these sentences. */
export const heterogeneityTest = ({ heterogeneity }: Forest): string | undefined =>
  heterogeneity
    ? `Cochran’s Q is ${formatDecimal(heterogeneity.q)} on ${heterogeneity.df} degrees of freedom (${formatP(heterogeneity.p)}).`
    : undefined;

/** How many projects have no effect of their own. */
export const tooFewSentence = ({ tooFew }: Forest): string =>
  tooFew.length === 1
    ? '1 project has too few issues for an effect of its own; it counts in the other overall effects.'
    : `${formatCount(tooFew.length)} projects have too few issues for an effect of their own; they count in the other overall effects.`;

/** How far leaving out one project moves the effects; none where there is nothing to leave out. */
export function reachSentence({ reach: { pooled, within } }: Forest): string | undefined {
  const words = (reach: NonNullable<typeof pooled>): string =>
    `between ${formatDecimal(reach.low, 3)} (without ${reach.lowWithout}) and ${formatDecimal(reach.high, 3)} (without ${reach.highWithout})`;
  if (!pooled) return undefined;
  const start = `If we leave out one project at a time, the pooled effect stays ${words(pooled)}`;
  return within ? `${start}, and the effect within projects ${words(within)}.` : `${start}.`;
}

/** The subset in which pooling turns the sign most, where there is one. */
export function turnedSentence(forest: Forest, kind: 'domain' | 'year'): string | undefined {
  const turned = forest.subsets.find((subset) => subset.kind === kind && subset.id === forest.turned[kind]);
  return turned?.within
    ? `Pooling can turn the sign: in ${turned.name} the pooled effect is ${formatDecimal(turned.effect)}, and within projects it is ${formatDecimal(turned.within.effect)}.`
    : undefined;
}
