/** How every bootstrap of the analysis is drawn: resamples of whole projects, percentile interval, fixed seed. */
export const bootstrapSettings = { resamples: 10_000, seed: 20_260_921, level: 0.95 } as const;
