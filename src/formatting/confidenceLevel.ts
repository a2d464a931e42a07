/** The level of every interval that is shown, for text. */
export const confidenceLevel = '95%';

/** The level of every test: what is significant has a smaller p. */
export const testLevel = '5%';
