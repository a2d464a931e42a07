import type { ResolutionForestFile } from '../../publish/resolutionForest.ts';

type Forest = ResolutionForestFile;
type Reach = NonNullable<Forest['reach']['pooled']>;

/** What readers are told of a forest as a whole. */
export type ForestSummary = Pick<
  Forest,
  'longer' | 'clear' | 'reach' | 'subsetTests' | 'subsetTestsByChance' | 'turned'
>;

/** The level at which the tests are read, and so the share of them that chance alone makes significant. */
const level = 0.05;

/** The smallest and the largest of some effects; of equal ones the first and the last. */
function reachOf(effects: readonly { readonly repo: string; readonly effect: number }[]): Reach | null {
  const sorted = [...effects].sort((a, b) => a.effect - b.effect);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return null;
  return { low: low.effect, lowWithout: low.repo, high: high.effect, highWithout: high.repo };
}

/** The subset in which the pooled effect and that within projects differ in sign, and there the most. */
function mostTurned(subsets: Forest['subsets']): string | null {
  const turned = subsets.flatMap(({ id, effect, within }) =>
    within !== null && effect * within.effect < 0 ? [{ id, by: Math.abs(effect - within.effect) }] : [],
  );
  return turned.sort((a, b) => b.by - a.by)[0]?.id ?? null;
}

/**
 * Counts what the projects say, and finds how far leaving out one of them moves the effect and where pooling turns its
 * sign.
 */
export function forestSummary({
  projects,
  subsets,
  leaveOneOut,
}: Pick<Forest, 'projects' | 'subsets' | 'leaveOneOut'>): ForestSummary {
  const subsetTests = subsets.length + subsets.filter(({ within }) => within !== null).length;
  return {
    longer: projects.filter(({ effect }) => effect > 0).length,
    clear: projects.filter(({ low, high }) => low > 0 || high < 0).length,
    reach: {
      pooled: reachOf(leaveOneOut),
      within: reachOf(
        leaveOneOut.flatMap(({ repo, within }) => (within ? [{ repo, effect: within.effect }] : [])),
      ),
    },
    subsetTests,
    subsetTestsByChance: subsetTests * level,
    turned: {
      domain: mostTurned(subsets.filter(({ kind }) => kind === 'domain')),
      year: mostTurned(subsets.filter(({ kind }) => kind === 'year')),
    },
  };
}
