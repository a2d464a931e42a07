import { mainCensoringRule, type CensoringRule } from '../model/observation.ts';
import { evidenceGrades, type Evidence } from '../dataset/dataset.ts';
import type { ChoiceValue, Comparison, SingleChoice } from './choices.ts';

/** Grades of evidence that a reader may count as exact: those that come with a day. */
export const datedGrades: readonly Evidence[] = evidenceGrades.filter((grade) => grade !== 'unknown');

/** Everything that a reader chooses in the lab; what an address says, no more and no less. */
export interface LabState extends Readonly<{ [Name in SingleChoice]: ChoiceValue<Name> }> {
  /** Grades of evidence whose day counts as exact, in the order of the grades. */
  readonly exact: readonly Evidence[];
  /**
   * Which categories, codes, domains, families or years are compared, in code-unit order; none: all. One alone stands
   * against all others.
   */
  readonly of: readonly string[];
  /** Group whose issues are compared by domain or year. */
  readonly group: string;
  /** Two selections of the explorer, each the query of its address without “?”; empty: what the other does not hold. */
  readonly a: string;
  readonly b: string;
}

/** The main analysis, which the build computes. @param focal id of the focal group */
export function mainState(focal: string): LabState {
  return {
    compare: 'groups',
    of: [],
    group: focal,
    a: '',
    b: '',
    exact: mainCensoringRule.exactEvidence,
    undated: mainCensoringRule.undated,
    open: mainCensoringRule.open,
    openings: mainCensoringRule.openings,
    coding: 'final',
    codes: 'primary',
    weights: 'issues',
    dependence: 'ignored',
    border: 'in',
    curve: 'turnbull',
  };
}

/** How the dates are read under a reader's choices. */
export function censoringRuleOf({ exact, undated, open, openings }: LabState): CensoringRule {
  return { exactEvidence: exact, undated, open, openings };
}

/** Whether the sets of a comparison are picked from a list. */
export const hasMembers = (compare: Comparison): boolean => compare !== 'groups' && compare !== 'selections';

/** Whether a comparison is made within one group. */
export const isWithinGroup = (compare: Comparison): boolean => compare === 'domains' || compare === 'years';

/** Whether secondary codes can matter to a comparison. */
export const hasCodes = (compare: Comparison): boolean => compare === 'categories' || compare === 'codes';

/** The same choices without those that mean nothing under this comparison, so that one analysis has one address. */
export function relevantState(state: LabState, focal: string): LabState {
  const { compare } = state;
  return {
    ...state,
    of: hasMembers(compare) ? state.of : [],
    group: isWithinGroup(compare) ? state.group : focal,
    a: compare === 'selections' ? state.a : '',
    b: compare === 'selections' ? state.b : '',
    codes: hasCodes(compare) ? state.codes : 'primary',
  };
}
