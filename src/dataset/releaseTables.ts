import { codingColumns } from './codingSchema.ts';
import type { Columns } from './columns.ts';
import { issueColumns } from './issueSchema.ts';
import { mappingColumns } from './mappingSchema.ts';
import { projectColumns } from './projectSchema.ts';
import type { ReleaseFile } from './releaseFiles.ts';
import { taxonomyColumns } from './taxonomySchema.ts';

/** A CSV file of a release: its columns, what names a row, and which columns name rows of other files. */
export interface ReleaseTable {
  readonly file: ReleaseFile & `${string}.csv`;
  readonly columns: Columns;
  /** Columns that together name a row; none where parts of them may be empty. */
  readonly key: readonly string[];
  readonly references: readonly {
    readonly column: string;
    readonly file: ReleaseTable['file'];
    readonly to: string;
  }[];
}

/** The tables of a release, what is read first at the top. `crossFileRules` checks their keys and references. */
export const releaseTables: readonly ReleaseTable[] = [
  {
    file: 'issues.csv',
    columns: issueColumns,
    key: ['id'],
    references: [
      { column: 'repo', file: 'projects.csv', to: 'repo' },
      { column: 'code', file: 'taxonomy.csv', to: 'code' },
      { column: 'secondary', file: 'taxonomy.csv', to: 'code' },
    ],
  },
  {
    file: 'codings.csv',
    columns: codingColumns,
    key: ['id', 'coder'],
    references: [
      { column: 'id', file: 'issues.csv', to: 'id' },
      { column: 'code', file: 'taxonomy.csv', to: 'code' },
      { column: 'secondary', file: 'taxonomy.csv', to: 'code' },
    ],
  },
  { file: 'projects.csv', columns: projectColumns, key: ['repo'], references: [] },
  { file: 'taxonomy.csv', columns: taxonomyColumns, key: ['code'], references: [] },
  {
    file: 'taxonomy-mapping.csv',
    columns: mappingColumns,
    key: [],
    references: [{ column: 'code', file: 'taxonomy.csv', to: 'code' }],
  },
];
