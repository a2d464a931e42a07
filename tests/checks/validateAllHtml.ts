import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltSite } from '../../scripts/builtSite.ts';
import type { HtmlFault } from './htmlValidity.ts';

const shownPlaces = 3;

function validateShare(pages: readonly { address: string; html: string }[]): Promise<HtmlFault[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./htmlValidityWorker.mjs', import.meta.url), { workerData: pages });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The HTML validator ended with exit code ${code}.`)));
  });
}

/**
 * What html-validate says of every page, its work shared among the processor's cores: one line for each fault, with
 * the first places where it stands and the number of all.
 */
export async function validateAllHtml(site: BuiltSite): Promise<string[]> {
  const cores = Math.min(availableParallelism(), 8, site.pages.length);
  const shares = Array.from({ length: cores }, (_, core) =>
    site.pages
      .filter((_page, index) => index % cores === core)
      .map(({ address, html }) => ({ address, html })),
  );
  const places = new Map<string, string[]>();
  for (const { place, fault } of (await Promise.all(shares.map(validateShare))).flat()) {
    const known = places.get(fault);
    if (known) known.push(place);
    else places.set(fault, [place]);
  }
  return [...places]
    .map(([fault, all]) => {
      const more = all.length > shownPlaces ? ` and ${all.length - shownPlaces} more` : '';
      return `${fault}: ${all.sort().slice(0, shownPlaces).join(', ')}${more}`;
    })
    .sort();
}
