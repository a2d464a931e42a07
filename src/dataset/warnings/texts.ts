import { formatPath, type JsonPath } from '../json.ts';
import { isSound, type ReadRelease } from '../rules/release.ts';
import { quoteValue } from '../violation.ts';
import type { Warning, WarningKind } from './warning.ts';

/** Signs that turn the direction of the text after them, or only say what it is. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Signs that show nothing. Joiners (U+200C, U+200D) are left out: emoji and several scripts are written with them. */
const invisible =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e00ff}]/u;

/** How a cell begins that a spreadsheet may compute instead of show. */
const formula = /^[=+\-@\t]/;

/** What is wrong with a text, and what is expected of it instead. */
function doubtsOf(text: string, isCell: boolean): [WarningKind, string][] {
  return [
    ...(direction.test(text)
      ? ([['text-direction', 'text without signs that turn its direction']] as [WarningKind, string][])
      : []),
    ...(invisible.test(text)
      ? ([['text-invisible', 'text without signs that nobody can see']] as [WarningKind, string][])
      : []),
    ...(isCell && formula.test(text)
      ? ([['cell-formula', 'a cell that does not begin like a formula']] as [WarningKind, string][])
      : []),
  ];
}

/** Every text in a JSON value with its place. */
function textsIn(value: unknown, path: JsonPath = []): [JsonPath, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/**
 * Texts that do not show all that they hold, and cells that a spreadsheet may take as formulas. Either may be meant, as
 * where a title quotes the very sign that an issue is about.
 */
export function warnTexts(release: ReadRelease): Warning[] {
  const tables = [
    { table: release.issues, name: 'id' },
    { table: release.projects, name: 'repo' },
    { table: release.taxonomy, name: 'code' },
    { table: release.mapping, name: 'code' },
  ] as const;
  const ofCells = tables.flatMap(({ table, name }) =>
    table.rows.flatMap((row) => {
      const cells: Readonly<Record<string, string>> = row.cells;
      return Object.entries(cells).flatMap(([column, cell]) =>
        isSound<string>(row, column)
          ? doubtsOf(cell, true).map(([kind, expected]): Warning => ({
              kind,
              about: cells[name] ?? '',
              file: table.file,
              line: row.line,
              column,
              found: quoteValue(cell),
              expected,
            }))
          : [],
      );
    }),
  );
  const ofFields = [
    release.study,
    release.earlierTaxonomies.json,
    release.paper.json,
    release.relatedResults.json,
  ].flatMap((json) =>
    textsIn(json.value).flatMap(([path, text]) =>
      doubtsOf(text, false).map(([kind, expected]): Warning => ({
        kind,
        about: formatPath(path),
        ...json.violationAt(path, expected),
      })),
    ),
  );
  return [...ofCells, ...ofFields];
}
