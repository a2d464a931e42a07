import { cell } from '../../model/cell.ts';
import type { SpecificationClaim } from '../../publish/specificationCurve.ts';
import type { FigureNumbers, TidyTable } from '../figure.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatShare } from '../../formatting/formatShare.ts';

/** Every analysis of a claim that gives an estimate, smallest effect first, with its choices. */
export function tidySpecifications({
  dimensions,
  specifications,
  estimable,
  main,
}: SpecificationClaim): TidyTable {
  const { n, effect, low, high, p, choices } = specifications;
  return {
    units: {
      position: 'rank by effect, from 1',
      main: 'whether it is the main analysis',
      issues: 'issues',
      effect: 'as the figure says',
      low: 'lower 95% limit of the effect',
      high: 'upper 95% limit of the effect',
      p: 'two-sided',
      ...Object.fromEntries(dimensions.map(({ id, question }) => [id, `option chosen: ${question}`])),
    },
    rows: Array.from({ length: estimable }, (_, index) => ({
      position: index + 1,
      main: index === main,
      issues: cell(n, index, 'n'),
      effect: cell(effect, index, 'effect'),
      low: cell(low, index, 'low'),
      high: cell(high, index, 'high'),
      p: cell(p, index, 'p'),
      ...Object.fromEntries(
        dimensions.map(({ id, options }) => [id, cell(options, cell(choices[id] ?? [], index, id), id).id]),
      ),
    })),
  };
}

/** Every choice, and all analyses. */
export function specificationNumbers(claim: SpecificationClaim): FigureNumbers {
  return {
    tidy: () => tidySpecifications(claim),
    table: () => ({
      grouped: true,
      head: [
        { text: 'Choice' },
        { text: 'Option' },
        { text: 'Analyses', number: true },
        { text: 'Median effect', number: true },
        { text: 'Agree', number: true },
        { text: 'Support at 5%', number: true },
        { text: 'Contradict at 5%', number: true },
      ],
      rows: claim.dimensions.flatMap(({ question, options }) =>
        options.map((option) => [
          { text: question },
          { text: option.main ? `${option.label} (main)` : option.label },
          { text: formatCount(option.specifications) },
          { text: formatDecimal(option.median) },
          { text: shareOrDash(option.agree) },
          { text: shareOrDash(option.support) },
          { text: shareOrDash(option.against) },
        ]),
      ),
    }),
  };
}

const shareOrDash = (share: number | null) => (share === null ? '–' : formatShare(share));
