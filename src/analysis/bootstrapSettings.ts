import { confidenceLevel } from './levels.ts';

/** How every bootstrap of the analysis is drawn: resamples of whole projects, percentile interval, fixed seed. */
export const bootstrapSettings = { resamples: 10_000, seed: 20_260_921, level: confidenceLevel } as const;

/**
 * How many resamples the limits of Turnbull's median are drawn from. Each resample is an estimate of its own, so there are
 * fewer than elsewhere; 200 is what is usual for this estimate (icfit of the R package interval).
 */
export const medianResamples = 400;
