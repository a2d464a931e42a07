import { describe, expect, it } from 'vitest';
import { chiSquaredTail } from './chiSquaredTail.ts';
import { cliffsDelta } from './cliffsDelta.ts';
import { dunn } from './dunn.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { vector, vectorIds, type Vectors } from './fixtures/vectors.ts';
import { holm } from './holm.ts';
import { kaplanMeier, type LimitsScale } from './kaplanMeier.ts';
import { kruskalWallis } from './kruskalWallis.ts';
import { logRank, type LogRankOptions } from './logRank.ts';
import { mannWhitney } from './mannWhitney.ts';
import { normalTwoSidedP } from './normal.ts';
import { numberAtRisk } from './numberAtRisk.ts';
import { quantile, quantiles } from './quantile.ts';
import { survivalAt } from './survivalAt.ts';
import { survivalQuantile } from './survivalQuantile.ts';
import { turnbull } from './turnbull.ts';
import { turnbullAt } from './fixtures/turnbullAt.ts';

type Observed = Vectors['km-aml']['data'];
type Steps = Vectors['km-aml']['expected']['km'];

function group<T>(groups: Record<string, T>, name: string): T {
  const found = groups[name];
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
}

function expectCurves(data: Observed, curves: Steps, limits: LimitsScale): void {
  for (const [name, steps] of Object.entries(curves)) {
    const { time, status } = group(data, name);
    const curve = kaplanMeier(time, status, { limits });
    expect(Array.from(curve.times)).toEqual(steps.map((step) => step.time));
    expect(Array.from(curve.atRisk)).toEqual(steps.map((step) => step.n_risk));
    expect(Array.from(curve.eventCounts)).toEqual(steps.map((step) => step.n_event));
    expectAllClose(
      curve.survival,
      steps.map((step) => step.surv),
    );
    expectAllClose(
      curve.standardError,
      steps.map((step) => step.std_err),
    );
    expectAllClose(
      curve.low,
      steps.map((step) => step.lower),
    );
    expectAllClose(
      curve.high,
      steps.map((step) => step.upper),
    );
  }
}

function expectMedians(data: Observed, medians: Vectors['km-aml']['expected']['median']): void {
  for (const [name, wanted] of Object.entries(medians)) {
    const { time, status } = group(data, name);
    const found = survivalQuantile(kaplanMeier(time, status, { limits: 'log' }), 0.5, 'midpoint');
    expect(found).toEqual({ value: wanted.median, low: wanted.lower_log, high: wanted.upper_log });
  }
}

function logRankOf(data: Observed, options?: LogRankOptions): ReturnType<typeof logRank> {
  const groups = Object.values(data);
  return logRank(
    groups.flatMap(({ time }) => time),
    groups.flatMap(({ status }) => status),
    groups.flatMap(({ time }, index) => time.map(() => index)),
    options,
  );
}

function expectLogRank(
  data: Observed,
  wanted: Omit<Vectors['km-aml']['expected']['logrank'], 'df' | 'variance11'>,
): void {
  const found = logRankOf(data);
  expectClose(found.chisq, wanted.chisq);
  expectClose(found.p, wanted.p);
  expectAllClose(found.observed, wanted.observed);
  expectAllClose(found.expected, wanted.expected);
}

