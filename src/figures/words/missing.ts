import { formatCount } from '../../formatting/formatCount.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatP } from '../../formatting/formatP.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { strongestProperties, type MissingOutcome } from '../../publish/missingDates.ts';
import type { FigureWords } from '../figure.ts';

/** What is said of which issues a date is known of. */
export function missingWords(outcome: MissingOutcome): FigureWords {
  const [strongest] = strongestProperties(outcome);
  const what = { resolved: 'closing day', opened: 'opening day' }[outcome.id];
  const whose = { resolved: 'closed issues', opened: 'issues' }[outcome.id];
  return {
    title:
      outcome.share === null
        ? `There are no ${whose} whose ${what} could be known`
        : `We know the ${what} of ${formatShare(outcome.share)} of ${whose}` +
          (strongest ? `; most depends on this: ${strongest.name.toLowerCase()}` : ''),
    subtitle: `Share of ${formatCount(outcome.n)} ${whose} whose ${what} is known, by what they are`,
    caption: 'Dot: share of issues; line: its 95% interval; upright line: the share overall.',
    reading:
      'V (Cramér’s V) says how much a property matters: 0, nothing; 1, it decides. ' +
      (strongest
        ? `It is largest for ${strongest.name.toLowerCase()} (${formatDecimal(strongest.strength)}). `
        : '') +
      'The intervals are Wilson’s and take issues as independent. Properties with very many values, such as the project, are in the table only.',
    description: outcome.properties
      .map(
        ({ name, strength, holm }) =>
          `${name}: ${strength === null ? 'not estimable' : `V = ${strength.toFixed(2)}, Holm-adjusted ${formatP(holm)}`}.`,
      )
      .join(' '),
  };
}
