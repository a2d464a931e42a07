/** Thrown when a statistic is asked for from no observations; the message names the function and the argument. */
export class EmptySampleError extends Error {
  override readonly name = 'EmptySampleError';

  constructor(functionName: string, argument: string) {
    super(`${functionName}: ${argument} is empty, expected at least one observation`);
  }
}
