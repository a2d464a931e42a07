import { table } from 'arquero';
import { least, rollup, sum } from 'd3-array';
import { relations } from '../dataset/dataset.ts';
import type { Dataset, Relation } from '../dataset/dataset.ts';
import type { ComparisonFile } from '../publish/comparison.ts';
import type { Results } from '../publish/results.ts';
import { countBy } from './countBy.ts';

type Compared = Pick<Dataset, 'categories' | 'mappings' | 'earlierTaxonomies'>;

/**
 * Codes without a counterpart: every earlier taxonomy whose list was read whole lacks them (a missing row means not
 * known and proves nothing), and no other earlier taxonomy has one either. In the order of the taxonomy.
 */
export function novelCodes({ categories, mappings, earlierTaxonomies }: Compared): string[] {
  const whole = earlierTaxonomies.filter(({ completeness }) => completeness === 'whole').map(({ id }) => id);
  if (whole.length === 0) return [];
  const relationOf = new Map(mappings.map((cell) => [`${cell.code} ${cell.taxonomy}`, cell.relation]));
  const known = new Set(mappings.filter((cell) => cell.relation !== 'absent').map((cell) => cell.code));
  return categories
    .flatMap((category) => category.codes.map((code) => code.id))
    .filter((code) => !known.has(code) && whole.every((id) => relationOf.get(`${code} ${id}`) === 'absent'));
}

/** The matrix of codes against earlier taxonomies, with how often each relation occurs per taxonomy. */
export function comparison(dataset: Compared): ComparisonFile {
  const { categories, mappings, earlierTaxonomies } = dataset;
  const codes = categories.flatMap((category) => category.codes.map((code) => code.id));
  const countOf = countBy(
    table({
      taxonomy: mappings.map((cell) => cell.taxonomy),
      relation: mappings.map((cell) => cell.relation),
    }),
    'taxonomy',
    'relation',
  );
  return {
    taxonomies: earlierTaxonomies.map((taxonomy) => {
      const counts = Object.fromEntries(
        relations.map((relation) => [relation, countOf(taxonomy.id, relation)]),
      ) as Record<Relation, number>;
      const compared = new Set(
        mappings.filter((cell) => cell.taxonomy === taxonomy.id).map((cell) => cell.code),
      );
      return {
        id: taxonomy.id,
        short: taxonomy.short,
        citation: { ...taxonomy.citation, authors: [...taxonomy.citation.authors] },
        studied: taxonomy.studied,
        sample: taxonomy.sample,
        completeness: taxonomy.completeness,
        categories: taxonomy.categories.map(({ name, count, share, subcategories }) => ({
          name,
          count,
          share,
          subcategories: subcategories.map((sub) => ({ name: sub.name, count: sub.count, share: sub.share })),
        })),
        withoutCounterpart: [...taxonomy.withoutCounterpart],
        sources: [...taxonomy.sources],
        relations: { ...counts, unknown: codes.length - compared.size },
      };
    }),
    cells: mappings.map(({ code, taxonomy, relation, earlierCategory, note }) => ({
      code,
      taxonomy,
      relation,
      earlierCategory,
      note,
    })),
    novel: novelCodes(dataset),
  };
}

/**
 * `comparison.novel`: how many codes have no counterpart; `comparison.taxonomies.<completeness>`: how many earlier
 * taxonomies were read so completely; `comparison.<taxonomy>.<relation>` and `.unknown`: how many codes, and
 * `.without-counterpart`, how many of its categories none of our codes answers to (`comparison.earlier.without-counterpart`:
 * in all taxonomies together).
 * By the closest relation that a code has in any earlier taxonomy: `comparison.codes.counterpart` (equivalent, broader or
 * narrower), `.related-only`, `.none` (absent wherever that is known), each with `.issues`, how many focal issues have these
 * codes as their primary one; `comparison.novel.issues` likewise.
 *
 * @param issuesOf how many focal issues have each code of the taxonomy as their primary one
 */
export function comparisonResults(
  { taxonomies, cells, novel }: ComparisonFile,
  issuesOf: ReadonlyMap<string, number>,
): Results {
  const issuesWith = (codes: readonly string[]) => sum(codes, (code) => issuesOf.get(code));
  const closest = rollup(
    cells,
    (own) => least(own, ({ relation }) => relations.indexOf(relation))?.relation,
    ({ code }) => code,
  );
  const withClosest = (...wanted: readonly (Relation | undefined)[]) =>
    [...issuesOf.keys()].filter((code) => wanted.includes(closest.get(code)));
  const results: Results = {
    'comparison.novel': novel.length,
    'comparison.novel.issues': issuesWith(novel),
    'comparison.earlier.without-counterpart': sum(
      taxonomies,
      ({ withoutCounterpart }) => withoutCounterpart.length,
    ),
  };
  for (const [name, codes] of Object.entries({
    counterpart: withClosest('equivalent', 'broader', 'narrower'),
    'related-only': withClosest('related'),
    none: withClosest('absent', undefined),
  })) {
    results[`comparison.codes.${name}`] = codes.length;
    results[`comparison.codes.${name}.issues`] = issuesWith(codes);
  }
  for (const grade of ['whole', 'partial', 'none']) {
    results[`comparison.taxonomies.${grade}`] = taxonomies.filter(
      ({ completeness }) => completeness === grade,
    ).length;
  }
  for (const taxonomy of taxonomies) {
    results[`comparison.${taxonomy.id}.without-counterpart`] = taxonomy.withoutCounterpart.length;
    for (const [relation, count] of Object.entries(taxonomy.relations)) {
      results[`comparison.${taxonomy.id}.${relation}`] = count;
    }
  }
  return results;
}
