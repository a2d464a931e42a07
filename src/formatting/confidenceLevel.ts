import { narrowNoBreakSpace } from './spaces.ts';

/** The level of every interval that is shown, for text. */
export const confidenceLevel = `95${narrowNoBreakSpace}%`;
