import { z } from 'astro/zod';
import { codingColumns } from './codingSchema.ts';
import type { Columns } from './columns.ts';
import { earlierTaxonomySchema } from './earlierTaxonomySchema.ts';
import { issueColumns } from './issueSchema.ts';
import { mappingColumns } from './mappingSchema.ts';
import { paperFactSchema } from './paperSchema.ts';
import { projectColumns } from './projectSchema.ts';
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

/** The type of a JSON value in words, and the object in it that has fields of its own, if there is one. */
function explain(schema: z.ZodTypeAny): { type: string; inside?: z.AnyZodObject; suffix?: string } {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inner = explain(schema.unwrap() as z.ZodTypeAny);
    const word = schema instanceof z.ZodNullable ? 'may be null' : 'may be left out';
    return { ...inner, type: `${inner.type}; ${word}` };
  }
  if (schema instanceof z.ZodEffects) return explain(schema.innerType() as z.ZodTypeAny);
  if (schema instanceof z.ZodArray) {
    const inner = explain(schema.element as z.ZodTypeAny);
    return { ...inner, type: `list of ${inner.type}`, suffix: '[]' };
  }
  if (schema instanceof z.ZodObject) return { type: 'object', inside: schema as z.AnyZodObject };
  if (schema instanceof z.ZodRecord) return { type: 'object of texts by name' };
  if (schema instanceof z.ZodEnum) return { type: (schema.options as string[]).join(', ') };
  if (schema instanceof z.ZodNumber) return { type: schema.isInt ? 'whole number' : 'number' };
  if (schema instanceof z.ZodUnion)
    return { type: 'text, number, true or false, or list of text; may be null' };
  return { type: 'text' };
}

function ofJson(file: ReleaseFile, schema: z.AnyZodObject, above = ''): DescribedColumn[] {
  return Object.entries(schema.shape as z.ZodRawShape).flatMap(([name, field]) => {
    const { type, inside, suffix = '' } = explain(field);
    const column = `${above}${name}`;
    const described = { file, column, type, meaning: field.description ?? '' };
    return [described, ...(inside ? ofJson(file, inside, `${column}${suffix}.`) : [])];
  });
}

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
  'study.json': 'The release as a whole.',
  'CODEBOOK.md': 'How the issues were coded.',
  'METHOD.md': 'How the dataset was made, and its limits.',
  SHA256SUMS: 'A checksum for every other file.',
};
