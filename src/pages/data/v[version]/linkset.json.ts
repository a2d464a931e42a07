import type { APIRoute } from 'astro';
import { licenceAddress } from '../../../formatting/licenceAddress.ts';
import { linkset, recordSignposts, releaseSignposts } from '../../../layouts/signposts.ts';
import { absoluteAddress, dataAddress } from '../../../model/addresses.ts';
import { readManifest, readPublished, readVersions } from '../../../publish/read.ts';

export const getStaticPaths = () => readVersions().versions.map((version) => ({ params: { version } }));

/** What belongs to a release, for programs that follow links (RFC 9264). */
export const GET: APIRoute = ({ params: { version = '' }, site }) => {
  const addressOf = (path: string) => absoluteAddress(path, site);
  const page = dataAddress(version, '');
  const { licence } = readPublished('study');
  const links = linkset(addressOf(page), [
    ...recordSignposts('release', page, addressOf),
    { rel: 'license', href: licenceAddress(licence) },
    ...releaseSignposts(readManifest(version), addressOf).filter(({ rel }) => rel !== 'linkset'),
  ]);
  return new Response(`${JSON.stringify(links, null, 1)}\n`);
};
