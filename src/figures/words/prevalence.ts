import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import type { PrevalenceFigureFile } from '../../publish/prevalenceFigure.ts';
import type { FigureWords } from '../figure.ts';
import { mostFrequent } from './mostFrequent.ts';

/** What is said of the codes' shares. */
export function prevalenceWords({ rows, n }: PrevalenceFigureFile): FigureWords {
  const codes = rows.map((row) => ({ ...row, name: row.codeName }));
  const described = codes
    .toSorted((a, b) => b.count - a.count)
    .map(({ name, share }) => `${name} ${formatShare(share)}`);
  return {
    title: mostFrequent(codes, { one: 'code', many: 'codes' }),
    subtitle: `Share of ${formatCount(n)} issues under each of the ${codes.length} codes`,
    caption:
      'Dot: share of issues with this primary code. Thin line: 95% interval, which allows for issues of one project being alike. ' +
      'Thick line: the same if every issue stood for itself.',
    reading:
      'Go by the thin line: it comes from drawing whole projects again and again. The thick line is Wilson’s interval. The number at the end of each ' +
      'line counts its issues. Each mark leads to the code’s issues.',
    description: `A dot chart with one line for each code, grouped by category. From the most to the least common: ${described.join('; ')}.`,
  };
}
