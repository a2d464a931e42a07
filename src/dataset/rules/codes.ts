import type { Table } from '../table.ts';
import { checkRows, valuesOf, type ReadRelease, type Rule } from './release.ts';

type Coded = Table<'group' | 'code' | 'secondary'>;

function checkGroups(table: Coded, { groups }: ReadRelease) {
  return checkRows(table, ['group'], ({ group }) =>
    groups && !Object.hasOwn(groups, group)
      ? { column: 'group', expected: `one of ${Object.keys(groups).join(', ')}, the groups of study.json` }
      : null,
  );
}

function checkCodes(table: Coded, { taxonomy }: ReadRelease) {
  const codes = valuesOf(taxonomy, 'code');
  const expected = 'a code of taxonomy.csv';
  const isUnknown = (code: string) => code !== '' && codes?.has(code) === false;
  return [
    ...checkRows(table, ['code'], ({ code }) => (isUnknown(code) ? { column: 'code', expected } : null)),
    ...checkRows(table, ['secondary'], ({ secondary }) =>
      isUnknown(secondary) ? { column: 'secondary', expected } : null,
    ),
  ];
}

function checkPresence(table: Coded, { groups }: ReadRelease) {
  const focal = Object.keys(groups ?? {})[0];
  if (focal === undefined) return [];
  return checkRows(table, ['group', 'code'], ({ group, code }) => {
    if ((group === focal) === (code !== '')) return null;
    const expected = code === '' ? `a code, as the group is ${group}` : `nothing, as the group is ${group}`;
    return { column: 'code', expected };
  });
}

function checkSecondary(table: Coded) {
  return checkRows(table, ['code', 'secondary'], ({ code, secondary }) => {
    if (secondary === '') return null;
    if (code === '') return { column: 'secondary', expected: 'nothing, as there is no primary code' };
    return secondary === code ? { column: 'secondary', expected: 'a code other than the primary one' } : null;
  });
}

const categories: Rule = ({ issues }) =>
  checkRows(issues, ['category', 'code'], ({ category, code }) => {
    const first = code.split('.')[0] ?? '';
    if (category === first) return null;
    const expected = code === '' ? 'nothing, as there is no code' : `${first}, the first part of the code`;
    return { column: 'category', expected };
  });

const forBoth = (check: (table: Coded, release: ReadRelease) => ReturnType<Rule>): Rule => {
  return (release) => [...check(release.issues, release), ...check(release.codings, release)];
};

/** Groups and codes are known ones, and only the focal group carries codes. */
export const codeRules: readonly Rule[] = [
  forBoth(checkGroups),
  forBoth(checkCodes),
  forBoth(checkPresence),
  forBoth(checkSecondary),
  categories,
];
