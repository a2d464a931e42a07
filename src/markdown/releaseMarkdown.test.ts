import { expect, test } from 'vitest';
import { releaseMarkdown } from './releaseMarkdown.ts';

const text = (value: string) => ({ type: 'text', value });
const document = () => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [text('Method')] },
    { type: 'heading', depth: 2, children: [text('Issues')] },
    { type: 'paragraph', children: [{ type: 'html', value: '<relation>' }] },
    {
      type: 'list',
      children: [
        { type: 'listItem', children: [{ type: 'paragraph', children: [text('fruit.pear   Less round.')] }] },
        { type: 'listItem', children: [{ type: 'paragraph', children: [text('Not an id. Stays.')] }] },
      ],
    },
  ],
});
const adapted = () => {
  const tree = document();
  releaseMarkdown()(tree, { path: '/somewhere/data/1.0.0/METHOD.md' });
  return JSON.stringify(tree);
};

test('a document of a release leaves its title to the page and has its headings below the page’s', () => {
  expect(adapted()).not.toContain('"Method"');
  expect(adapted()).toContain('{"type":"heading","depth":3,"children":[{"type":"text","value":"Issues"}]}');
});

test('nothing of it becomes HTML', () => {
  expect(adapted()).toContain('{"type":"text","value":"<relation>"}');
});

test('an entry that begins with a dotted id has it set as code, and no other', () => {
  expect(adapted()).toContain(
    '[{"type":"inlineCode","value":"fruit.pear"},{"type":"text","value":" Less round."}]',
  );
  expect(adapted()).toContain('[{"type":"text","value":"Not an id. Stays."}]');
});

test('other documents stay as they are', () => {
  const tree = document();
  releaseMarkdown()(tree, { path: '/somewhere/src/study/about.mdx' });
  expect(tree).toEqual(document());
});
