/** Spaces at which no line ends: between a number and its unit, around the sign of an equation. */
export const noBreakSpace = '\u00a0';

/** The narrow one, between a number and a percent sign. */
export const narrowNoBreakSpace = '\u202f';
