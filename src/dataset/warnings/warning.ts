import type { Violation } from '../violation.ts';

/** What gives rise to warnings, with the rule of thumb that each goes by. */
export const warningKinds = {
  'opening-order':
    'Issues are numbered as they come in, so days of opening grow with the numbers of a project.',
  'events-uncounted': 'A last event is an event, so it is counted among those seen.',
  'counterpart-unnamed':
    'An earlier category that is said to have no counterpart is a category of that taxonomy, by its name.',
  'counterpart-mapped': 'An earlier category that is said to have no counterpart has no code mapped to it.',
  'category-uncovered':
    'Of an earlier taxonomy that was read whole, every category is mapped or said to have no counterpart.',
  'text-direction': 'Texts hold no signs that turn the direction of what follows.',
  'text-invisible': 'Texts hold no signs that nobody can see.',
  'cell-formula': 'No cell begins with =, +, -, @ or a tab, which a spreadsheet takes for a formula.',
} as const;
export type WarningKind = keyof typeof warningKinds;

/**
 * One thing in a release that breaks no rule, but contradicts another or looks wrong. Its place and words are as a
 * violation's; it hinders nothing.
 */
export interface Warning extends Violation {
  readonly kind: WarningKind;
  /** What it is about: the id of an issue, project, code or earlier taxonomy, or the place in a JSON file. */
  readonly about: string;
}
