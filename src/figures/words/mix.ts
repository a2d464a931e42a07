import { formatShare } from '../../formatting/formatShare.ts';
import { cell } from '../../model/cell.ts';
import type { FigureWords } from '../figure.ts';

/** A share with its 95% interval. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How a set of issues divides among the categories, with intervals. */
export interface MixedSet {
  readonly name: string;
  readonly shares: readonly Estimate[];
}

/** Whether two intervals have no value in common. */
const areApart = (a: Estimate, b: Estimate | undefined): boolean =>
  b !== undefined && (a.low > b.high || b.low > a.high);

const apart = (a: MixedSet, b: MixedSet): number =>
  a.shares.filter((share, place) => areApart(share, b.shares[place])).length;

const described = (sets: readonly MixedSet[], categories: readonly { readonly name: string }[]): string =>
  sets
    .map(
      ({ name, shares }) =>
        `${name}: ${categories.map((category, place) => `${category.name} ${formatShare(cell(shares, place, name).share)}`).join(', ')}.`,
    )
    .join(' ');

const caption = 'Each bar is divided by the categories of its issues; n is their number.';

/** What is said of the categories over the years. @param sets oldest first, at least one */
export function yearWords(
  sets: readonly MixedSet[],
  categories: readonly { readonly name: string }[],
): FigureWords {
  const [first, last] = [sets[0], sets.at(-1)];
  const changed = first && last ? apart(first, last) : 0;
  const from = `between ${first?.name ?? ''} and ${last?.name ?? ''}`;
  return {
    title:
      changed === 0
        ? `No category’s share changed clearly ${from}`
        : `The share of ${changed} of ${categories.length} categories changed clearly ${from}`,
    subtitle: 'Share of each category among the issues opened in a year',
    caption: `${caption} Years with few issues are left out.`,
    reading:
      'A change is clear where the 95% intervals of the first and the last year have no value in common.',
    description: described(sets, categories),
  };
}

/** What is said of the categories by model family. @param whole the same of all issues */
export function familyWords(
  sets: readonly MixedSet[],
  whole: MixedSet,
  categories: readonly { readonly name: string }[],
): FigureWords {
  const different = sets.filter((set) => apart(set, whole) > 0).length;
  return {
    title:
      different === 0
        ? 'No model family clearly has a mix of problems of its own'
        : `${different} of ${sets.length} model families clearly have a mix of problems of their own`,
    subtitle: 'Share of each category among the issues that name a model of the family',
    caption: `${caption} The largest family comes first; small ones are left out.`,
    reading:
      'A family has a mix of its own where the 95% interval of some category has no value in common with that of all issues.',
    description: described(sets, categories),
  };
}
