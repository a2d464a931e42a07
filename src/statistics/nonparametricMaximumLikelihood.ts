/** Unit masses on K mass intervals that maximise the likelihood, with a certificate. */
export interface IntervalMasses {
  /** K masses, summing to 1; exactly 0 where the estimate puts none. */
  readonly mass: Float64Array;
  /**
   * How far the conditions of the maximum are missed: with d(j) = Σ weight / P(observation) over the observations that
   * cover j, divided by the total weight, the largest of d(j) − 1 everywhere and |d(j) − 1| where there is mass. At the
   * maximum d is 1 where there is mass and at most 1 elsewhere.
   */
  readonly gradientError: number;
  /** Newton steps taken. */
  readonly iterations: number;
}

/** Distinct observations as runs of mass intervals [first, end), each with its weight. */
interface Runs {
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  readonly weight: Float64Array;
}

/** Warm start: this many steps of Turnbull's self-consistency, which settle the large masses quickly. */
const selfConsistentSteps = 15;

/** Adds up runs that are alike, so that n observations become at most as many as differ. */
function mergeRuns(
  first: ArrayLike<number>,
  end: ArrayLike<number>,
  weights: ArrayLike<number>,
  k: number,
): Runs {
  const position = new Map<number, number>();
  const firsts: number[] = [];
  const ends: number[] = [];
  const totals: number[] = [];
  for (let i = 0; i < first.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    const from = first[i] ?? 0;
    const to = end[i] ?? 0;
    const key = from * (k + 1) + to;
    const known = position.get(key);
    if (known === undefined) {
      position.set(key, totals.length);
      firsts.push(from);
      ends.push(to);
      totals.push(weight);
    } else {
      totals[known] = (totals[known] ?? 0) + weight;
    }
  }
  return { first: Uint32Array.from(firsts), end: Uint32Array.from(ends), weight: Float64Array.from(totals) };
}

/** d(j) = Σ weight / P over the runs that cover j, undivided. */
function gradient(runs: Runs, mass: Float64Array): Float64Array {
  const k = mass.length;
  const below = new Float64Array(k + 1);
  for (let j = 0; j < k; j += 1) below[j + 1] = (below[j] ?? 0) + (mass[j] ?? 0);
  const change = new Float64Array(k + 1);
  for (let e = 0; e < runs.weight.length; e += 1) {
    const from = runs.first[e] ?? 0;
    const to = runs.end[e] ?? 0;
    // A short run's difference of two sums near 1 would lose digits that the masses themselves have.
    let probability = (below[to] ?? 0) - (below[from] ?? 0);
    if (to - from <= 4) {
      probability = 0;
      for (let j = from; j < to; j += 1) probability += mass[j] ?? 0;
    }
    const ratio = (runs.weight[e] ?? 0) / probability;
    change[from] = (change[from] ?? 0) + ratio;
    change[to] = (change[to] ?? 0) - ratio;
  }
  const result = new Float64Array(k);
  let sum = 0;
  for (let j = 0; j < k; j += 1) {
    sum += change[j] ?? 0;
    result[j] = sum;
  }
  return result;
}

/** Σ weight × log P over the runs. */
function logLikelihood(runs: Runs, mass: Float64Array): number {
  const k = mass.length;
  const below = new Float64Array(k + 1);
  for (let j = 0; j < k; j += 1) below[j + 1] = (below[j] ?? 0) + (mass[j] ?? 0);
  let sum = 0;
  for (let e = 0; e < runs.weight.length; e += 1) {
    const probability = (below[runs.end[e] ?? 0] ?? 0) - (below[runs.first[e] ?? 0] ?? 0);
    sum += (runs.weight[e] ?? 0) * Math.log(probability);
  }
  return sum;
}

/**
 * The equations of one Newton step in F, the cumulated masses at the K − 1 boundaries between mass intervals: a weighted
 * graph Laplacian. Every run is an edge between its two ends; runs of one interval are edges between neighbours.
 */
class NewtonSystem {
  readonly diagonal: Float64Array;
  /** Weight of the edge between boundary i and i + 1. */
  readonly neighbour: Float64Array;
  readonly longFrom: number[] = [];
  readonly longTo: number[] = [];
  readonly longWeight: number[] = [];

  constructor(private readonly size: number) {
    this.diagonal = new Float64Array(size);
    this.neighbour = new Float64Array(Math.max(0, size - 1));
  }

