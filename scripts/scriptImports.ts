/** The scripts that a built script asks for, by their addresses. */
export interface ScriptImports {
  /** Before it runs. */
  readonly atOnce: readonly string[];
  /** When it sees fit: `import()`, and workers. */
  readonly later: readonly string[];
}

// A bundler writes addresses as plain strings; whatever else stands in quotes does not end like a script.
const script = String.raw`(["'\`])(?<script>(?:\.{0,2}/)[^"'\`]*\.m?js)\1`;
const atOnce = new RegExp(String.raw`\b(?:import|from)\s*${script}`, 'g');
const later = new RegExp(String.raw`\b(?:import|new URL)\(\s*${script}`, 'g');

/**
 * What a built script imports.
 * @param address where the script is served, from which relative addresses lead
 */
export function scriptImports(code: string, address: string): ScriptImports {
  const find = (pattern: RegExp): string[] => {
    const found = [...code.matchAll(pattern)].map((match) => match.groups?.script ?? '');
    // Any host will do: only the path is kept.
    return [...new Set(found.map((one) => new URL(one, `http://host.invalid${address}`).pathname))];
  };
  return { atOnce: find(atOnce), later: find(later) };
}
