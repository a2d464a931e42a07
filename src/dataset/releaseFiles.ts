/** The file that holds the checksums of the others. */
export const checksumFile = 'SHA256SUMS';

/** The folder beside the files that archives what was computed of a release while it was the newest; not part of it. */
export const archiveFolder = 'published';

/** The files of a release, all of them required and no others allowed, in the order in which faults are listed. */
export const releaseFiles = [
  'study.json',
  'projects.csv',
  'taxonomy.csv',
  'issues.csv',
  'codings.csv',
  'earlier-taxonomies.json',
  'taxonomy-mapping.csv',
  'paper.json',
  'CODEBOOK.md',
  'METHOD.md',
  checksumFile,
] as const;
export type ReleaseFile = (typeof releaseFiles)[number];

/** Whether a release has a file of this name. */
export function isReleaseFile(name: string): name is ReleaseFile {
  return (releaseFiles as readonly string[]).includes(name);
}
