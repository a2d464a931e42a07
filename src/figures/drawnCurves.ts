import { categoryAddress, codeAddress, listAddress, projectAddress } from '../model/addresses.ts';
import type { ResolutionCurve, ResolutionCurvesFile } from '../publish/resolutionCurves.ts';
import type { PublishedCategory, StudyFile } from '../publish/study.ts';
import { categoryColour } from './categoryColour.ts';
import type { DrawnCurve } from './survival.ts';

/** Colours of the two groups that are compared: the subject in the accent, what it is compared with in grey. */
const groupColours = {
  focal: 'var(--accent)',
  comparison: 'var(--ink-soft)',
  undecided: 'var(--rule-strong)',
} as const;

/** What of a study decides how a curve is drawn. */
type Drawn = Pick<StudyFile, 'groups' | 'categories'>;

/** Gives a curve its colour and the address of its issues. */
export function drawCurve(
  study: Drawn,
  curve: ResolutionCurve,
  limits = true,
): DrawnCurve & { readonly href: string } {
  return { curve, limits, ...look(study, curve) };
}

function look(study: Drawn, { kind, id, group }: ResolutionCurve): { colour: string; href: string } {
  const colourOf = (isIt: (category: PublishedCategory) => boolean) =>
    categoryColour(study.categories.findIndex(isIt));
  const ofGroup = groupColours[study.groups.find((candidate) => candidate.id === group)?.role ?? 'undecided'];
  switch (kind) {
    case 'group':
      return { colour: ofGroup, href: listAddress('group', id) };
    case 'category':
      return { colour: colourOf((category) => category.id === id), href: categoryAddress(id) };
    case 'code':
      return {
        colour: colourOf(({ codes }) => codes.some((code) => code.id === id)),
        href: codeAddress(id),
      };
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
