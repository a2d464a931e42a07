import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { site as ours } from '#study/study.config.ts';
import { absoluteAddress, dataAddress } from '../model/addresses.ts';
import { readPublished, readVersions, releaseDay } from '../publish/read.ts';

/** The releases of the dataset as a feed, newest first, so that a reader hears of a new one. */
export const GET: APIRoute = ({ site }) => {
  const self = absoluteAddress('/versions.xml', site);
  return rss({
    title: `${ours.name}: releases of the dataset`,
    description: readPublished('study').title,
    site: absoluteAddress('/data/', site),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: readVersions()
      .versions.toReversed()
      .map((version) => ({
        title: `Release ${version}`,
        link: absoluteAddress(dataAddress(version, ''), site),
        pubDate: new Date(`${releaseDay(version)}T00:00:00Z`),
      })),
  });
};
