/** Spaces at which no line ends: between a number and its unit, around the sign of an equation. */
export const noBreakSpace = '\u00a0';

/** No space at all, but keeps a line from ending after the dash of an interval. */
export const wordJoiner = '\u2060';
