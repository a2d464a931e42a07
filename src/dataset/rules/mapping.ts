import type { EarlierTaxonomy } from '../dataset.ts';
import { checkRows, valuesOf, type ReadRelease, type Rule } from './release.ts';

const separator = ' > ';

function taxonomiesById({ earlierTaxonomies }: ReadRelease): Map<string, EarlierTaxonomy> {
  const byId = new Map<string, EarlierTaxonomy>();
  for (const item of earlierTaxonomies.items) if (item && !byId.has(item.id)) byId.set(item.id, item);
  return byId;
}

/** The names of all categories as the mapping writes them: `top > sub`. */
const pathsOf = ({ categories }: EarlierTaxonomy): string[] =>
  categories.flatMap(({ name, subcategories }) => [
    name,
    ...subcategories.map((sub) => `${name}${separator}${sub.name}`),
  ]);

const codes: Rule = ({ mapping, taxonomy }) => {
  const known = valuesOf(taxonomy, 'code');
  return checkRows(mapping, ['code'], ({ code }) =>
    known?.has(code) === false ? { column: 'code', expected: 'a code of taxonomy.csv' } : null,
  );
};

const taxonomies: Rule = (release) => {
  const known = taxonomiesById(release);
  return checkRows(release.mapping, ['taxonomy'], ({ taxonomy }) => {
    const read = known.get(taxonomy);
    if (!read) {
      if (!release.earlierTaxonomies.whole) return null;
      return { column: 'taxonomy', expected: 'an id of earlier-taxonomies.json' };
    }
    if (read.completeness !== 'none') return null;
    return {
      column: 'taxonomy',
      expected: 'a taxonomy whose categories were read: its completeness is none',
    };
  });
};

const absence: Rule = (release) => {
  const known = taxonomiesById(release);
  return [
    ...checkRows(release.mapping, ['taxonomy', 'relation'], ({ taxonomy, relation }) => {
      const read = known.get(taxonomy);
      if (relation !== 'absent' || !read || read.completeness === 'whole') return null;
      return {
        column: 'relation',
        expected: `a relation other than absent: ${taxonomy} was not read as a whole`,
      };
    }),
    ...checkRows(release.mapping, ['relation', 'earlier_category'], (cells) => {
      const { relation, earlier_category: category } = cells;
      if ((relation === 'absent') === (category === '')) return null;
      const expected = category === '' ? 'a category' : 'nothing';
      return { column: 'earlier_category', expected: `${expected}, as the relation is ${relation}` };
    }),
  ];
};

/** Of a taxonomy read as a whole, every category is known. */
const categories: Rule = (release) => {
  const paths = new Map(
    [...taxonomiesById(release).values()]
      .filter(({ completeness }) => completeness === 'whole')
      .map((read) => [read.id, new Set(pathsOf(read))]),
  );
  return checkRows(release.mapping, ['taxonomy', 'earlier_category'], (cells) => {
    const { taxonomy, earlier_category: category } = cells;
    if (category === '' || paths.get(taxonomy)?.has(category) !== false) return null;
    return { column: 'earlier_category', expected: `a category of ${taxonomy} in earlier-taxonomies.json` };
  });
};

const doubled: Rule = ({ mapping }) => {
  const lines = new Map<string, number>();
  const rowsOfPair = new Map<string, number>();
  for (const { cells } of mapping.rows) {
    const pair = `${cells.code}\n${cells.taxonomy}`;
    rowsOfPair.set(pair, (rowsOfPair.get(pair) ?? 0) + 1);
  }
  return checkRows(mapping, ['code', 'taxonomy', 'relation', 'earlier_category'], (cells, line) => {
    const pair = `${cells.code}\n${cells.taxonomy}`;
    const key = `${pair}\n${cells.earlier_category}`;
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    else {
      const expected = `one row for this code, taxonomy and category; line ${first} is one already`;
      return { column: 'earlier_category', expected };
    }
    if (cells.relation !== 'absent' || rowsOfPair.get(pair) === 1) return null;
    const expected = `a relation other than absent: other rows relate ${cells.code} to ${cells.taxonomy}`;
    return { column: 'relation', expected };
  });
};

/** A mapping leads from a code that exists to a category that exists, or says that there is none. */
export const mappingRules: readonly Rule[] = [codes, taxonomies, absence, categories, doubled];
