/** Ids of the categories, as they stand in keys of results.json, in the order of the taxonomy. */
export const categoryIds = [
  'usage',
  'quality',
  'environment',
  'information',
  'compute',
  'access',
  'evolution',
] as const;
export type CategoryId = (typeof categoryIds)[number];

/** The same number of every category: `prevalence.usage.share`, `prevalence.quality.share` … */
export const ofEachCategory = (before: string, after: string): readonly string[] =>
  categoryIds.map((id) => `${before}.${id}.${after}`);

/** Names of the categories as running text says them. */
export const inWords: Readonly<Record<CategoryId, string>> = {
  usage: 'usage',
  quality: 'output quality',
  environment: 'environment',
  information: 'documentation',
  compute: 'hardware',
  access: 'access',
  evolution: 'evolution',
};
