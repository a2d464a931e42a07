import {
  categoryAddress,
  codeAddress,
  domainAddress,
  familyAddress,
  listAddress,
  projectAddress,
} from '../model/addresses.ts';
import type { ResolutionCurve, ResolutionCurvesFile } from '../publish/resolutionCurves.ts';
import type { PublishedCategory, StudyFile } from '../publish/study.ts';
import { categoryColor } from './categoryColor.ts';
import type { DrawnCurve } from './survival.ts';

/** Colors of the two groups that are compared: the subject in the accent, what it is compared with in grey. */
const groupColors = {
  focal: 'var(--accent)',
  comparison: 'var(--ink-soft)',
  undecided: 'var(--rule-strong)',
} as const;

/** What of a study decides how a curve is drawn. */
type Drawn = Pick<StudyFile, 'groups' | 'categories'>;

/** Gives a curve its color and the address of its issues. */
export function drawCurve(
  study: Drawn,
  curve: ResolutionCurve,
  limits = true,
): DrawnCurve & { readonly href: string } {
  return { curve, limits, ...look(study, curve) };
}

function look(study: Drawn, { kind, id, group }: ResolutionCurve): { color: string; href: string } {
  const colorOf = (isIt: (category: PublishedCategory) => boolean) =>
    categoryColor(study.categories.findIndex(isIt));
  const ofGroup = groupColors[study.groups.find((candidate) => candidate.id === group)?.role ?? 'undecided'];
  switch (kind) {
    case 'group':
      return { color: ofGroup, href: listAddress('group', id) };
    case 'category':
      return { color: colorOf((category) => category.id === id), href: categoryAddress(id) };
    case 'code':
      return {
        color: colorOf(({ codes }) => codes.some((code) => code.id === id)),
        href: codeAddress(id),
      };
    case 'year':
      return { color: ofGroup, href: listAddress('year', id) };
    case 'project':
      return { color: ofGroup, href: projectAddress(id) };
    case 'domain':
      return { color: ofGroup, href: domainAddress(id) };
    case 'family':
      return { color: ofGroup, href: familyAddress(id) };
  }
}

/** The curve of one set of issues; `undefined` where too few issues allow one. */
export function findCurve(
  file: ResolutionCurvesFile,
  kind: ResolutionCurve['kind'],
  id: string,
  group?: string,
): ResolutionCurve | undefined {
  return file.curves.find(
    (curve) => curve.kind === kind && curve.id === id && (group === undefined || curve.group === group),
  );
}
