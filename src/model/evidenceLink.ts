import type { Issue } from '../dataset/dataset.ts';
import { referenceForms } from '../dataset/referenceForms.ts';

/**
 * Where the evidence of a closing date can be looked up on GitHub: a commit, a pull request, a release; `null` for
 * evidence that lies in the thread itself, and for a reference of which no link can be made.
 */
export function evidenceLink(issue: Pick<Issue, 'repo' | 'evidence' | 'evidenceRef'>): string | null {
  const { repo, evidence, evidenceRef } = issue;
  if (evidence === null || evidenceRef === null) return null;
  if (!referenceForms[evidence]?.pattern.test(evidenceRef)) return null;
  const base = `https://github.com/${repo}`;
  if (evidence === 'commit') return `${base}/commit/${evidenceRef}`;
  if (evidence === 'merge') return `${base}/pull/${evidenceRef.replace('#', '')}`;
  if (evidence === 'release') return `${base}/releases/tag/${encodeURIComponent(evidenceRef)}`;
  return null;
}
