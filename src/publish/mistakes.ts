/** Pages are bundled apart from the build that renders them, so what both know has to stand outside their modules. */
const shared = globalThis as { atlasMistakes?: Set<string> };

/** Exit code of `command.ts` where it published the data, and has named mistakes of the study. */
export const publishedWithMistakes = 2;

/** From now on mistakes are collected, so that one build can name them all. */
export function collectMistakes(): Set<string> {
  return (shared.atlasMistakes ??= new Set());
}

/**
 * Notes that a study says something that its data do not support, or names something that they do not have.
 * @throws the error itself where mistakes are not collected: everywhere but in a build
 */
export function noteMistake(error: Error): void {
  if (!shared.atlasMistakes) throw error;
  shared.atlasMistakes.add(error.message);
}
