/** The file that holds the checksums of the others. */
export const checksumFile = 'SHA256SUMS';

/** The folder beside the files that archives what was computed of a release while it was the newest; not part of it. */
export const archiveFolder = 'published';

/** The files of a release, no others allowed, in the order in which violations are listed. */
export const releaseFiles = [
  'study.json',
  'projects.csv',
  'taxonomy.csv',
  'issues.csv',
  'codings.csv',
  'earlier-taxonomies.json',
  'taxonomy-mapping.csv',
  'paper.json',
  'related-results.json',
  'CODEBOOK.md',
  'METHOD.md',
  checksumFile,
] as const;
export type ReleaseFile = (typeof releaseFiles)[number];

/** The files that a release may lack, because older releases do not have them. */
const newerFiles: readonly ReleaseFile[] = ['related-results.json'];

/** Whether every release has this file. */
export const isRequiredFile = (name: ReleaseFile): boolean => !newerFiles.includes(name);

/** Whether a release has a file of this name. */
export function isReleaseFile(name: string): name is ReleaseFile {
  return (releaseFiles as readonly string[]).includes(name);
}
