import { posix } from 'node:path';
import ts from 'typescript';
import { isForTests, type SourceFiles } from './sourceFiles.ts';

/**
 * Which folder of `src/` may import from which: the one direction in which data flows, from the dataset by way of the
 * analysis to published JSON, and from there to figures and pages. What is not allowed here is a fault.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  statistics: ['statistics'],
  dataset: ['dataset'],
  published: ['published', 'dataset', 'formatting'],
  analysis: ['analysis', 'statistics', 'dataset', 'published'],
  formatting: ['formatting'],
  citation: ['citation', 'published', 'dataset', 'formatting'],
  figures: ['figures', 'published', 'dataset', 'citation', 'formatting'],
  explorer: ['explorer', 'published', 'dataset', 'statistics', 'citation', 'formatting'],
  lab: [
    'lab',
    'explorer',
    'statistics',
    'analysis',
    'published',
    'dataset',
    'figures',
    'citation',
    'formatting',
  ],
};

/** What a page is made of. It shows numbers and never computes them, so all of `src/` but the statistics. */
const pageFolders = ['components', 'layouts', 'pages', 'content', 'styles'];
const hiddenFromPages = 'statistics';

const catchAllName = /(^|\/)(utils?|helpers?|common|lib|misc|shared)(\/|\.[^/]*$|$)/i;

function scriptsIn(file: string, text: string): string {
  if (/\.m?[jt]s$/.test(file)) return text;
  if (file.endsWith('.astro')) {
    const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
    return [frontmatter, ...scripts].join('\n');
  }
  // MDX: statements stand at the start of a line, outside code samples.
  return (text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').match(/^(?:import|export)\s[^;]*;?/gm) ?? []).join(
    '\n',
  );
}

/** What a source file imports, as it is written there; types and dynamic imports included. */
export function importsOf(file: string, text: string): string[] {
  const code = scriptsIn(file, text);
  const globs = [...code.matchAll(/import\.meta\.glob[^(]*\(\s*['"]([^'"]+)/g)].map(
    (match) => match[1] ?? '',
  );
  return [...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName), ...globs];
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '(top)';
}

function isAllowed(from: string, to: string): boolean {
  if (to === 'pages' && from !== 'pages') return false;
  if (pageFolders.includes(from)) return to !== hiddenFromPages;
  return mayImport[from]?.includes(to) ?? false;
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

/**
 * Every import under `src/` that runs against the direction of data, one circle of imports if there is any, and every
 * file that is named for nothing it holds. Tests may import what they test and what they feed it with.
 */
export function checkImportDirections(files: SourceFiles): string[] {
  const problems: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    if (catchAllName.test(file)) problems.push(`src/${file}: a name that says nothing about what it holds`);
    if (isForTests(file)) continue;
    const from = folderOf(file);
    if (mayImport[from] === undefined && !pageFolders.includes(from) && from !== '(top)') {
      problems.push(`src/${file}: no rule says what src/${from}/ may import`);
    }
    const targets: string[] = [];
    for (const specifier of importsOf(file, text)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.normalize(posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));
      if (target.startsWith('..')) {
        // Published data and fonts are read as files by their address, so nothing outside has to be imported.
        problems.push(`src/${file}: imports ${specifier} from outside src/`);
        continue;
      }
      const to = folderOf(target);
      if (isForTests(target)) problems.push(`src/${file}: imports ${specifier}, which is for tests`);
      else if (from !== '(top)' && !isAllowed(from, to)) {
        problems.push(`src/${file}: imports ${specifier}; src/${from}/ may not use src/${to}/`);
      }
      if (files.has(target)) targets.push(target);
    }
    graph.set(file, targets);
  }
  const cycle = findCycle(graph);
  if (cycle) problems.push(`these files import each other in a circle: ${cycle.join(' → ')}`);
  return problems;
}

/** Every import under `scripts/` of something under `tests/`: tests use what the commands use, never the other way. */
export function checkScriptImports(files: SourceFiles): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter((specifier) => posix.join('scripts', posix.dirname(file), specifier).startsWith('tests/'))
      .map((specifier) => `scripts/${file}: imports ${specifier}; scripts/ may not use tests/`),
  );
}