  /** Adds an edge between boundaries `from` and `to`, −1 and `size` being the fixed ends 0 and 1. */
  add(from: number, to: number, weight: number): void {
    const hasFrom = from >= 0;
    const hasTo = to < this.size;
    if (hasFrom) this.diagonal[from] = (this.diagonal[from] ?? 0) + weight;
    if (hasTo) this.diagonal[to] = (this.diagonal[to] ?? 0) + weight;
    if (!hasFrom || !hasTo) return;
    if (to === from + 1) {
      this.neighbour[from] = (this.neighbour[from] ?? 0) + weight;
      return;
    }
    this.longFrom.push(from);
    this.longTo.push(to);
    this.longWeight.push(weight);
  }

  private multiply(x: Float64Array, out: Float64Array): void {
    const { size, diagonal, neighbour } = this;
    for (let i = 0; i < size; i += 1) out[i] = (diagonal[i] ?? 0) * (x[i] ?? 0);
    for (let i = 0; i + 1 < size; i += 1) {
      const weight = neighbour[i] ?? 0;
      out[i] = (out[i] ?? 0) - weight * (x[i + 1] ?? 0);
      out[i + 1] = (out[i + 1] ?? 0) - weight * (x[i] ?? 0);
    }
    const from = this.longFrom;
    const to = this.longTo;
    const weights = this.longWeight;
    for (let e = 0; e < weights.length; e += 1) {
      const a = from[e] ?? 0;
      const b = to[e] ?? 0;
      const weight = weights[e] ?? 0;
      out[a] = (out[a] ?? 0) - weight * (x[b] ?? 0);
      out[b] = (out[b] ?? 0) - weight * (x[a] ?? 0);
    }
  }

