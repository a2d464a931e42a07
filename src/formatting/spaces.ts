/** Spaces at which no line ends: between a number and its unit, around the sign of an equation. */
export const noBreakSpace = '\u00a0';

/** The narrow one, between a number and a percent sign. */
export const narrowNoBreakSpace = '\u202f';

/** No space at all, but keeps a line from ending after the dash of an interval. */
export const wordJoiner = '\u2060';
