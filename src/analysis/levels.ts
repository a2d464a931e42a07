/** A two-sided p below this is called significant. */
export const testLevel = 0.05;

/** The confidence level of all limits, 0 to 1: how often they are meant to hold what they are limits of. */
export const confidenceLevel = 0.95;
