import { categoryAddress, codeAddress, listAddress, projectAddress } from '../published/addresses.ts';
import type { ResolutionCurve, ResolutionCurvesFile } from '../published/resolutionCurvesFile.ts';
import type { StudyFile } from '../published/studyFile.ts';
import { categoryColour } from './categoryColour.ts';
import type { DrawnCurve } from './survivalFigure.ts';

/** Colours of the two groups that are compared: the subject in the accent, what it is compared with in grey. */
const groupColours = {
  focal: 'var(--accent)',
  comparison: 'var(--ink-soft)',
  undecided: 'var(--rule-strong)',
} as const;

/** Gives a curve its colour and the address of its issues. */
export function drawCurve(study: StudyFile, curve: ResolutionCurve, limits = true): DrawnCurve {
  return { curve, limits, ...look(study, curve) };
}

function look(study: StudyFile, { kind, id, group }: ResolutionCurve): { colour: string; href: string } {
  const ofCategory = (category: string) =>
    categoryColour(study.categories.findIndex((candidate) => candidate.id === category));
  const ofGroup = groupColours[study.groups.find((candidate) => candidate.id === group)?.role ?? 'undecided'];
  switch (kind) {
    case 'group':
      return { colour: ofGroup, href: listAddress('group', id) };
    case 'category':
      return { colour: ofCategory(id), href: categoryAddress(id) };
    case 'code':
      return { colour: ofCategory(id.split('.')[0] ?? ''), href: codeAddress(id) };
    case 'year':
      return { colour: ofGroup, href: listAddress('year', id) };
    case 'project':
      return { colour: ofGroup, href: projectAddress(id) };
    case 'domain':
    case 'family':
      return { colour: ofGroup, href: '/projects/' };
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
