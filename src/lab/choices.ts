import {
  borderDimension,
  codesDimension,
  codingDimension,
  dependenceDimension,
  openDimension,
  openingsDimension,
  undatedDimension,
  weightsDimension,
  type Dimension,
} from '../analysis/robustness/dimensions.ts';

/** What can be compared; the first is the main comparison. */
export const compareDimension: Dimension<
  'groups' | 'categories' | 'codes' | 'domains' | 'families' | 'years' | 'selections'
> = {
  id: 'compare',
  question: 'What is compared?',
  options: [
    { id: 'groups', label: 'The two groups', value: 'groups' },
    { id: 'categories', label: 'Categories', value: 'categories' },
    { id: 'codes', label: 'Codes', value: 'codes' },
    { id: 'domains', label: 'Domains of projects', value: 'domains' },
    { id: 'families', label: 'Model families', value: 'families' },
    { id: 'years', label: 'Years of opening', value: 'years' },
    { id: 'selections', label: 'Two selections of the explorer', value: 'selections' },
  ],
};

/** Which estimate is drawn; it changes no number. */
export const curveDimension: Dimension<'turnbull' | 'kaplan-meier'> = {
  id: 'curve',
  question: 'Which curve is drawn?',
  options: [
    { id: 'turnbull', label: 'The middle estimate, with what it leaves open', value: 'turnbull' },
    { id: 'kaplan-meier', label: 'Kaplan-Meier, with 95% limits', value: 'kaplan-meier' },
  ],
};

/**
 * The choices of which exactly one option holds, the main option of each first: those of the specification curve, with
 * what is compared and drawn. Their ids stand in addresses: they may be added to, never renamed.
 */
export const singleChoices = {
  compare: compareDimension,
  undated: undatedDimension,
  open: openDimension,
  openings: openingsDimension,
  coding: codingDimension,
  codes: codesDimension,
  border: borderDimension,
  weights: weightsDimension,
  dependence: dependenceDimension,
  curve: curveDimension,
} as const;
export type SingleChoice = keyof typeof singleChoices;
export const singleChoiceNames = Object.keys(singleChoices) as readonly SingleChoice[];

/** The values that a choice can take. */
export type ChoiceValue<Name extends SingleChoice> = (typeof singleChoices)[Name]['options'][number]['value'];
export type Comparison = ChoiceValue<'compare'>;
