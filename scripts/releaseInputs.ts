/** The code that a computed release depends on: folders and files of the repository, and the packages' versions. */
export const releaseCode: readonly string[] = [
  'src/analysis',
  'src/statistics',
  'src/dataset',
  'src/publish',
  'src/model',
  'src/study/study.config.ts',
  'package-lock.json',
];
