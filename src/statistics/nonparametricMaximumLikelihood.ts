import { sum } from 'd3-array';
import { addAt, at, float64At, uint32At } from './elements.ts';

/** Unit masses on K mass intervals that maximize the likelihood, with a certificate. */
export interface MassEstimate {
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
function mergeRuns(first: Uint32Array, end: Uint32Array, weights: Float64Array, k: number): Runs {
  const position = new Map<number, number>();
  const firsts: number[] = [];
  const ends: number[] = [];
  const totals: number[] = [];
  for (let i = 0; i < first.length; i += 1) {
    const weight = float64At(weights, i);
    if (weight === 0) continue;
    const from = uint32At(first, i);
    const to = uint32At(end, i);
    const key = from * (k + 1) + to;
    const known = position.get(key);
    if (known === undefined) {
      position.set(key, totals.length);
      firsts.push(from);
      ends.push(to);
      totals.push(weight);
    } else {
      totals[known] = at(totals, known) + weight;
    }
  }
  return { first: Uint32Array.from(firsts), end: Uint32Array.from(ends), weight: Float64Array.from(totals) };
}

/** Writes the cumulated masses: entry j is the sum of the masses before mass interval j, the last one that of all. */
function cumulate(mass: Float64Array, cumulated: Float64Array): void {
  let sum = 0;
  cumulated[0] = 0;
  for (let j = 0; j < mass.length; j += 1) {
    sum += float64At(mass, j);
    cumulated[j + 1] = sum;
  }
}

/** d(j) = Σ weight / P over the runs that cover j, undivided. */
function gradient(runs: Runs, mass: Float64Array): Float64Array {
  const k = mass.length;
  const below = new Float64Array(k + 1);
  cumulate(mass, below);
  const change = new Float64Array(k + 1);
  for (let e = 0; e < runs.weight.length; e += 1) {
    const from = uint32At(runs.first, e);
    const to = uint32At(runs.end, e);
    // A short run's difference of two sums near 1 would lose digits that the masses themselves have.
    let probability = float64At(below, to) - float64At(below, from);
    if (to - from <= 4) {
      probability = 0;
      for (let j = from; j < to; j += 1) probability += float64At(mass, j);
    }
    const ratio = float64At(runs.weight, e) / probability;
    addAt(change, from, ratio);
    addAt(change, to, -ratio);
  }
  const result = new Float64Array(k);
  let sum = 0;
  for (let j = 0; j < k; j += 1) {
    sum += float64At(change, j);
    result[j] = sum;
  }
  return result;
}

/** Σ weight × log P over the runs. @param cumulated is overwritten; see {@link cumulate} */
function logLikelihood(runs: Runs, mass: Float64Array, cumulated: Float64Array): number {
  cumulate(mass, cumulated);
  let sum = 0;
  for (let e = 0; e < runs.weight.length; e += 1) {
    const probability =
      float64At(cumulated, uint32At(runs.end, e)) - float64At(cumulated, uint32At(runs.first, e));
    sum += float64At(runs.weight, e) * Math.log(probability);
  }
  return sum;
}

/**
 * The equations of one Newton step in F, the cumulated masses at the K − 1 boundaries between mass intervals: a weighted
 * graph Laplacian. Every run is an edge between its two ends; runs of one interval are edges between neighbors. One object
 * serves all steps: allocating its arrays anew for each would take longer than many a step.
 */
class NewtonSystem {
  private readonly diagonal: Float64Array;
  /** Weight of the edge between boundary i and i + 1. */
  private readonly neighbor: Float64Array;
  private readonly longFrom: Uint32Array;
  private readonly longTo: Uint32Array;
  private readonly longWeight: Float64Array;
  private longCount = 0;
  private readonly pivot: Float64Array;
  private readonly factor: Float64Array;
  private readonly solution: Float64Array;
  private readonly residual: Float64Array;
  private readonly shaped: Float64Array;
  private readonly direction: Float64Array;
  private readonly product: Float64Array;

  /**
   * @param size how many boundaries there are
   * @param mostEdges how many edges are added at most
   */
  constructor(
    private readonly size: number,
    mostEdges: number,
  ) {
    const boundaries = () => new Float64Array(size);
    this.diagonal = boundaries();
    this.neighbor = boundaries();
    this.longFrom = new Uint32Array(mostEdges);
    this.longTo = new Uint32Array(mostEdges);
    this.longWeight = new Float64Array(mostEdges);
    this.pivot = boundaries();
    this.factor = boundaries();
    this.solution = boundaries();
    this.residual = boundaries();
    this.shaped = boundaries();
    this.direction = boundaries();
    this.product = boundaries();
  }

