/**
 * Thrown when an argument of a statistic cannot be used: a value that is not a number, lengths that differ, a level
 * outside (0, 1). The message names the function, the argument, the value found and what was expected.
 */
export class InvalidSampleError extends Error {
  override readonly name = 'InvalidSampleError';

  constructor(functionName: string, argument: string, found: unknown, expected: string) {
    super(`${functionName}: ${argument} is ${String(found)}, expected ${expected}`);
  }
}
