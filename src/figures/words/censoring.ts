import { observationWords } from '../../model/observationWords.ts';
import type { IssueRow } from '../../publish/issueRows.ts';
import type { FigureWords } from '../figure.ts';

/** What is said of issues whose times are known exactly, in part or not. */
export function censoringWords(issues: readonly IssueRow[]): FigureWords {
  const count = (kind: IssueRow['time']) => issues.filter(({ time }) => time === kind).length;
  const exact = count('exact');
  return {
    title: `Of these ${issues.length} issues, we know for ${exact} how long ${exact === 1 ? 'it' : 'they'} took`,
    subtitle: `What we know of the others: ${count('right')} open for at least so long, ${count('interval')} closed at some time between two days`,
    caption:
      'Each line starts on the day of opening. Solid: certainly unresolved. Dot: resolved on that day. Arrow: still open when last ' +
      'observed. Dashed: resolved somewhere in there, nobody knows where.',
    description: issues.map((issue) => `${issue.id}. ${observationWords(issue)}`).join(' '),
  };
}
