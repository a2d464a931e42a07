import { sum } from 'd3-array';
import { formatCount } from '../../formatting/formatCount.ts';
import type { ClosingSet } from '../closings.ts';
import type { FigureWords } from '../figure.ts';

/** What is said of what is known of closings. */
export function closingsWords(sets: readonly ClosingSet[]): FigureWords {
  const mostlyUnknown = sets.filter(({ known, unknown }) => unknown > known).length;
  const all = sum(sets, ({ open, known, unknown }) => open + known + unknown);
  return {
    title:
      mostlyUnknown === sets.length
        ? 'In every category, most closed issues have no known closing day'
        : mostlyUnknown === 0
          ? 'In every category, the closing day of at least half of the closed issues is known'
          : `In ${mostlyUnknown} of ${sets.length} categories, most closed issues have no known closing day`,
    subtitle: `What we know of the closing of ${formatCount(all)} issues, by category`,
    caption: 'Each bar is all issues of a category whose opening day is known. The numbers count issues.',
    description: sets
      .map(
        ({ name, open, known, unknown }) =>
          `${name}: ${formatCount(open)} open, ${formatCount(known)} closed on a known day, ${formatCount(unknown)} on an unknown day.`,
      )
      .join(' '),
  };
}
