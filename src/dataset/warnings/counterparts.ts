import type { EarlierTaxonomy } from '../dataset.ts';
import type { JsonPath } from '../json.ts';
import { isSound, type ReadRelease } from '../rules/release.ts';
import type { Warning, WarningKind } from './warning.ts';

/** A category of an earlier taxonomy with its place. */
interface Listed {
  /** Its name, and before it that of the category above. */
  readonly names: readonly string[];
  readonly path: JsonPath;
}

const listedIn = ({ categories }: EarlierTaxonomy): Listed[] =>
  categories.flatMap(({ name, subcategories }, index) => [
    { names: [name], path: ['categories', index] },
    ...subcategories.map((sub, at) => ({
      names: [name, sub.name],
      path: ['categories', index, 'subcategories', at],
    })),
  ]);

const pathOf = (names: readonly string[]) => names.join(' > ');

/** A category is named by its own name alone, or with those above it. */
const isCalled = ({ names }: Listed, name: string) => pathOf(names) === name || names.at(-1) === name;

/** An entry with a remark, as in “Tools (in part)”, without it. */
const withoutRemark = (entry: string) => entry.replace(/ \([^()]*\)$/, '');

/** The earlier categories that codes are mapped to, by taxonomy, each with the line of a row; `null` if one is not known. */
function mappedCategories({ mapping }: ReadRelease): Map<string, Map<string, number>> | null {
  const isRead = mapping.rows.every((row) => isSound(row, 'taxonomy', 'earlier_category'));
  if (!mapping.whole || !isRead) return null;
  const mapped = new Map<string, Map<string, number>>();
  for (const { line, cells } of mapping.rows) {
    if (cells.earlier_category === '') continue;
    const ofTaxonomy = mapped.get(cells.taxonomy) ?? new Map<string, number>();
    if (!ofTaxonomy.has(cells.earlier_category)) ofTaxonomy.set(cells.earlier_category, line);
    mapped.set(cells.taxonomy, ofTaxonomy);
  }
  return mapped;
}

/**
 * What the list of categories of an earlier taxonomy, the list of those without counterpart and the mapping say of each
 * other: categories without counterpart that are not listed or that a code is mapped to, and, where a taxonomy was read
 * whole, categories of which neither says anything. A category is spoken of if one above it, or below it, is.
 */
export function warnCounterparts(release: ReadRelease): Warning[] {
  const { json, items } = release.earlierTaxonomies;
  const mapped = mappedCategories(release);
  return items.flatMap((taxonomy, index) =>
    taxonomy
      ? warningsOf(taxonomy, index, mapped && (mapped.get(taxonomy.id) ?? new Map<string, number>()))
      : [],
  );

  function warningsOf(
    taxonomy: EarlierTaxonomy,
    index: number,
    mappedHere: ReadonlyMap<string, number> | null,
  ): Warning[] {
    const { id, completeness, withoutCounterpart } = taxonomy;
    const warningAt = (kind: WarningKind, path: JsonPath, expected: string): Warning => ({
      kind,
      about: id,
      ...json.violationAt([index, ...path], expected),
    });
    const listed = listedIn(taxonomy);
    const mappedAround = ({ names }: Listed, directions: { above: boolean }) => {
      const path = pathOf(names);
      return [...(mappedHere ?? [])].find(
        ([category]) =>
          `${category} > `.startsWith(`${path} > `) ||
          (directions.above && `${path} > `.startsWith(`${category} > `)),
      );
    };

    const ofEntries = withoutCounterpart.flatMap((entry, at): Warning[] => {
      const named = listed.filter((category) => isCalled(category, entry));
      const place = ['withoutCounterpart', at];
      if (named.length === 0) {
        const alike = listed.find((category) => isCalled(category, withoutRemark(entry)));
        const hint = alike ? `, such as ${JSON.stringify(pathOf(alike.names))}` : '';
        return [
          warningAt('counterpart-unnamed', place, `the name of a category that is listed for ${id}${hint}`),
        ];
      }
      // Of two categories that share a name, the other may be meant.
      const contrary = named.map((category) => mappedAround(category, { above: false }));
      const [row] = contrary;
      if (!row || contrary.includes(undefined)) return [];
      const expected = `a category that no code is mapped to; taxonomy-mapping.csv, line ${row[1]}, has ${JSON.stringify(row[0])}`;
      return [warningAt('counterpart-mapped', place, expected)];
    });

    if (completeness !== 'whole' || !mappedHere) return ofEntries;
    const isSpokenOf = (category: Listed) =>
      mappedAround(category, { above: true }) !== undefined ||
      listed.some(
        (other) =>
          (pathOf(category.names) === pathOf(other.names) ||
            pathOf(category.names).startsWith(`${pathOf(other.names)} > `) ||
            pathOf(other.names).startsWith(`${pathOf(category.names)} > `)) &&
          withoutCounterpart.some((entry) => isCalled(other, entry) || isCalled(other, withoutRemark(entry))),
      );
    const silent = listed.filter((category) => !isSpokenOf(category));
    const silentPaths = new Set(silent.map(({ names }) => pathOf(names)));
    const ofCategories = silent
      // A category of which nothing is said stands for those below it.
      .filter(({ names }) => !silentPaths.has(pathOf(names.slice(0, -1))))
      .map(({ path }) =>
        warningAt(
          'category-uncovered',
          [...path, 'name'],
          'a category that taxonomy-mapping.csv or withoutCounterpart names',
        ),
      );
    return [...ofEntries, ...ofCategories];
  }
}
