import { formatCount } from '../../formatting/formatCount.ts';
import { formatDays } from '../../formatting/formatDays.ts';
import { exactInGroups, type KnownDurationsFigureFile } from '../../publish/knownDurationsFigure.ts';
import type { FigureWords } from '../figure.ts';

/** What is said of the durations of issues whose closing day is known. @param dotted whether each issue has a dot */
export function knownDurationsWords(file: KnownDurationsFigureFile, dotted: boolean): FigureWords {
  const { rows } = file;
  const medians = rows
    .filter(({ kind, median }) => kind === 'group' && median !== null)
    .map(({ name, median }) => `${formatDays(median)} (${name})`);
  const subtitle = `Days from opening to resolution of ${formatCount(exactInGroups(file))} issues whose closing day is known`;
  return {
    title:
      medians.length === 0
        ? 'Too few closing days are known to say how long half of the issues took'
        : `Where the closing day is known, half of the issues were closed within ${medians.join(' and ')}`,
    subtitle,
    caption:
      `${dotted ? 'Each dot is an issue and leads to it; bar' : 'Bar'}: the middle half, upright stroke: the median. ` +
      'Issues whose closing day is known tend to be quick ones; the others are not here.',
    reading:
      'The axis is logarithmic in days; closing on the day of opening stands in a band of its own.' +
      (dotted
        ? ' The dots of the first group stand in its categories; drawn twice they would count twice in the eye. Small screens show the bars alone.'
        : ''),
    description: `${dotted ? 'Dots' : 'Bars'} along a logarithmic axis of days, one line for each group and category. ${rows
      .map(({ name, exact, median }) => `${name}: median ${formatDays(median)} of ${formatCount(exact)}`)
      .join('; ')}.`,
  };
}
