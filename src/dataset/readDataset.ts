import { checkChecksums } from './checksums.ts';
import { codingColumns } from './codingSchema.ts';
import type { Columns } from './columns.ts';
import { checkRules } from './crossFileRules.ts';
import type { Dataset } from './dataset.ts';
import { decodeText } from './decodeText.ts';
import { findWarnings } from './warnings.ts';
import type { Warning } from './warnings/warning.ts';
import { earlierTaxonomySchema } from './earlierTaxonomySchema.ts';
import type { Violation } from './violation.ts';
import { issueColumns } from './issueSchema.ts';
import { parseJson, parseJsonList, readJsonFile } from './jsonFile.ts';
import { mappingColumns } from './mappingSchema.ts';
import { paperFactSchema } from './paperSchema.ts';
import { projectColumns } from './projectSchema.ts';
import { checkProse } from './prose.ts';
import { relatedResultSchema } from './relatedResultSchema.ts';
import { isReleaseFile, isRequiredFile, releaseFiles, type ReleaseFile } from './releaseFiles.ts';
import { studySchema } from './studySchema.ts';
import { readTable, type TableText } from './table.ts';
import { taxonomyColumns, toCategories } from './taxonomySchema.ts';

/** A release that holds all rules, or all violations that keep it from being one. */
export type ReadResult = (
  | { readonly dataset: Dataset; readonly violations?: never }
  | { readonly violations: readonly Violation[]; readonly dataset?: never }
) & {
  /** What breaks no rule and yet looks wrong; of a release with violations, as far as it could be read. */
  readonly warnings: readonly Warning[];
};

/** The contents of a release's files by their names; `null` where something else than a file has such a name. */
type Contents = ReadonlyMap<string, Uint8Array | null>;

function checkPresence(files: Contents): Violation[] {
  const missing = releaseFiles
    .filter((name) => (isRequiredFile(name) || files.has(name)) && !files.get(name))
    .map((file) => ({
      file,
      line: null,
      column: null,
      found: files.has(file) ? 'something that is not a file' : 'no such file',
      expected: 'a file of this name',
    }));
  const extra = [...files.keys()]
    .filter((name) => !isReleaseFile(name))
    .map((file) => ({
      file,
      line: null,
      column: null,
      found: 'a file that does not belong to a release',
      expected: `only ${releaseFiles.join(', ')}`,
    }));
  return [...missing, ...extra];
}

/** Violations or warnings in the order of the files, then of the lines; those of one line as they were found. */
function inOrder<F extends Violation>(violations: readonly F[]): F[] {
  const place = (file: string) => (isReleaseFile(file) ? releaseFiles.indexOf(file) : releaseFiles.length);
  return violations.toSorted((a, b) => place(a.file) - place(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/**
 * Reads a release from the contents of its files and checks every rule of the dataset's README, and a few that follow
 * from its columns. All violations are returned at once, in the order of files and lines. One mistake is named once where
 * that is possible: what cannot be read is left out of the rules that would need it.
 *
 * Accepted variants: columns in any order (they are told apart by name). Named, then read on as if it were right:
 * a byte order mark, `\r\n` line ends, bytes that are not UTF-8.
 *
 * Warnings are looked for beside: what contradicts itself without breaking a rule.
 *
 * @param files - contents by file name; of a file that no release has, only the name is looked at
 * @param folderName - name of the release's folder, which must be its version; not checked if left out
 */
export function readDataset(files: Contents, folderName?: string): ReadResult {
  const violations: Violation[] = checkPresence(files);
  const keep = <R extends { readonly violations: readonly Violation[] }>(read: R): R => {
    violations.push(...read.violations);
    return read;
  };

  const textOf = (name: ReleaseFile): string | null => {
    const bytes = files.get(name);
    return bytes ? keep(decodeText(name, bytes)).text : null;
  };
  const tableOf = <C extends Columns>(name: ReleaseFile, columns: C, mayBeEmpty = false): TableText<C> => {
    const text = textOf(name);
    if (text !== null) return keep(readTable(name, text, columns, { mayBeEmpty }));
    return { table: { file: name, rows: [], whole: false }, records: [], violations: [] };
  };
  const jsonOf = (name: ReleaseFile) => {
    const text = textOf(name);
    return text === null ? readJsonFile(name, '').json : keep(readJsonFile(name, text)).json;
  };

  const study = jsonOf('study.json');
  const parsedStudy = study.value === undefined ? undefined : keep(parseJson(study, studySchema)).value;
  const { shape } = studySchema;
  if (folderName !== undefined && parsedStudy && parsedStudy.version !== folderName) {
    violations.push(study.violationAt(['version'], `${folderName}, the name of the release’s folder`));
  }

  const projects = tableOf('projects.csv', projectColumns);
  const taxonomy = tableOf('taxonomy.csv', taxonomyColumns);
  const issues = tableOf('issues.csv', issueColumns);
  const codings = tableOf('codings.csv', codingColumns);
  const mapping = tableOf('taxonomy-mapping.csv', mappingColumns, true);

  const earlierJson = jsonOf('earlier-taxonomies.json');
  const earlierTaxonomies = keep(parseJsonList(earlierJson, earlierTaxonomySchema));
  const paperJson = jsonOf('paper.json');
  const paper = keep(parseJsonList(paperJson, paperFactSchema));
  const relatedJson = jsonOf('related-results.json');
  const relatedResults = keep(parseJsonList(relatedJson, relatedResultSchema));

  const proseOf = (name: ReleaseFile) => {
    const text = textOf(name);
    if (text !== null) violations.push(...checkProse(name, text));
    return text;
  };
  const codebook = proseOf('CODEBOOK.md');
  const method = proseOf('METHOD.md');
  const sums = textOf('SHA256SUMS');
  const checksums = sums === null ? undefined : keep(checkChecksums(sums, files)).checksums;

  const { release } = keep(
    checkRules({
      issues: issues.table,
      codings: codings.table,
      projects: projects.table,
      taxonomy: taxonomy.table,
      mapping: mapping.table,
      earlierTaxonomies: { json: earlierJson, ...earlierTaxonomies },
      paper: { json: paperJson, ...paper },
      relatedResults: { json: relatedJson, ...relatedResults },
      study,
      groups: parseJson(study, shape.groups, ['groups']).value,
      freeze: parseJson(study, shape.freeze, ['freeze']).value,
      released: parseJson(study, shape.released, ['released']).value,
    }),
  );
  const warnings = inOrder(findWarnings(release));
  if (violations.length > 0) return { violations: inOrder(violations), warnings };
  if (!parsedStudy || codebook === null || method === null || !checksums) {
    throw new Error(
      'A file of the release was not read, yet no violation was named: this is a mistake in readDataset.',
    );
  }
  return {
    dataset: {
      study: parsedStudy,
      issues: issues.records,
      codings: codings.records,
      projects: projects.records,
      categories: toCategories(taxonomy.records),
      mappings: mapping.records,
      earlierTaxonomies: earlierTaxonomies.items.filter((item) => item !== undefined),
      paper: paper.items.filter((item) => item !== undefined),
      relatedResults: relatedResults.items.filter((item) => item !== undefined),
      codebook,
      method,
      checksums,
    },
    warnings,
  };
}
