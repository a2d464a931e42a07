import { code, column, longestName, shortText, slug, text, type Columns, type RecordOf } from './columns.ts';
import type { Category, Code } from './dataset.ts';

/** `taxonomy.csv`, one row a code; the columns of a category repeat in each of its rows. */
export const taxonomyColumns = {
  category: column(slug, 'Short name of the category.'),
  category_name: column(shortText(longestName), 'Name of the category.'),
  category_definition: column(text, 'What belongs to the category.'),
  category_origin: column(text, 'Where the name of the category comes from.'),
  code: column(code, 'The code: category.part.'),
  code_name: column(shortText(longestName), 'Name of the code.'),
  definition: column(text, 'What is coded with it.'),
} as const satisfies Columns;

/** The categories in the order in which the rows first name them, each with its codes in order. */
export function toCategories(rows: readonly RecordOf<typeof taxonomyColumns>[]): Category[] {
  const categories = new Map<string, Category & { codes: Code[] }>();
  for (const row of rows) {
    const category = categories.get(row.category) ?? {
      id: row.category,
      name: row.categoryName,
      definition: row.categoryDefinition,
      origin: row.categoryOrigin,
      codes: [],
    };
    category.codes.push({ id: row.code, name: row.codeName, definition: row.definition });
    categories.set(row.category, category);
  }
  return [...categories.values()];
}
