/** The part of a Markdown tree that is read here. */
interface MarkdownNode {
  type: string;
  depth?: number;
  value?: string;
  children?: MarkdownNode[];
}

/**
 * A remark plugin for documents that a release brings and a page shows as they stand. Their title is left to the page,
 * their other headings go one level down, below the page’s own; what looks like HTML (`<relation>`) is shown as the text
 * that it is, and an entry that begins with a dotted id (`- category.code  what it means`) has it set as code.
 */
export function releaseMarkdown() {
  return (tree: MarkdownNode, file: { readonly path?: string }): void => {
    if (file.path === undefined || !/[\\/]data[\\/][^\\/]+[\\/][A-Z]+\.md$/.test(file.path)) return;
    tree.children = (tree.children ?? []).filter(({ type, depth }) => type !== 'heading' || depth !== 1);
    adapt(tree);
  };
}

function adapt(node: MarkdownNode): void {
  if (node.type === 'heading' && node.depth !== undefined) node.depth = Math.min(6, node.depth + 1);
  if (node.type === 'html') node.type = 'text';
  if (node.type === 'listItem') setId(node.children?.[0]);
  for (const child of node.children ?? []) adapt(child);
}

function setId(paragraph: MarkdownNode | undefined): void {
  const [first, ...rest] = paragraph?.children ?? [];
  const [, id, meaning] = /^([a-z]+\.[a-z-]+)\s+(.*)$/s.exec(first?.value ?? '') ?? [];
  if (!paragraph || first?.type !== 'text' || id === undefined) return;
  paragraph.children = [
    { type: 'inlineCode', value: id },
    { type: 'text', value: ` ${meaning ?? ''}` },
    ...rest,
  ];
}
