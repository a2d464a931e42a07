import { Worker } from 'node:worker_threads';
import { slowParts } from '../slowParts.ts';
import type { SlowInput, SlowResults } from '../slowParts.ts';
import { shareWork } from './sharedWork.ts';
import type { Done, ThreadInput } from './sharedWork.ts';

function startThread(threadInput: ThreadInput): { readonly worker: Worker; readonly done: Promise<Done> } {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: threadInput });
  const done = new Promise<Done>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`thread of the analysis: found exit code ${code} before its results`));
    });
  });
  // It is awaited only after this thread's own share; a failure until then is not yet unhandled.
  done.catch(() => undefined);
  return { worker, done };
}

/**
 * Computes the slow parts of a release on several threads, this one among them. The results are the same bytes for any
 * number of threads.
 *
 * @param threads at least 1; with 1, no other thread is started
 * @throws whatever a piece throws, on whichever thread
 */
export async function computeSlowParts(input: SlowInput, threads: number): Promise<SlowResults> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const others = Array.from({ length: threads - 1 }, () => startThread({ input, next }));
  try {
    const done = [shareWork({ input, next }), ...(await Promise.all(others.map((other) => other.done)))];
    const results = new Map(done.flat());
    let piece = 0;
    return Object.fromEntries(
      Object.entries(slowParts(input)).map(([name, pieces]) => [
        name,
        pieces.map(() => results.get(piece++)),
      ]),
    ) as SlowResults;
  } finally {
    await Promise.all(others.map(({ worker }) => worker.terminate()));
  }
}
