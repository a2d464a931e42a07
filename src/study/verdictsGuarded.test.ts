import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { typedProse } from '../model/chapterText.ts';

/** Words by which a sentence of ours passes judgment on a claim. The data may come to contradict it, so a guard must check it. */
const verdict =
  /\b(our|these|the) (data|results?|numbers?|analys[ei]s|findings?) (do not |does not |neither |clearly |weakly )?(confirm|support|refute|contradict|bear out)|\b(claim|difference|effect)s? (is|are|was|were) (not |weakly |clearly )?(confirmed|supported|refuted|significant)\b|\b(claim|it|this) (holds( (up|in part))?|does not hold)\b|\b(model|these) issues (do )?(take|stay open|tend to take)\b[^.]*\b(longer|as long|sooner)\b/i;
/** It reports what someone else says, asks, or supposes. */
const notOurs = /\bpaper reports\b|\bwhether\b|\bclaim is that\b|\bif\b|\?$/i;

/** The sentences of a text that pass judgment without saying whose. */
const judgments = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.?!])\s/)
    .filter((sentence) => verdict.test(sentence) && !notOurs.test(sentence));

/** Texts of a source that no guard checks. */
function unguarded(file: string, source: string): string[] {
  if (file.endsWith('.mdx')) return [typedProse(source)];
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'guarded') return;
    if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node))
      texts.push(node.getText().slice(1, -1));
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return texts;
}

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|mdx)$/.test(file) && !file.endsWith('.test.ts') && file !== 'wordings.ts',
);

test('a verdict typed as text is found, one behind a guard is not', () => {
  const typed = 'Our data neither confirm nor refute it.';
  expect(unguarded('a.mdx', typed).flatMap(judgments)).toEqual([typed]);
  expect(unguarded('a.ts', `const a = '${typed}';`).flatMap(judgments)).toEqual([typed]);
  expect(unguarded('a.ts', `const a = guarded('${typed}', met);`).flatMap(judgments)).toEqual([]);
});

test.each(sources)('%s states no verdict without a guard', (file) => {
  expect(unguarded(file, readFileSync(join(import.meta.dirname, file), 'utf8')).flatMap(judgments)).toEqual(
    [],
  );
});
