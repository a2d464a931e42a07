import { basename, join, resolve } from 'node:path';
import type { Warning } from '../src/dataset/warnings/warning.ts';
import { formatViolation } from '../src/dataset/violation.ts';
import { loadDataset, newestRelease, NoRelease } from '../src/dataset/loadDataset.ts';
import { formatCount } from '../src/formatting/formatCount.ts';

const usage = 'Usage: npm run check:data -- [folder of a release; the newest in data/ if left out]';

function chooseFolder(given: readonly string[]): string {
  const [folder, ...rest] = given;
  if (folder === undefined) return newestRelease(join(import.meta.dirname, '..', 'data')).folder;
  if (folder === '' || folder.startsWith('-') || rest.length > 0) throw new NoRelease(usage);
  // npm runs a script in the repository's folder, whatever the one it was called from.
  return resolve(process.env.INIT_CWD ?? process.cwd(), folder);
}

const countOf = (list: readonly unknown[], name: string) =>
  `${formatCount(list.length)} ${list.length === 1 ? name : `${name}s`}`;

const alsoWarnings = (warnings: readonly Warning[]) =>
  warnings.length === 0
    ? ''
    : `, and ${countOf(warnings, 'warning')} that ${warnings.length === 1 ? 'breaks' : 'break'} no rule`;

/**
 * Prints what is wrong with a release, then the warnings about it. @returns the exit code, whatever the warnings: 0
 * without violations, 1 with some, 2 if there is nothing to check
 */
export function checkData(given: readonly string[], console: Pick<Console, 'log' | 'error'>): number {
  try {
    const folder = chooseFolder(given);
    const { dataset, violations = [], warnings } = loadDataset(folder);
    for (const violation of violations) console.log(formatViolation(violation));
    for (const warning of warnings) console.log(`Warning: ${formatViolation(warning)}`);
    if (!dataset) {
      console.log(`${countOf(violations, 'violation')}${alsoWarnings(warnings)} in ${folder}.`);
      return 1;
    }
    const counts = [
      `${formatCount(dataset.issues.length)} issues`,
      `${formatCount(dataset.codings.length)} codings`,
      `${formatCount(dataset.projects.length)} projects`,
      `${formatCount(dataset.categories.flatMap(({ codes }) => codes).length)} codes in ${dataset.categories.length} categories`,
      `${formatCount(dataset.mappings.length)} mappings to ${dataset.earlierTaxonomies.length} earlier taxonomies`,
      `${formatCount(dataset.paper.length)} facts of the paper`,
    ];
    console.log(
      `${basename(folder)}: no violations${alsoWarnings(warnings)}. Read ${counts.join(', ')}; all checksums match.`,
    );
    return 0;
  } catch (error) {
    if (error instanceof NoRelease) console.error(error.message);
    else if (error instanceof Error && 'code' in error)
      console.error(`The dataset cannot be read: ${error.message}.`);
    else throw error;
    return 2;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = checkData(process.argv.slice(2), console);
