import { column, oneOf, optional, text, type Columns } from './columns.ts';
import { coders } from './dataset.ts';

/** `codings.csv`, one row a coder's codes of an issue. */
export const codingColumns = {
  id: column(text, 'The issue, as issues.csv names it.'),
  coder: column(oneOf(coders), 'Who coded: A and B independently of each other, C where those two differed.'),
  group: column(text, 'Group that this coder put the issue into.'),
  code: column(optional(text), 'Primary code that this coder gave it; only in the focal group.'),
  secondary: column(optional(text), 'Secondary code that this coder gave it, if any.'),
} as const satisfies Columns;
