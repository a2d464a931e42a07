import { unbroken } from '../formatting/unbroken.ts';

/** The part of a Markdown tree that is read here. */
interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

/** A remark plugin: in prose, no line ends between a number and its sign. Code stays as it is written. */
export function unbrokenNumbers() {
  return (tree: MarkdownNode): void => {
    visit(tree);
  };
}

function visit(node: MarkdownNode): void {
  if (node.type === 'text' && node.value !== undefined) node.value = unbroken(node.value);
  for (const child of node.children ?? []) visit(child);
}
