/** The fragment under which the comparison page gives the reason of one cell: `category-part--author2024`. */
export const comparisonCellId = (code: string, taxonomy: string): string =>
  `${code.replace('.', '-')}--${taxonomy}`;
