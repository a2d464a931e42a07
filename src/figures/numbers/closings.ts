import { formatCount } from '../../formatting/formatCount.ts';
import type { ClosingSet } from '../closings.ts';
import type { FigureNumbers } from '../figure.ts';

/** How many issues of each set are in each state. */
export function closingsNumbers(
  sets: readonly ClosingSet[],
  states: readonly { readonly id: 'open' | 'known' | 'unknown'; readonly words: string }[],
): FigureNumbers {
  return {
    tidy: () => ({
      units: { set: 'name of the issues', closing: 'state', issues: 'issues' },
      rows: sets.flatMap((set) =>
        states.map(({ id, words }) => ({ set: set.name, closing: words, issues: set[id] })),
      ),
    }),
    table: () => ({
      head: [
        { text: 'Issues' },
        { text: 'All', number: true },
        ...states.map(({ words }) => ({
          text: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
          number: true,
        })),
      ],
      rows: sets.map((set) => [
        { text: set.name, href: set.href },
        { text: formatCount(set.open + set.known + set.unknown) },
        ...states.map((state) => ({ text: formatCount(set[state.id]) })),
      ]),
    }),
  };
}