  /** Takes all edges away. */
  clear(): void {
    this.diagonal.fill(0);
    this.neighbor.fill(0);
    this.longCount = 0;
  }

  /** Adds an edge between boundaries `from` and `to`, −1 and `size` being the fixed ends 0 and 1. */
  add(from: number, to: number, weight: number): void {
    const hasFrom = from >= 0;
    const hasTo = to < this.size;
    if (hasFrom) addAt(this.diagonal, from, weight);
    if (hasTo) addAt(this.diagonal, to, weight);
    if (!hasFrom || !hasTo) return;
    if (to === from + 1) {
      addAt(this.neighbor, from, weight);
      return;
    }
    this.longFrom[this.longCount] = from;
    this.longTo[this.longCount] = to;
    this.longWeight[this.longCount] = weight;
    this.longCount += 1;
  }

  private multiply(x: Float64Array, out: Float64Array): void {
    const { size, diagonal, neighbor, longFrom, longTo, longWeight } = this;
    for (let i = 0; i < size; i += 1) out[i] = float64At(diagonal, i) * float64At(x, i);
    for (let i = 0; i + 1 < size; i += 1) {
      const weight = float64At(neighbor, i);
      addAt(out, i, -(weight * float64At(x, i + 1)));
      addAt(out, i + 1, -(weight * float64At(x, i)));
    }
    for (let e = 0; e < this.longCount; e += 1) {
      const a = uint32At(longFrom, e);
      const b = uint32At(longTo, e);
      const weight = float64At(longWeight, e);
      addAt(out, a, -(weight * float64At(x, b)));
      addAt(out, b, -(weight * float64At(x, a)));
    }
  }

  /** Factors the tridiagonal part of the equations, which {@link precondition} then solves. */
  private factorize(): void {
    const { size, diagonal, neighbor, pivot, factor } = this;
    for (let i = 0; i < size; i += 1) {
      const own = float64At(diagonal, i);
      // A hair more than the diagonal keeps a boundary that no observation fixes from dividing by nothing.
      let value = own * (1 + 1e-14);
      if (i > 0) {
        const weight = float64At(neighbor, i - 1);
        const scaled = -weight / float64At(pivot, i - 1);
        factor[i] = scaled;
        value += weight * scaled;
      }
      pivot[i] = Math.max(value, own * 1e-14);
    }
  }

  private precondition(from: Float64Array, out: Float64Array): void {
    const { size, pivot, factor } = this;
    out[0] = float64At(from, 0);
    for (let i = 1; i < size; i += 1) {
      out[i] = float64At(from, i) - float64At(factor, i) * float64At(out, i - 1);
    }
    out[size - 1] = float64At(out, size - 1) / float64At(pivot, size - 1);
    for (let i = size - 2; i >= 0; i -= 1) {
      out[i] = float64At(out, i) / float64At(pivot, i) - float64At(factor, i + 1) * float64At(out, i + 1);
    }
  }

