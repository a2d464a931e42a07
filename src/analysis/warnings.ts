import { doubtKinds, type Doubt } from '../dataset/warnings/warning.ts';
import type { DoubtsFile } from '../publish/doubts.ts';

/** `doubts.json`: the doubts about a release, with the rules of thumb that raised them. */
export function doubtsFile(doubts: readonly Doubt[]): DoubtsFile {
  return {
    rules: Object.entries(doubtKinds).map(([kind, rule]) => ({
      kind,
      rule,
      count: doubts.filter((doubt) => doubt.kind === kind).length,
    })),
    doubts: [...doubts],
  };
}
