import { warningKinds, type Warning } from '../dataset/warnings/warning.ts';
import type { WarningsFile } from '../publish/warnings.ts';

/** `warnings.json`: the warnings about a release, with the rules of thumb that raised them. */
export function warningsFile(warnings: readonly Warning[]): WarningsFile {
  return {
    rules: Object.entries(warningKinds).map(([kind, rule]) => ({
      kind,
      rule,
      count: warnings.filter((warning) => warning.kind === kind).length,
    })),
    warnings: [...warnings],
  };
}
