import type { IssueRow } from '../publish/issueRows.ts';

/** The title under which an issue is cited, wherever it is. */
export const issueTitle = ({ id, title, summary }: Pick<IssueRow, 'id' | 'title' | 'summary'>): string =>
  `${id}: ${title ?? summary.replace(/\.$/, '')}`;
