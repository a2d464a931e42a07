import { column, oneOf, optional, text, type Columns } from './columns.ts';
import { relations } from './dataset.ts';

/** `taxonomy-mapping.csv`, one row a code against a category of an earlier taxonomy. */
export const mappingColumns = {
  code: column(text, 'The code, as taxonomy.csv names it.'),
  taxonomy: column(text, 'The earlier taxonomy, by its id in earlier-taxonomies.json.'),
  relation: column(
    oneOf(relations),
    'The earlier category is equivalent to, broader than, narrower than or related to the code, or absent.',
  ),
  earlier_category: column(
    optional(text),
    'The earlier category, with the one above it as “top > sub”; empty where it is absent.',
  ),
  note: column(optional(text), 'Why the relation is this one.'),
} as const satisfies Columns;
