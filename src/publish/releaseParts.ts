import type { ManifestFile } from './manifest.ts';

type ReleasedFile = ManifestFile['files'][number];

/** The files of a release by what they are, first what was released itself. */
export interface ReleasePart {
  readonly id: 'released' | 'formats' | 'computed';
  readonly heading: string;
  readonly meaning: string;
  readonly files: readonly ReleasedFile[];
}

const isFormat = (path: string): boolean =>
  /^(?:tables\/|taxonomy\.|datapackage\.|croissant\.|ro-crate-|checksums\.|release-.*\.zip$)/.test(path);

/** The parts of a release that hold a file. The one file with everything stands first among the formats. */
export function releaseParts({ files }: Pick<ManifestFile, 'files'>): ReleasePart[] {
  const released = files.filter(({ path }) => path.startsWith('source/'));
  const formats = files.filter(({ path }) => isFormat(path));
  const parts: ReleasePart[] = [
    {
      id: 'released',
      heading: 'As it was released',
      meaning:
        'Tables in CSV, texts in Markdown. These files are what we cite and what everything else is made of.',
      files: [...released].sort((a, b) => Number(b.path.endsWith('.csv')) - Number(a.path.endsWith('.csv'))),
    },
    {
      id: 'formats',
      heading: 'The same in other formats',
      meaning: 'For programs that want types, descriptions or one file.',
      files: [...formats].sort((a, b) => Number(b.path.endsWith('.zip')) - Number(a.path.endsWith('.zip'))),
    },
    {
      id: 'computed',
      heading: 'What we computed of it',
      meaning: 'Everything that a page shows, as JSON.',
      files: files.filter(({ path }) => !path.startsWith('source/') && !isFormat(path)),
    },
  ];
  return parts.filter((part) => part.files.length > 0);
}
