/** The part of a Markdown tree that is read here. */
interface MarkdownNode {
  type: string;
  depth?: number;
  value?: string;
  children?: MarkdownNode[];
}

/**
 * A remark plugin for documents that a release brings and a page shows as they stand: their headings go two levels down,
 * below the page’s own, and what looks like HTML (`<relation>`) is shown as the text that it is.
 */
export function releaseMarkdown() {
  return (tree: MarkdownNode, file: { readonly path?: string }): void => {
    if (file.path !== undefined && /[\\/]data[\\/][^\\/]+[\\/][A-Z]+\.md$/.test(file.path)) adapt(tree);
  };
}

function adapt(node: MarkdownNode): void {
  if (node.type === 'heading' && node.depth !== undefined) node.depth = Math.min(6, node.depth + 2);
  if (node.type === 'html') node.type = 'text';
  for (const child of node.children ?? []) adapt(child);
}
