import type { APIRoute } from 'astro';
import { site as ours } from '#study/study.config.ts';
import { dataAddress } from '../model/addresses.ts';
import { readPublished, readVersions } from '../publish/read.ts';
import { versionsFeed } from '../layouts/versionsFeed.ts';

export const GET: APIRoute = ({ site }) => {
  const study = readPublished('study');
  const origin = new URL('/', site).href;
  return new Response(
    versionsFeed({
      title: `${ours.name}: releases of the dataset`,
      description: study.title,
      home: new URL('data/', origin).href,
      self: new URL('versions.xml', origin).href,
      releases: [...readVersions().versions].reverse().map((version) => ({
        title: `Release ${version}`,
        address: new URL(dataAddress(version, ''), origin).href,
        // Only the shown release says when it came out; a guess would be worse than no date.
        day: version === study.version ? study.released : null,
      })),
    }),
  );
};
