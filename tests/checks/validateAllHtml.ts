import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltSite } from './builtSite.ts';

function validateShare(pages: readonly { address: string; html: string }[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./htmlValidityWorker.mjs', import.meta.url), {
      workerData: pages,
    });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The HTML validator ended with exit code ${code}.`)));
  });
}

/** What html-validate says of every page, its work shared among the processor's cores. */
export async function validateAllHtml(site: BuiltSite): Promise<string[]> {
  const cores = Math.min(availableParallelism(), 8, site.pages.length);
  const shares = Array.from({ length: cores }, (_, core) =>
    site.pages
      .filter((_page, index) => index % cores === core)
      .map(({ address, html }) => ({ address, html })),
  );
  const problems = await Promise.all(shares.map(validateShare));
  return problems.flat().sort();
}
