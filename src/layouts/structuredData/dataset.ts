import { site } from '#study/study.config.ts';
import { releaseTables } from '../../dataset/releaseTables.ts';
import { licenceAddress } from '../../formatting/licenceAddress.ts';
import { dataAddress } from '../../model/addresses.ts';
import { mediaTypeOf } from '../../publish/openData/mediaType.ts';
import { describeRelease } from '../../publish/openData/releaseFacts.ts';
import { paperCitation } from '../../publish/paperCitation.ts';
import { readManifest, readPublished, releaseDay, shownVersion } from '../../publish/read.ts';
import { releaseParts } from '../../publish/releaseParts.ts';
import { paperArticle } from './articles.ts';
import type { Thing } from './thing.ts';

/** What is recorded of an issue: the columns of the table that is read first, of an older release those that all have. */
const variables = (isShown: boolean) =>
  Object.entries(releaseTables[0]?.columns ?? {})
    .filter(([, { mayBeLeftOut }]) => isShown || !mayBeLeftOut)
    .map(([name, { schema }]) => ({
      '@type': 'PropertyValue' as const,
      name,
      description: schema.description ?? '',
    }));

/**
 * A release of the dataset with its own files and those in other formats. Of an older release we say no numbers here: they
 * stand in its files.
 * @param addressOf the whole address of a path
 */
export function releaseDataset(version: string, addressOf: (path: string) => string): Thing {
  const study = readPublished('study');
  const url = addressOf(dataAddress(version, ''));
  const manifest = readManifest(version);
  const files = releaseParts(manifest).flatMap((part) => (part.id === 'computed' ? [] : part.files));
  const shown = shownVersion();
  const description =
    version === shown
      ? describeRelease({
          issues: readPublished('issues').columns.number.length,
          projects: study.projects.length,
          freeze: study.freeze,
          paper: study.companionOf.title,
        })
      : `Release ${version} of the dataset, in ${manifest.files.length} files that stay at their addresses. Release ${shown} is newer.`;
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: study.title,
    description,
    version,
    datePublished: releaseDay(version),
    license: licenceAddress(study.licence),
    creator: { '@type': 'Organization', name: site.author },
    ...(site.doi === undefined ? {} : { identifier: `https://doi.org/${site.doi}` }),
    inLanguage: 'en',
    isAccessibleForFree: true,
    isBasedOn: paperArticle(paperCitation()),
    variableMeasured: variables(version === shown),
    distribution: files.map(({ path, bytes, sha256, description: what }) => ({
      '@type': 'DataDownload',
      name: path,
      description: what,
      contentUrl: addressOf(dataAddress(version, path)),
      encodingFormat: mediaTypeOf(path),
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}
