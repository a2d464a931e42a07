import { bisectLeft } from 'd3-array';
import { at, float64At, uint32At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import type { Sample } from './sample.ts';

/** The only places where the estimate can put mass, and which of them each observation covers. */
export interface InnermostIntervals {
  /** Left ends, ascending: open, unless equal to the right end. May be −Infinity. */
  readonly left: Float64Array;
  /** Right ends: closed, unless Infinity. An interval with equal ends is that one point. */
  readonly right: Float64Array;
  /** For each observation the first mass interval that it covers. */
  readonly first: Uint32Array;
  /** For each observation one past the last mass interval that it covers; always above `first`. */
  readonly end: Uint32Array;
}

/**
 * The mass intervals (innermost intervals) of interval-censored observations: the intersections of observations that no
 * other observation's end cuts. Each observation covers an unbroken run of them.
 *
 * With the distinct finite ends v₀ < v₁ < …, the line falls into pieces: 0 is all below v₀, 2j + 1 the point vⱼ, 2j + 2
 * the open gap above it. An observation starts at a point (exact) or a gap (open on the left) and ends at a point (closed
 * on the right) or the last gap (right-censored). A mass interval runs from a start to the next end with no other start
 * between.
 *
 * Sources: Peto, Applied Statistics 22 (1973) 86–91; Turnbull, Journal of the Royal Statistical Society B 38 (1976)
 * 290–295.
 *
 * @param lower for each observation the time after which the event happened; −Infinity if nothing is known
 * @param upper the time by which it had happened; Infinity if it had not been seen (right-censored); equal to `lower` if
 *   it happened exactly then
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if lengths differ, an end is NaN, or lower exceeds upper
 */
export function innermostIntervals(lower: Sample, upper: Sample, functionName: string): InnermostIntervals {
  const n = lower.length;
  if (n === 0) throw new EmptySampleError(functionName, 'lower');
  if (upper.length !== n) {
    throw new InvalidSampleError(functionName, 'upper.length', upper.length, `${n}`);
  }
  const all = new Float64Array(2 * n);
  let finite = 0;
  for (let i = 0; i < n; i += 1) {
    const from = at(lower, i);
    const to = at(upper, i);
    if (!(from <= to) || from === Infinity || to === -Infinity) {
      const expected = 'a lower end, not above the upper end, that is finite or -Infinity';
      throw new InvalidSampleError(functionName, `observation ${i}`, `(${from}, ${to}]`, expected);
    }
    if (from > -Infinity) all[finite++] = from;
    if (to < Infinity) all[finite++] = to;
  }
  const sorted = all.subarray(0, finite).sort();
  let distinct = 0;
  for (const value of sorted) {
    if (distinct === 0 || value !== sorted[distinct - 1]) sorted[distinct++] = value;
  }
  const points = sorted.subarray(0, distinct);

  const pieces = 2 * distinct + 1;
  const starts = new Uint8Array(pieces);
  const ends = new Uint8Array(pieces);
  const startPiece = new Uint32Array(n);
  const endPiece = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) {
    const from = at(lower, i);
    const to = at(upper, i);
    const exact = from === to ? 0 : 1;
    const start = from === -Infinity ? 0 : 2 * bisectLeft(points, from) + 1 + exact;
    const end = to === Infinity ? pieces - 1 : 2 * bisectLeft(points, to) + 1;
    starts[start] = 1;
    ends[end] = 1;
    startPiece[i] = start;
    endPiece[i] = end;
  }

  const left: number[] = [];
  const right: number[] = [];
  // How many mass intervals start before each piece, and how many end at or before it.
  const startedBefore = new Uint32Array(pieces);
  const endedBy = new Uint32Array(pieces);
  let openStart = -1;
  let count = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    // A run without an end in between has only its last start as a mass interval: earlier ones count nowhere.
    startedBefore[piece] = count;
    if (starts[piece] === 1) openStart = piece;
    if (ends[piece] === 1 && openStart >= 0) {
      const isPoint = openStart % 2 === 1;
      left.push(
        isPoint
          ? float64At(points, (openStart - 1) / 2)
          : openStart === 0
            ? -Infinity
            : float64At(points, openStart / 2 - 1),
      );
      right.push(piece === pieces - 1 ? Infinity : float64At(points, (piece - 1) / 2));
      openStart = -1;
      count += 1;
    }
    endedBy[piece] = count;
  }
  return {
    left: Float64Array.from(left),
    right: Float64Array.from(right),
    first: startPiece.map((piece) => uint32At(startedBefore, piece)),
    end: endPiece.map((piece) => uint32At(endedBy, piece)),
  };
}
