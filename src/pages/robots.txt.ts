import type { APIRoute } from 'astro';
import { absoluteAddress } from '../model/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress('/sitemap-index.xml', site)}\n`);
