import { slowParts } from '../slowParts.ts';
import type { SlowInput } from '../slowParts.ts';

/** What a thread has computed: the results of some pieces, by their number among all pieces. */
export type Done = readonly (readonly [piece: number, result: unknown])[];

/** What a thread is started with. */
export interface ThreadInput {
  readonly input: SlowInput;
  /** One shared number: the next piece that nobody has begun. */
  readonly next: Int32Array;
}

/** Computes pieces of the slow parts until none is left that no thread has begun. */
export function shareWork({ input, next }: ThreadInput): Done {
  const pieces = Object.values(slowParts(input)).flat();
  const done: [number, unknown][] = [];
  for (;;) {
    const number = Atomics.add(next, 0, 1);
    const piece = pieces[number];
    if (piece === undefined) return done;
    done.push([number, piece()]);
  }
}
