import { checkRows, type Rule } from './release.ts';

const families: Rule = ({ issues }) =>
  checkRows(issues, ['models', 'model_families'], ({ models, model_families: families }) => {
    if ((models === '') === (families === '')) return null;
    const expected = families === '' ? 'a family, as models names some' : 'nothing, as models is empty';
    return { column: 'model_families', expected };
  });

/** Models belong to families, and families are those of models. */
export const modelRules: readonly Rule[] = [families];
