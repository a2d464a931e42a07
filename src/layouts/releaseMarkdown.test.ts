import { expect, test } from 'vitest';
import { releaseMarkdown } from './releaseMarkdown.ts';

const document = () => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Method' }] },
    { type: 'paragraph', children: [{ type: 'html', value: '<relation>' }] },
  ],
});

test('a document of a release has its headings below the page’s, and nothing of it becomes HTML', () => {
  const tree = document();
  releaseMarkdown()(tree, { path: '/somewhere/data/1.0.0/METHOD.md' });
  expect(tree.children[0]?.depth).toBe(3);
  expect(tree.children[1]?.children[0]).toEqual({ type: 'text', value: '<relation>' });
});

test('other documents stay as they are', () => {
  const tree = document();
  releaseMarkdown()(tree, { path: '/somewhere/src/content/about.mdx' });
  expect(tree).toEqual(document());
});
