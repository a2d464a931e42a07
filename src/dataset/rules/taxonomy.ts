import { checkRows, type Rule } from './release.ts';

const codes: Rule = ({ taxonomy }) =>
  checkRows(taxonomy, ['category', 'code'], ({ category, code }) =>
    code.startsWith(`${category}.`)
      ? null
      : { column: 'code', expected: `a code that starts with its category: ${category}.…` },
  );

/** The columns of a category say the same in each of its rows. */
const categories: Rule = ({ taxonomy }) =>
  (['category_name', 'category_definition', 'category_origin'] as const).flatMap((column) => {
    const firsts = new Map<string, { text: string; line: number }>();
    return checkRows(taxonomy, ['category', column], (cells, line) => {
      const first = firsts.get(cells.category);
      if (!first) firsts.set(cells.category, { text: cells[column], line });
      if (!first || first.text === cells[column]) return null;
      return { column, expected: `the text of line ${first.line}, which is of the same category` };
    });
  });

/** Two codes, or two categories, that are called the same could not be told apart on a page. */
const names: Rule = ({ taxonomy }) =>
  (['category', 'code'] as const).flatMap((column) => {
    const firsts = new Map<string, { of: string; line: number }>();
    return checkRows(taxonomy, [column, `${column}_name`], (cells, line) => {
      const name = cells[`${column}_name`].toLowerCase();
      const first = firsts.get(name);
      if (!first) firsts.set(name, { of: cells[column], line });
      if (!first || first.of === cells[column]) return null;
      return {
        column: `${column}_name`,
        expected: `a name of its own; line ${first.line} has it for ${first.of}`,
      };
    });
  });

/** A code belongs to the category that its name says, and each is named and described once. */
export const taxonomyRules: readonly Rule[] = [codes, categories, names];
