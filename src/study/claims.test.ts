import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Words with which a text says what data do to a claim. Whoever uses them must name the condition beside them. */
const verdict =
  /\b(confirms?|confirmed|refutes?|refuted|contradicts?|reproduces?|reproduced|(neither|more|less|likely) than chance|takes? about as long|tends? to take)\b/i;

/** The texts of a TypeScript file that stand outside every call of `guarded`. */
function unguardedTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'guarded') return;
    if (ts.isStringLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      texts.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** The prose of an MDX file, paragraph by paragraph, without its frontmatter and its guarded claims. */
const unguardedParagraphs = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/<Claim\b[\s\S]*?\/>|\{guarded\([\s\S]*?\)\}/g, '')
    .split(/\n{2,}/);

const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.(ts|mdx)$/.test(entry.name) &&
      !/wordings|searchWords|\.test\.ts$/.test(entry.name),
  )
  .map((entry) => join(entry.parentPath, entry.name));

test('no text says what the data do to a claim without its condition', () => {
  const found = files.flatMap((file) =>
    (file.endsWith('.mdx') ? unguardedParagraphs(file) : unguardedTexts(file))
      .filter((text) => verdict.test(text))
      .map((text) => `${file.slice(import.meta.dirname.length + 1)}: ${text.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
});
