import { confidenceLevel } from './levels.ts';

/** How every bootstrap of the analysis is drawn: resamples of whole projects, percentile interval, fixed seed. */
export const bootstrapSettings = { resamples: 10_000, seed: 20_260_921, level: confidenceLevel } as const;
