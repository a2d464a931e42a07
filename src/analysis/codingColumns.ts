import type { Dataset } from '../dataset/dataset.ts';
import type { CodingsFile } from '../publish/codings.ts';

/** `codings.json`: every coder's codes column by column, in the dataset's order. */
export function codingColumns({ study, codings }: Pick<Dataset, 'study' | 'codings'>): CodingsFile {
  return {
    version: study.version,
    id: codings.map((coding) => coding.id),
    coder: codings.map((coding) => coding.coder),
    group: codings.map((coding) => coding.group),
    code: codings.map((coding) => coding.code),
    secondary: codings.map((coding) => coding.secondary),
  };
}
