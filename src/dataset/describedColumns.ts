import type { z } from 'zod';
import { codingColumns } from './codingSchema.ts';
import type { Columns } from './columns.ts';
import { describedFields } from './describedFields.ts';
import { earlierTaxonomySchema } from './earlierTaxonomySchema.ts';
import { issueColumns } from './issueSchema.ts';
import { mappingColumns } from './mappingSchema.ts';
import { paperFactSchema } from './paperSchema.ts';
import { projectColumns } from './projectSchema.ts';
import { relatedResultSchema } from './relatedResultSchema.ts';
import type { ReleaseFile } from './releaseFiles.ts';
import { studySchema } from './studySchema.ts';
import { taxonomyColumns } from './taxonomySchema.ts';

/** A column of a CSV file, or a field of a JSON file, in words. */
export interface DescribedColumn {
  readonly file: ReleaseFile;
  /** Name of the column, or path of the field: `citation.year`, `categories[].name`. */
  readonly column: string;
  readonly type: string;
  readonly meaning: string;
}

function ofTable(file: ReleaseFile, columns: Columns): DescribedColumn[] {
  return Object.entries(columns).map(([column, { type, schema }]) => ({
    file,
    column,
    type,
    meaning: schema.description ?? '',
  }));
}

const ofJson = (file: ReleaseFile, schema: z.ZodType): DescribedColumn[] =>
  describedFields(schema).map(({ path, type, meaning }) => ({ file, column: path, type, meaning }));

/**
 * Every column and field of a release with its type and meaning, taken from the schemas that check it: what is
 * documented is what is checked.
 */
export const describedColumns: readonly DescribedColumn[] = [
  ...ofTable('issues.csv', issueColumns),
  ...ofTable('codings.csv', codingColumns),
  ...ofTable('projects.csv', projectColumns),
  ...ofTable('taxonomy.csv', taxonomyColumns),
  ...ofTable('taxonomy-mapping.csv', mappingColumns),
  ...ofJson('earlier-taxonomies.json', earlierTaxonomySchema),
  ...ofJson('paper.json', paperFactSchema),
  ...ofJson('related-results.json', relatedResultSchema),
  ...ofJson('study.json', studySchema),
];

/** What each file of a release holds: one row, one item, or the file as a whole. */
export const describedFiles: Readonly<Record<ReleaseFile, string>> = {
  'issues.csv': 'One row is an issue report.',
  'codings.csv': 'One row is one coder’s codes of an issue.',
  'projects.csv': 'One row is a project.',
  'taxonomy.csv': 'One row is a code.',
  'taxonomy-mapping.csv':
    'One row is a code against a category of an earlier taxonomy; a missing row means not known.',
  'earlier-taxonomies.json': 'One item is an earlier taxonomy.',
  'paper.json': 'One item is a fact that is publicly said of the paper.',
  'related-results.json':
    'One item is what the published data of another work say about time. Older releases do not have it.',
  'study.json': 'The release as a whole.',
  'CODEBOOK.md': 'How the issues were coded.',
  'METHOD.md': 'How the dataset was made, and its limits.',
  SHA256SUMS: 'A checksum for every other file.',
};
