import type { Evidence } from '../dataset/dataset.ts';
import { singleChoiceNames, singleChoices, type Comparison, type SingleChoice } from './choices.ts';
import type { LabCorpus } from './corpus.ts';
import { datedGrades, relevantState, type LabState } from './state.ts';
import { readSelection } from './address.ts';

function fields(form: HTMLFormElement, name: string): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)];
}

const isTick = (field: Element): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

/** Whether a field picks members of a comparison. */
const isOfComparison = (field: Element, compare: Comparison): boolean =>
  field.closest<HTMLElement>('[data-for]')?.dataset.for === compare;

/** Shows the parts of the form that belong to a comparison, and hides the others. */
export function showParts(form: HTMLFormElement, { compare }: LabState): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) {
    part.hidden = part.dataset.for?.split(' ').includes(compare) !== true;
  }
}

/** Sets every control of the form to what has been chosen. */
export function writeForm(form: HTMLFormElement, state: LabState): void {
  const set = (name: string, values: readonly string[]): void => {
    for (const field of fields(form, name)) {
      if (isTick(field)) field.checked = values.includes(field.value);
      else if (field.value !== values[0]) field.value = values[0] ?? '';
    }
  };
  for (const name of singleChoiceNames) set(name, [state[name]]);
  set('exact', state.exact);
  set('group', [state.group]);
  set('a', [state.a]);
  set('b', [state.b]);
  for (const field of fields(form, 'of')) {
    if (isTick(field)) {
      field.checked = isOfComparison(field, state.compare) && state.of.includes(field.value);
    }
  }
  showParts(form, state);
}

/** Reads what has been chosen from the form. */
export function readForm(form: HTMLFormElement, corpus: LabCorpus): LabState {
  const { focal } = corpus.vocabulary;
  const values = (name: string): string[] =>
    fields(form, name)
      .filter((field) => !isTick(field) || field.checked)
      .map(({ value }) => value);
  const single = Object.fromEntries(
    singleChoiceNames.map((name) => {
      const value = values(name)[0];
      const option =
        singleChoices[name].options.find(({ id }) => id === value) ?? singleChoices[name].options[0];
      return [name, option?.id];
    }),
  ) as Pick<LabState, SingleChoice>;
  const grades = values('exact');
  return relevantState(
    {
      ...single,
      exact: datedGrades.filter((grade: Evidence) => grades.includes(grade)),
      of: fields(form, 'of')
        .filter((field) => isTick(field) && field.checked && isOfComparison(field, single.compare))
        .map(({ value }) => value)
        .sort(),
      group: values('group')[0] ?? focal,
      a: readSelection(values('a')[0] ?? '').query,
      b: readSelection(values('b')[0] ?? '').query,
    },
    focal,
  );
}
