/** A fault in what the build is given, which the person who runs it can mend. Only its message is printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