  /**
   * Solves for the step by conjugate gradients, with the tridiagonal part (diagonal and neighbours) as preconditioner.
   * Without long edges that part is all, and one round is exact.
   *
   * @param tolerance how far the residual, in the preconditioner's norm, must fall
   */
  solve(right: Float64Array, tolerance: number): Float64Array {
    const { size } = this;
    const pivot = new Float64Array(size);
    const factor = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      // A hair more than the diagonal keeps a boundary that no observation fixes from dividing by nothing.
      let value = (this.diagonal[i] ?? 0) * (1 + 1e-14);
      if (i > 0) {
        const weight = this.neighbour[i - 1] ?? 0;
        factor[i] = -weight / (pivot[i - 1] ?? 1);
        value += weight * (factor[i] ?? 0);
      }
      pivot[i] = Math.max(value, (this.diagonal[i] ?? 0) * 1e-14);
    }
    const precondition = (from: Float64Array, out: Float64Array): void => {
      for (let i = 0; i < size; i += 1) {
        out[i] = (from[i] ?? 0) - (i > 0 ? (factor[i] ?? 0) * (out[i - 1] ?? 0) : 0);
      }
      for (let i = size - 1; i >= 0; i -= 1) {
        const above = i + 1 < size ? (factor[i + 1] ?? 0) * (out[i + 1] ?? 0) : 0;
        out[i] = (out[i] ?? 0) / (pivot[i] ?? 1) - above;
      }
    };
    const x = new Float64Array(size);
    const residual = Float64Array.from(right);
    const shaped = new Float64Array(size);
    const direction = new Float64Array(size);
    const product = new Float64Array(size);
    precondition(residual, shaped);
    direction.set(shaped);
    let energy = dot(residual, shaped);
    const target = energy * tolerance * tolerance;
    for (let round = 0; round < 2 * size + 20 && energy > target; round += 1) {
      this.multiply(direction, product);
      const curvature = dot(direction, product);
      if (!(curvature > 0)) break;
      const step = energy / curvature;
      for (let i = 0; i < size; i += 1) {
        x[i] = (x[i] ?? 0) + step * (direction[i] ?? 0);
        residual[i] = (residual[i] ?? 0) - step * (product[i] ?? 0);
      }
      precondition(residual, shaped);
      const next = dot(residual, shaped);
      const keep = next / energy;
      energy = next;
      for (let i = 0; i < size; i += 1) direction[i] = (shaped[i] ?? 0) + keep * (direction[i] ?? 0);
    }
    return x;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** State of the interior-point iteration. */
interface Iterate {
  mass: Float64Array;
  /** Slack of d(j) ≤ total weight where a mass may become 0; 0 where an observation of that interval alone forbids it. */
  slack: Float64Array;
}

/**
 * Newton's method on the likelihood with a logarithmic barrier μ Σ log mass(j) over the masses marked in `bounded`, μ
 * going to `lastBarrier` × total weight / K. Returns the number of steps.
 */
function newton(runs: Runs, state: Iterate, bounded: Uint8Array, lastBarrier: number): number {
  const k = state.mass.length;
  const size = k - 1;
  const boundedCount = bounded.reduce((sum, flag) => sum + flag, 0);
  const totalWeight = runs.weight.reduce((sum, weight) => sum + weight, 0);
  const finalBarrier = boundedCount === 0 ? 0 : (lastBarrier * totalWeight) / k;
  const objective = (mass: Float64Array, barrier: number): number => {
    let value = -logLikelihood(runs, mass);
    if (barrier > 0) {
      for (let j = 0; j < k; j += 1) if (bounded[j] === 1) value -= barrier * Math.log(mass[j] ?? 0);
    }
    return value;
  };
  let barrier = 0;
  if (boundedCount > 0) {
    for (let j = 0; j < k; j += 1) barrier += (state.mass[j] ?? 0) * (state.slack[j] ?? 0);
    barrier = Math.max(finalBarrier, (0.1 * barrier) / boundedCount);
  }
  let iterations = 0;
  for (; iterations < 100; iterations += 1) {
    const { mass, slack } = state;
    const cumulated = new Float64Array(k + 1);
    for (let j = 0; j < k; j += 1) cumulated[j + 1] = (cumulated[j] ?? 0) + (mass[j] ?? 0);
    const system = new NewtonSystem(size);
    const right = new Float64Array(size);
    for (let e = 0; e < runs.weight.length; e += 1) {
      const from = (runs.first[e] ?? 0) - 1;
      const to = (runs.end[e] ?? 0) - 1;
      const probability =
        to === from + 1 ? (mass[to] ?? 0) : (cumulated[to + 1] ?? 0) - (cumulated[from + 1] ?? 0);
      const ratio = (runs.weight[e] ?? 0) / probability;
      system.add(from, to, ratio / probability);
      if (from >= 0) right[from] = (right[from] ?? 0) - ratio;
      if (to < size) right[to] = (right[to] ?? 0) + ratio;
    }
    for (let j = 0; j < k; j += 1) {
      if (bounded[j] !== 1) continue;
      const value = mass[j] ?? 0;
      system.add(j - 1, j, (slack[j] ?? 0) / value);
      if (j > 0) right[j - 1] = (right[j - 1] ?? 0) - barrier / value;
      if (j < size) right[j] = (right[j] ?? 0) + barrier / value;
    }
    // While the barrier still shrinks, a rough step serves as well as an exact one.
    const step = system.solve(right, barrier > finalBarrier ? 1e-4 : 1e-11);
    const decrement = dot(right, step);
    if (!(decrement > 0) && barrier <= finalBarrier) break;

    const change = new Float64Array(k);
    let reach = 1;
    for (let j = 0; j < k; j += 1) {
      const delta = (j < size ? (step[j] ?? 0) : 0) - (j > 0 ? (step[j - 1] ?? 0) : 0);
      change[j] = delta;
      if (delta < 0) reach = Math.min(reach, (-0.99 * (mass[j] ?? 0)) / delta);
    }
    let slackReach = 1;
    const slackChange = new Float64Array(k);
    for (let j = 0; j < k; j += 1) {
      if (bounded[j] !== 1) continue;
      const current = slack[j] ?? 0;
      const delta = (barrier - current * (change[j] ?? 0)) / (mass[j] ?? 1) - current;
      slackChange[j] = delta;
      if (delta < 0) slackReach = Math.min(slackReach, (-0.99 * current) / delta);
    }
    const before = objective(mass, barrier);
    const moved = (length: number): Float64Array => mass.map((value, j) => value + length * (change[j] ?? 0));
    let next = moved(reach);
    // The slack of a thousandth of a millionth lets the last steps through, where the gain is below rounding.
    while (
      objective(next, barrier) > before - 1e-4 * reach * decrement + 1e-12 * Math.abs(before) &&
      reach > 1e-10
    ) {
      reach /= 2;
      next = moved(reach);
    }
    state.mass = next;
    state.slack = slack.map((value, j) => value + slackReach * (slackChange[j] ?? 0));
    const settled = decrement < 1e-20 * totalWeight || (reach === 1 && decrement < 1e-14 * totalWeight);
    if (barrier <= finalBarrier) {
      if (settled) break;
    } else if (reach > 0.1) {
      barrier = Math.max(finalBarrier, barrier * (reach > 0.9 ? 0.1 : 0.4));
    }
  }
  return iterations;
}

/** How far the conditions of the maximum are missed; see `IntervalMasses`. */
function conditionError(runs: Runs, mass: Float64Array, totalWeight: number): number {
  let worst = 0;
  gradient(runs, mass).forEach((value, j) => {
    const excess = value / totalWeight - 1;
    worst = Math.max(worst, (mass[j] ?? 0) > 0 ? Math.abs(excess) : excess);
  });
  return worst;
}

/**
 * The masses that maximise Σ weight × log P(observation), P being the sum of the masses that an observation covers.
 *
 * A few steps of self-consistency, then a primal-dual interior-point method: Newton steps on the cumulated masses with a
 * shrinking barrier, whose equations are sparse and solved by preconditioned conjugate gradients; then the masses that
 * vanish are set to 0 and Newton's method without a barrier settles the rest. The problem is convex, so what meets the
 * conditions is the maximum; where the masses are not unique (their likelihood always is) this is the centre of them.
 *
 * Sources: conditions of the maximum: Gentleman and Geyer, Maximum likelihood for interval censored data, Biometrika 81
 * (1994) 618–623; self-consistency: Turnbull (1976); interior point: Wright, Primal-Dual Interior-Point Methods (1997).
 *
 * @param first for each observation the first mass interval it covers
 * @param end one past the last
 * @param weights for each observation, 0 or more, not all 0
 * @param k how many mass intervals there are
 */
export function intervalMasses(
  first: ArrayLike<number>,
  end: ArrayLike<number>,
  weights: ArrayLike<number>,
  k: number,
): IntervalMasses {
  const runs = mergeRuns(first, end, weights, k);
  const totalWeight = runs.weight.reduce((sum, weight) => sum + weight, 0);
  if (k === 1) return { mass: Float64Array.of(1), gradientError: 0, iterations: 0 };

  let mass: Float64Array = new Float64Array(k).fill(1 / k);
  for (let step = 0; step < selfConsistentSteps; step += 1) {
    const d = gradient(runs, mass);
    mass = mass.map((value, j) => (value * (d[j] ?? 0)) / totalWeight);
  }
  const bounded = new Uint8Array(k).fill(1);
  for (let e = 0; e < runs.weight.length; e += 1) {
    const from = runs.first[e] ?? 0;
    if (runs.end[e] === from + 1) bounded[from] = 0;
  }

  let best: IntervalMasses | null = null;
  let iterations = 0;
  for (const lastBarrier of [1e-8, 1e-11]) {
    const start = mass.map((value, j) => (bounded[j] === 1 ? Math.max(value, 1e-4 / k) : value));
    const sum = start.reduce((total, value) => total + value, 0);
    const scaled = start.map((value) => value / sum);
    const state: Iterate = {
      mass: scaled,
      slack: Float64Array.from(gradient(runs, scaled), (value, j) =>
        bounded[j] === 1 ? Math.max(totalWeight - value, 0.01 * totalWeight) : 0,
      ),
    };
    iterations += newton(runs, state, bounded, lastBarrier);

    const support: number[] = [];
    state.mass.forEach((value, j) => {
      if (bounded[j] === 0 || value * totalWeight > (state.slack[j] ?? 0)) support.push(j);
    });
    const settled = settle(runs, state.mass, support);
    iterations += settled.iterations;
    const gradientError = conditionError(runs, settled.mass, totalWeight);
    if (best === null || gradientError < best.gradientError) {
      best = { mass: settled.mass, gradientError, iterations };
    }
    if (best.gradientError < 1e-9) break;
    mass = settled.mass;
  }
  return best === null ? { mass, gradientError: Infinity, iterations } : { ...best, iterations };
}

/** Newton's method without a barrier on the masses of `support` alone, all others 0; drops what runs into 0. */
function settle(
  runs: Runs,
  start: Float64Array,
  support: readonly number[],
): { mass: Float64Array; iterations: number } {
  const k = start.length;
  let kept = support;
  let values = start;
  let iterations = 0;
  for (;;) {
    const position = new Uint32Array(k + 1);
    let count = 0;
    const flags = new Uint8Array(k);
    for (const j of kept) flags[j] = 1;
    for (let j = 0; j < k; j += 1) {
      position[j] = count;
      count += flags[j] ?? 0;
    }
    position[k] = count;
    const reduced: Runs = {
      first: runs.first.map((index) => position[index] ?? 0),
      end: runs.end.map((index) => position[index] ?? 0),
      weight: runs.weight,
    };
    const current = values;
    const sum = kept.reduce((total, j) => total + (current[j] ?? 0), 0);
    const state: Iterate = {
      mass: Float64Array.from(kept, (j) => (current[j] ?? 0) / sum),
      slack: new Float64Array(kept.length),
    };
    if (kept.length > 1) iterations += newton(reduced, state, new Uint8Array(kept.length), 0);
    const next = new Float64Array(k);
    const left = kept.filter((j, i) => {
      next[j] = state.mass[i] ?? 0;
      return (next[j] ?? 0) > 1e-13;
    });
    if (left.length === kept.length) return { mass: next, iterations };
    kept = left;
    values = next;
  }
}
