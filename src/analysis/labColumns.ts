import { codingKinds, evidenceGrades } from '../dataset/dataset.ts';
import type { Coding, Dataset, Issue } from '../dataset/dataset.ts';
import { dayNumber } from '../dataset/dayNumber.ts';
import { groupRoles } from '../dataset/groupRoles.ts';
import type { LabFile } from '../publish/lab.ts';
import type { SpecificationClaim, SpecificationCurveFile } from '../publish/specificationCurve.ts';
import { quantiles } from '../statistics/quantile.ts';
import { compareText } from './compareText.ts';

/** The two coders who coded independently; the third settled their disagreements. */
const independentCoders = ['A', 'B'] as const;

function placeIn(names: readonly string[], name: string, column: string): number {
  const place = names.indexOf(name);
  if (place < 0) throw new Error(`${column}: found ${name}, expected one of ${names.join(', ')}`);
  return place;
}

/** Steps in which a specification curve is handed to the lab: more would not be seen. */
const curveSteps = 200;

function briefly({
  id,
  count,
  estimable,
  agree,
  support,
  against,
  verdict,
  specifications,
}: SpecificationClaim) {
  const effects = specifications.effect.filter((effect) => effect !== null);
  const shares = Array.from({ length: curveSteps + 1 }, (_, step) => step / curveSteps);
  return {
    id,
    count,
    estimable,
    agree,
    support,
    against,
    verdict,
    effects: quantiles(effects, shares).map((effect) => Number(effect.toPrecision(4))),
  };
}

/**
 * `lab.json` of a dataset.
 * @param borderProjects projects near the border of the study's definition of a project
 * @param curve every specification of the claims, of which the lab is given the curves in brief
 * @throws Error if an issue names a code, group, project or day of observation that does not fit the rest
 */
export function labColumns(
  { study, categories, projects, issues, codings }: Dataset,
  borderProjects: readonly string[],
  curve: Pick<SpecificationCurveFile, 'claims'>,
): LabFile {
  const { focal } = groupRoles(study);
  const groups = Object.keys(study.groups);
  const codes = categories.flatMap((category) => category.codes.map(({ id }) => id));
  const repos = projects.map(({ repo }) => repo);
  const domainNames = new Map(projects.map(({ domain, domainName }) => [domain, domainName]));
  const domains = [...domainNames.keys()].sort(compareText);
  const families = [...new Set(issues.flatMap(({ modelFamilies }) => modelFamilies))].sort(compareText);
  const kind = ({ group, code }: Pick<Coding, 'group' | 'code'>): number =>
    group === focal && code !== null ? placeIn(codes, code, 'code') : -1 - placeIn(groups, group, 'group');
  const secondary = (code: string | null): number | null =>
    code === null ? null : placeIn(codes, code, 'secondary');
  const after = ({ opened }: Issue, day: string | null): number | null =>
    opened === null || day === null ? null : dayNumber(day) - dayNumber(opened);
  const rowOf = new Map(issues.map(({ id }, row) => [id, row]));
  const withFamilies = issues.flatMap(({ modelFamilies }, row) => (modelFamilies.length > 0 ? [row] : []));

  return {
    version: study.version,
    groups: groups.map((id, place) => ({
      id,
      name: study.groups[id] ?? id,
      role: place === 0 ? 'focal' : place === 1 ? 'comparison' : 'undecided',
    })),
    categories: categories.map(({ id, name, codes: own }) => ({
      id,
      name,
      codes: own.map((code) => ({ id: code.id, name: code.name })),
    })),
    domains: domains.map((id) => ({ id, name: domainNames.get(id) ?? id })),
    projects: projects.map(({ repo, domain, observedUntil }) => ({
      repo,
      domain: placeIn(domains, domain, 'domain'),
      observedUntil,
      border: borderProjects.includes(repo),
    })),
    families,
    issues: {
      project: issues.map(({ repo, observedUntil, id }) => {
        const place = placeIn(repos, repo, 'repo');
        if (projects[place]?.observedUntil !== observedUntil) {
          throw new Error(
            `${id}, field observed_until: found ${observedUntil}, expected ${projects[place]?.observedUntil ?? ''}, the project's`,
          );
        }
        return place;
      }),
      closing: issues
        .map(({ evidence }) => (evidence === null ? 0 : evidenceGrades.indexOf(evidence) + 1))
        .join(''),
      coding: issues.map(({ coding }) => codingKinds.indexOf(coding)).join(''),
      basis: issues.map(({ openedBasis }) => (openedBasis === 'bounded' ? 1 : 0)).join(''),
      opened: issues.map(({ opened }) => (opened === null ? null : dayNumber(opened))),
      lastEvent: issues.map((issue) => after(issue, issue.lastEvent)),
      resolved: issues.map((issue) => after(issue, issue.resolved)),
      kind: issues.map(kind),
      secondary: issues.map((issue) => secondary(issue.secondary)),
      families: withFamilies.map((row) =>
        (issues[row]?.modelFamilies ?? []).map((family) => placeIn(families, family, 'model_families')),
      ),
      withFamilies,
    },
    coders: Object.fromEntries(
      independentCoders.map((coder) => {
        const own = new Map(
          codings.filter((coding) => coding.coder === coder).map((coding) => [rowOf.get(coding.id), coding]),
        );
        const differing = issues.flatMap((issue, row) => {
          const coding = own.get(row);
          if (!coding) return [];
          const found = { row, kind: kind(coding), secondary: secondary(coding.secondary) };
          const same = found.kind === kind(issue) && found.secondary === secondary(issue.secondary);
          return same ? [] : [found];
        });
        return [
          coder,
          {
            missing: issues.flatMap((_, row) => (own.has(row) ? [] : [row])),
            rows: differing.map(({ row }) => row),
            kind: differing.map((found) => found.kind),
            secondary: differing.map((found) => found.secondary),
          },
        ];
      }),
    ),
    claims: curve.claims.map(briefly),
  };
}