describe('the reference vectors', () => {
  it('are all here, each with its own test below', () => {
    expect(vectorIds).toEqual([
      'km-aml',
      'km-freireich',
      'logrank-lung',
      'logrank-veteran',
      'logrank-bland-altman',
      'kruskal-airquality',
      'mannwhitney-airquality-5-8',
      'kruskal-ponds',
      'kruskal-mucociliary',
      'mannwhitney-permeability',
      'mannwhitney-diabetes',
      'cliffs-delta-hogarty',
      'holm',
      'turnbull-1974',
      'quantile-type-7',
      'tails',
    ]);
  });

  it('km-aml', () => {
    const { data, expected } = vector('km-aml');
    expectCurves(data, expected.km, 'log');
    expectCurves(data, expected.km_loglog, 'log-log');
    expectMedians(data, expected.median);
    expectLogRank(data, expected.logrank);
    const found = logRankOf(data);
    expect(found.df).toBe(expected.logrank.df);
    expectClose(found.variance[0]?.[0], expected.logrank.variance11);
    const peto = logRankOf(data, { rho: 1 });
    expectClose(peto.chisq, expected.peto_rho1.chisq);
    expectClose(peto.p, expected.peto_rho1.p);
  });

  it('km-freireich', () => {
    const { data, expected } = vector('km-freireich');
    expectCurves(data, expected.km, 'log');
    expectMedians(data, expected.median);
    expectLogRank(data, expected.logrank);
    expect(logRankOf(data).df).toBe(expected.logrank.df);
  });

  it('logrank-lung', () => {
    const { data, expected } = vector('logrank-lung');
    expectMedians(data, expected.median);
    expectLogRank(data, expected.logrank);
    expect(logRankOf(data).df).toBe(expected.logrank.df);
    const times = Object.values(data).flatMap(({ time }) => time);
    const events = Object.values(data).flatMap(({ status }) => status);
    for (const [limits, wanted] of [
      ['log', expected.median_all.log],
      ['log-log', expected.median_all.loglog],
    ] as const) {
      const found = survivalQuantile(kaplanMeier(times, events, { limits }), 0.5, 'midpoint');
      expect([found.value, found.low, found.high]).toEqual([expected.median_all.median, ...wanted]);
    }
    for (const wanted of expected.at) {
      const { time, status } = group(data, wanted.group);
      const found = survivalAt(kaplanMeier(time, status, { limits: 'log' }), wanted.time);
      expectClose(found.survival, wanted.surv);
      expectClose(found.standardError, wanted.std_err);
      expectClose(found.low, wanted.lower);
      expectClose(found.high, wanted.upper);
      expect(numberAtRisk(time, [wanted.time])).toEqual([wanted.n_risk]);
    }
  });

  it('logrank-veteran', () => {
    const { data, expected } = vector('logrank-veteran');
    expectLogRank(data, expected.logrank);
    expect(logRankOf(data).df).toBe(expected.logrank.df);
    for (const [name, median] of Object.entries(expected.median)) {
      const { time, status } = group(data, name);
      expect(survivalQuantile(kaplanMeier(time, status), 0.5, 'midpoint').value).toBe(median);
    }
  });

  it('logrank-bland-altman, in both published forms', () => {
    const { data, expected } = vector('logrank-bland-altman');
    expectLogRank(data, expected.logrank);
    expectClose(logRankOf(data).sumOfSquaresOverExpected, expected.sum_OE2_over_E);
  });

  it('kruskal-airquality', () => {
    const { data, expected } = vector('kruskal-airquality');
    const names = Object.keys(data);
    const groups = Object.values(data);
    const { h, df, p } = kruskalWallis(groups);
    expectAllClose([h, df, p], [expected.kruskal.H, expected.kruskal.df, expected.kruskal.p]);
    const pairs = dunn(groups);
    const adjusted = holm(pairs.map((pair) => pair.p));
    expect(pairs).toHaveLength(expected.dunn.length);
    pairs.forEach((pair, i) => {
      const wanted = expected.dunn[i];
      expect([names[pair.first], names[pair.second]]).toEqual(wanted?.groups);
      expectAllClose([pair.z, pair.p], [wanted?.z ?? null, wanted?.p ?? null]);
      expectClose(adjusted[i], wanted?.p_holm ?? null);
    });
  });

  it('mannwhitney-airquality-5-8', () => {
    const { data, expected } = vector('mannwhitney-airquality-5-8');
    const months = vector('kruskal-airquality').data;
    expect(data).toEqual({ x: 'kruskal-airquality.data.5', y: 'kruskal-airquality.data.8' });
    const found = mannWhitney(group(months, '5'), group(months, '8'));
    expect(found.u).toBe(expected.U);
    expect(found.exact).toBeNull();
    expectClose(found.continuity.p, expected.p_two_sided_continuity);
    expectClose(found.p, expected.p_two_sided_no_continuity);
    expectClose(cliffsDelta(group(months, '5'), group(months, '8')).delta, expected.cliffs_delta);
  });

  it('kruskal-ponds', () => {
    const { data, expected } = vector('kruskal-ponds');
    const names = Object.keys(data);
    const groups = Object.values(data);
    const { h, df, p } = kruskalWallis(groups);
    expectAllClose([h, df, p], [expected.kruskal.H, expected.kruskal.df, expected.kruskal.p]);
    const pairs = dunn(groups);
    const byHolm = holm(pairs.map((pair) => pair.p));
    expect(pairs).toHaveLength(expected.dunn.length);
    pairs.forEach((pair, i) => {
      const wanted = expected.dunn[i];
      expect([names[pair.first], names[pair.second]]).toEqual(wanted?.groups);
      expectAllClose([pair.z, pair.p], [wanted?.z ?? null, wanted?.p ?? null]);
      expectClose(byHolm[i], wanted?.p_holm ?? null);
    });
  });

  it('kruskal-mucociliary', () => {
    const { data, expected } = vector('kruskal-mucociliary');
    const { h, df, p } = kruskalWallis(Object.values(data));
    expectAllClose([h, df, p], [expected.kruskal.H, expected.kruskal.df, expected.kruskal.p]);
  });

  it('mannwhitney-permeability', () => {
    const { data, expected } = vector('mannwhitney-permeability');
    const found = mannWhitney(data.x, data.y);
    expect(found.u).toBe(expected.U);
    expectClose(found.exact?.greater, expected.p_greater_exact);
    expectClose(found.exact?.twoSided, expected.p_two_sided_exact);
    expectClose(found.continuity.p, expected.p_two_sided_continuity);
  });

  it('mannwhitney-diabetes', () => {
    const { data, expected } = vector('mannwhitney-diabetes');
    const found = mannWhitney(data.males, data.females);
    expect(found.u).toBe(expected.U);
    expectClose(found.exact?.twoSided, expected.p_two_sided_exact);
    expectClose(found.continuity.p, expected.p_two_sided_continuity);
    expectClose(found.p, expected.p_two_sided_no_continuity);
  });

  it('cliffs-delta-hogarty, with the published limits', () => {
    const { data, expected } = vector('cliffs-delta-hogarty');
    const found = cliffsDelta(data.treatment, data.control);
    expectClose(found.delta, expected.delta);
    expect(found.magnitude).toBe(expected.magnitude);
    expect(mannWhitney(data.treatment, data.control).u).toBe(expected.U_first);
    // Printed to seven digits in the R package effsize.
    expectAllClose([found.low, found.high], [-0.7265846, 0.3890062], 1e-7);
  });

  it('holm', () => {
    const { data, expected } = vector('holm');
    expectAllClose(holm(data.p), expected.holm);
  });

  it('turnbull-1974', () => {
    const { data, expected } = vector('turnbull-1974');
    const fit = turnbull(
      data.rows.map(({ time, status }) => (status === 2 ? -Infinity : time)),
      data.rows.map(({ time, status }) => (status === 0 ? Infinity : time)),
      data.rows.map(({ n }) => n),
    );
    expect(fit.gradientError).toBeLessThan(1e-12);
    const found = expected.time.map((time) => turnbullAt(fit, time));
    expect(found.map(({ lower }) => lower)).toEqual(found.map(({ upper }) => upper));
    expectAllClose(
      found.map(({ upper }) => upper),
      expected.surv,
      1e-6,
    );
    // The paper's own values, Turnbull (1974).
    expect(found.map(({ upper }) => upper.toFixed(3))).toEqual(['0.538', '0.295', '0.210', '0.095']);
  });

  it('quantile-type-7', () => {
    const { data, expected } = vector('quantile-type-7');
    expectAllClose(quantiles(data.x, expected.probs), expected.quantiles);
    expectAllClose(
      expected.probs.map((p) => quantile(data.x, p)),
      expected.quantiles,
    );
  });

  it('tails', () => {
    const { expected } = vector('tails');
    expectClose(chiSquaredTail(80, 6), expected.chisq_sf_80_df6);
    expectClose(normalTwoSidedP(9), expected.normal_two_sided_9);
  });
});
