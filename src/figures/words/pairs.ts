import type { ResolutionPairsFile } from '../../publish/resolutionPairs.ts';
import type { FigureWords } from '../figure.ts';

type Pair = ResolutionPairsFile['pairs'][number];

/** What is said of every category against every other. */
export function pairsWords({ pairs, categories }: ResolutionPairsFile): FigureWords {
  const all = pairs.filter(({ intervalSignificant }) => intervalSignificant);
  const exact = pairs.filter(({ significant }) => significant);
  const name = (id: string) => categories.find((category) => category.id === id)?.name ?? id;
  const list = (chosen: readonly Pair[]) =>
    chosen.length === 0 ? 'none' : chosen.map(({ a, b }) => `${name(a)} and ${name(b)}`).join('; ');
  return {
    title:
      all.length === 0
        ? 'No two categories can be told apart by time'
        : `${all.length} of ${pairs.length} pairs of categories can be told apart by time`,
    subtitle: 'How much longer each category takes than each other one',
    caption:
      'Each square compares the category of its row with that of its column; +: the row takes longer. Right of the diagonal all issues count, ' +
      'left of it only those whose closing day is known. Framed: different from 0 at 5%.',
    reading:
      `By known closing days alone it is ${exact.length} of ${pairs.length} pairs. ` +
      'Numbers are effects on the scale of Cliff’s delta, −1 to 1. All issues are compared for what is known of each (generalized log-rank), exact ' +
      'times by Dunn’s test. A frame says that the difference stands after Holm’s adjustment for all pairs, if issues are independent.',
    description:
      `Pairs that differ at 5% after adjustment, all issues: ${list(all)}. ` +
      `Exact times only: ${list(exact)}.`,
  };
}
