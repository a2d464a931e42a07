import { coders, type Coder, type Dataset } from '../dataset/dataset.ts';
import { indexOfName } from '../model/cell.ts';
import type { CodingsFile } from './codings.ts';

/**
 * `codings.json`: every coder's codes, aligned with the issues.
 * @throws Error if a coding names a group or code that the release does not have
 */
export function codingsFile({
  study,
  issues,
  codings,
  categories,
}: Pick<Dataset, 'study' | 'issues' | 'codings' | 'categories'>): CodingsFile {
  const groups = Object.keys(study.groups);
  const codes = categories.flatMap((category) => category.codes.map(({ id }) => id));
  const byKey = new Map(codings.map((coding) => [`${coding.coder} ${coding.id}`, coding]));
  const columnsOf = (coder: Coder) => {
    const own = issues.map(({ id }) => byKey.get(`${coder} ${id}`));
    const codeIndex = (code: string | null | undefined, column: string) =>
      code === null || code === undefined ? null : indexOfName(codes, code, column);
    return {
      group: own.map((coding) => (coding ? indexOfName(groups, coding.group, 'group') : null)),
      code: own.map((coding) => codeIndex(coding?.code, 'code')),
      secondary: own.map((coding) => codeIndex(coding?.secondary, 'secondary')),
    };
  };
  const [a, b, c] = coders;
  return {
    version: study.version,
    groups,
    codes,
    coders: { A: columnsOf(a), B: columnsOf(b), C: columnsOf(c) },
  };
}
