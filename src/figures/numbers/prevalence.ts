import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../../formatting/formatShare.ts';
import { categoryAddress, codeAddress } from '../../model/addresses.ts';
import type { PrevalenceFigureFile } from '../../publish/prevalenceFigure.ts';
import type { FigureNumbers } from '../figure.ts';
import { tidyCodeShares } from './shares.ts';

/** The share of each code. */
export function prevalenceNumbers(codes: PrevalenceFigureFile['rows']): FigureNumbers {
  return {
    tidy: () => tidyCodeShares(codes),
    table: () => ({
      head: [
        { text: 'Category' },
        { text: 'Code' },
        { text: 'Issues', number: true },
        { text: 'Share', number: true },
        { text: '95%, issues alone', number: true },
        { text: '95%, allowing for projects', number: true },
      ],
      rows: codes.map((code) => [
        { text: code.categoryName, href: categoryAddress(code.category) },
        { text: code.codeName, href: codeAddress(code.code) },
        { text: formatCount(code.count) },
        { text: formatShare(code.share) },
        { text: formatShareInterval(code.low, code.high) },
        { text: formatShareInterval(code.projectLow, code.projectHigh) },
      ]),
    }),
  };
}