  /**
   * Solves for the step by conjugate gradients, with the tridiagonal part (diagonal and neighbors) as preconditioner.
   * Without long edges that part is all, and one round is exact.
   *
   * @param tolerance how far the residual, in the preconditioner's norm, must fall
   * @returns the step, in an array that the next call overwrites
   */
  solve(right: Float64Array, tolerance: number): Float64Array {
    const { size, solution, residual, shaped, direction, product } = this;
    this.factorize();
    solution.fill(0);
    residual.set(right);
    this.precondition(residual, shaped);
    direction.set(shaped);
    let energy = dot(residual, shaped);
    const target = energy * tolerance * tolerance;
    for (let round = 0; round < 2 * size + 20 && energy > target; round += 1) {
      this.multiply(direction, product);
      const curvature = dot(direction, product);
      if (!(curvature > 0)) break;
      const step = energy / curvature;
      for (let i = 0; i < size; i += 1) {
        addAt(solution, i, step * float64At(direction, i));
        addAt(residual, i, -(step * float64At(product, i)));
      }
      this.precondition(residual, shaped);
      const next = dot(residual, shaped);
      const keep = next / energy;
      energy = next;
      for (let i = 0; i < size; i += 1) direction[i] = float64At(shaped, i) + keep * float64At(direction, i);
    }
    return solution;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += float64At(a, i) * float64At(b, i);
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
  const boundedCount = sum(bounded);
  const totalWeight = sum(runs.weight);
  const finalBarrier = boundedCount === 0 ? 0 : (lastBarrier * totalWeight) / k;
  const scratch = new Float64Array(k + 1);
  const objective = (mass: Float64Array, barrier: number): number => {
    let value = -logLikelihood(runs, mass, scratch);
    if (barrier > 0) {
      for (let j = 0; j < k; j += 1) if (bounded[j] === 1) value -= barrier * Math.log(float64At(mass, j));
    }
    return value;
  };
  let barrier = 0;
  if (boundedCount > 0) {
    barrier = Math.max(finalBarrier, (0.1 * dot(state.mass, state.slack)) / boundedCount);
  }
  const cumulated = new Float64Array(k + 1);
  const system = new NewtonSystem(size, runs.weight.length + k);
  const right = new Float64Array(size);
  const change = new Float64Array(k);
  const slackChange = new Float64Array(k);
  let next: Float64Array = new Float64Array(k);
  let iterations = 0;
  for (; iterations < 100; iterations += 1) {
    const { mass, slack } = state;
    cumulate(mass, cumulated);
    system.clear();
    right.fill(0);
    for (let e = 0; e < runs.weight.length; e += 1) {
      const from = uint32At(runs.first, e) - 1;
      const to = uint32At(runs.end, e) - 1;
      const probability =
        to === from + 1 ? float64At(mass, to) : float64At(cumulated, to + 1) - float64At(cumulated, from + 1);
      const ratio = float64At(runs.weight, e) / probability;
      system.add(from, to, ratio / probability);
      if (from >= 0) addAt(right, from, -ratio);
      if (to < size) addAt(right, to, ratio);
    }
    for (let j = 0; j < k; j += 1) {
      if (bounded[j] !== 1) continue;
      const value = float64At(mass, j);
      system.add(j - 1, j, float64At(slack, j) / value);
      if (j > 0) addAt(right, j - 1, -(barrier / value));
      if (j < size) addAt(right, j, barrier / value);
    }
    // While the barrier still shrinks, a rough step serves as well as an exact one.
    const step = system.solve(right, barrier > finalBarrier ? 1e-4 : 1e-11);
    const decrement = dot(right, step);
    if (!(decrement > 0) && barrier <= finalBarrier) break;

    let reach = 1;
    for (let j = 0; j < k; j += 1) {
      const delta = (j < size ? float64At(step, j) : 0) - (j > 0 ? float64At(step, j - 1) : 0);
      change[j] = delta;
      if (delta < 0) reach = Math.min(reach, (-0.99 * float64At(mass, j)) / delta);
    }
    let slackReach = 1;
    for (let j = 0; j < k; j += 1) {
      if (bounded[j] !== 1) continue;
      const current = float64At(slack, j);
      const delta = (barrier - current * float64At(change, j)) / float64At(mass, j) - current;
      slackChange[j] = delta;
      if (delta < 0) slackReach = Math.min(slackReach, (-0.99 * current) / delta);
    }
    const before = objective(mass, barrier);
    const move = (length: number): void => {
      for (let j = 0; j < k; j += 1) next[j] = float64At(mass, j) + length * float64At(change, j);
    };
    move(reach);
    // The slack of a thousandth of a millionth lets the last steps through, where the gain is below rounding.
    while (
      objective(next, barrier) > before - 1e-4 * reach * decrement + 1e-12 * Math.abs(before) &&
      reach > 1e-10
    ) {
      reach /= 2;
      move(reach);
    }
    state.mass = next;
    next = mass;
    for (let j = 0; j < k; j += 1) addAt(slack, j, slackReach * float64At(slackChange, j));
    const converged = decrement < 1e-20 * totalWeight || (reach === 1 && decrement < 1e-14 * totalWeight);
    if (barrier <= finalBarrier) {
      if (converged) break;
    } else if (reach > 0.1) {
      barrier = Math.max(finalBarrier, barrier * (reach > 0.9 ? 0.1 : 0.4));
    }
  }
  return iterations;
}

/** How far the conditions of the maximum are missed; see `MassEstimate`. */
function conditionError(runs: Runs, mass: Float64Array, totalWeight: number): number {
  let worst = 0;
  gradient(runs, mass).forEach((value, j) => {
    const excess = value / totalWeight - 1;
    worst = Math.max(worst, float64At(mass, j) > 0 ? Math.abs(excess) : excess);
  });
  return worst;
}

/**
 * The masses where every observation covers one mass interval or all from some interval on, as exact and right-censored ones
 * do: the product-limit estimate of Kaplan and Meier. Null where some observation covers anything else, or the last ones
 * cover several intervals and so leave open where their mass lies.
 */
function productLimit({ first, end, weight }: Runs, k: number): Float64Array | null {
  const events = new Float64Array(k);
  // By interval: those no longer at risk in it, since they ended in the one before or cover all from this one on.
  const leaving = new Float64Array(k + 1);
  for (let e = 0; e < weight.length; e += 1) {
    const from = uint32At(first, e);
    const isEvent = end[e] === from + 1;
    if (!isEvent && end[e] !== k) return null;
    if (isEvent) addAt(events, from, float64At(weight, e));
    addAt(leaving, isEvent ? from + 1 : from, float64At(weight, e));
  }
  const mass = new Float64Array(k);
  let atRisk = sum(weight);
  let survival = 1;
  for (let j = 0; j < k; j += 1) {
    atRisk -= float64At(leaving, j);
    const here = float64At(events, j);
    if (here === 0) continue;
    const isLast = atRisk - here <= 1e-9 * here;
    mass[j] = isLast ? survival : (survival * here) / atRisk;
    survival -= float64At(mass, j);
    if (isLast) return mass;
  }
  return null;
}

/**
 * The masses that maximize Σ weight × log P(observation), P being the sum of the masses that an observation covers.
 *
 * For exact and right-censored observations alone they are known in closed form. Else a few steps of self-consistency, then
 * a primal-dual interior-point method: Newton steps on the cumulated masses with a
 * shrinking barrier, whose equations are sparse and solved by preconditioned conjugate gradients; then the masses that
 * vanish are set to 0 and Newton's method without a barrier settles the rest. The problem is convex, so what meets the
 * conditions is the maximum; where the masses are not unique (their likelihood always is) this is the center of them.
 *
 * Sources: conditions of the maximum: Gentleman and Geyer, Maximum likelihood for interval censored data, Biometrika 81
 * (1994) 618–623; self-consistency: Turnbull (1976); interior point: Wright, Primal-Dual Interior-Point Methods (1997).
 *
 * @param first for each observation the first mass interval it covers
 * @param end one past the last
 * @param weights for each observation, 0 or more, not all 0
 * @param k how many mass intervals there are
 */
export function nonparametricMaximumLikelihood(
  first: Uint32Array,
  end: Uint32Array,
  weights: Float64Array,
  k: number,
): MassEstimate {
  const runs = mergeRuns(first, end, weights, k);
  const totalWeight = sum(runs.weight);
  if (k === 1) return { mass: Float64Array.of(1), gradientError: 0, iterations: 0 };

  const closed = productLimit(runs, k);
  if (closed) {
    return { mass: closed, gradientError: conditionError(runs, closed, totalWeight), iterations: 0 };
  }
  let mass: Float64Array = new Float64Array(k).fill(1 / k);
  for (let step = 0; step < selfConsistentSteps; step += 1) {
    const d = gradient(runs, mass);
    mass = mass.map((value, j) => (value * float64At(d, j)) / totalWeight);
  }
  const bounded = new Uint8Array(k).fill(1);
  for (let e = 0; e < runs.weight.length; e += 1) {
    const from = uint32At(runs.first, e);
    if (runs.end[e] === from + 1) bounded[from] = 0;
  }

  let best: MassEstimate | null = null;
  let iterations = 0;
  for (const lastBarrier of [1e-8, 1e-11]) {
    const start = mass.map((value, j) => (bounded[j] === 1 ? Math.max(value, 1e-4 / k) : value));
    const total = sum(start);
    const scaled = start.map((value) => value / total);
    const state: Iterate = {
      mass: scaled,
      slack: Float64Array.from(gradient(runs, scaled), (value, j) =>
        bounded[j] === 1 ? Math.max(totalWeight - value, 0.01 * totalWeight) : 0,
      ),
    };
    iterations += newton(runs, state, bounded, lastBarrier);

    const support: number[] = [];
    state.mass.forEach((value, j) => {
      if (bounded[j] === 0 || value * totalWeight > float64At(state.slack, j)) support.push(j);
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
      count += at(flags, j);
    }
    position[k] = count;
    const reduced: Runs = {
      first: runs.first.map((index) => uint32At(position, index)),
      end: runs.end.map((index) => uint32At(position, index)),
      weight: runs.weight,
    };
    const current = values;
    const total = sum(kept, (j) => float64At(current, j));
    const state: Iterate = {
      mass: Float64Array.from(kept, (j) => float64At(current, j) / total),
      slack: new Float64Array(kept.length),
    };
    if (kept.length > 1) iterations += newton(reduced, state, new Uint8Array(kept.length), 0);
    const next = new Float64Array(k);
    const left = kept.filter((j, i) => {
      next[j] = float64At(state.mass, i);
      return float64At(next, j) > 1e-13;
    });
    if (left.length === kept.length) return { mass: next, iterations };
    kept = left;
    values = next;
  }
}
