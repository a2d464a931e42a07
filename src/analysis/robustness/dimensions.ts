import type { Dependence } from '../resolution/dependence.ts';
import type { CensoringRule } from '../../model/observation.ts';
import { mainCensoringRule } from '../../model/observation.ts';

/** One answer to a choice that an analyst has to make. */
export interface Option<Value> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
}

/** A choice with its reasonable answers; the first is the one of the main specification. */
export interface Dimension<Value> {
  readonly id: string;
  readonly question: string;
  readonly options: readonly Option<Value>[];
}

/** Whose codes count. */
export type CodingSource = 'final' | 'A' | 'B' | 'agreed';

/** Which grades of evidence count as an exact date. */
export const evidenceDimension: Dimension<CensoringRule['exactEvidence']> = {
  id: 'evidence',
  question: 'Which evidence counts as an exact date of resolution?',
  options: [
    { id: 'documented', label: 'Commit, merge, release or remark', value: mainCensoringRule.exactEvidence },
    { id: 'code', label: 'Only a commit or a merge', value: ['tracker', 'commit', 'merge'] },
    {
      id: 'activity',
      label: 'The last activity too',
      value: [...mainCensoringRule.exactEvidence, 'activity'],
    },
  ],
};

/** What is done with closed issues without an exact date. */
export const undatedDimension: Dimension<CensoringRule['undated']> = {
  id: 'undated',
  question: 'Closed issues without an exact date?',
  options: [
    { id: 'interval', label: 'Known up to an interval (Turnbull)', value: 'interval' },
    { id: 'early', label: 'Resolved at the last event seen', value: 'early' },
    { id: 'late', label: 'Resolved at the end of observation', value: 'late' },
    { id: 'dropped', label: 'Left out', value: 'dropped' },
  ],
};

/** What is done with open issues. */
export const openDimension: Dimension<CensoringRule['open']> = {
  id: 'open',
  question: 'Open issues?',
  options: [
    { id: 'observed-until', label: 'Open until the end of observation', value: 'observed-until' },
    { id: 'last-event', label: 'Open until the last event seen', value: 'last-event' },
    { id: 'dropped', label: 'Left out', value: 'dropped' },
  ],
};

/** Which opening days count. */
export const openingsDimension: Dimension<CensoringRule['openings']> = {
  id: 'openings',
  question: 'Opening days?',
  options: [
    { id: 'all', label: 'Shown, or bounded by neighbors', value: 'all' },
    { id: 'shown', label: 'Shown only', value: 'shown' },
  ],
};

/** Whose coding counts. */
export const codingDimension: Dimension<CodingSource> = {
  id: 'coding',
  question: 'Whose codes?',
  options: [
    { id: 'final', label: 'Final, after adjudication', value: 'final' },
    { id: 'A', label: 'Coder A’s', value: 'A' },
    { id: 'B', label: 'Coder B’s', value: 'B' },
    { id: 'agreed', label: 'Only issues on which both agreed', value: 'agreed' },
  ],
};

/** Whether projects that the study's definition barely includes are in. */
export const borderDimension: Dimension<'in' | 'out'> = {
  id: 'border',
  question: 'Projects near the border of the definition?',
  options: [
    { id: 'in', label: 'In', value: 'in' },
    { id: 'out', label: 'Out', value: 'out' },
  ],
};

/** What counts equally. */
export const weightsDimension: Dimension<'issues' | 'projects'> = {
  id: 'weights',
  question: 'What counts equally?',
  options: [
    { id: 'issues', label: 'Every issue', value: 'issues' },
    { id: 'projects', label: 'Every project', value: 'projects' },
  ],
};

/** How dependence within projects is treated. */
export const dependenceDimension: Dimension<Dependence> = {
  id: 'dependence',
  question: 'Issues of one project may be alike?',
  options: [
    { id: 'ignored', label: 'Ignored', value: 'ignored' },
    { id: 'clustered', label: 'Limits allow for it', value: 'clustered' },
    { id: 'stratified', label: 'Compared within projects only', value: 'stratified' },
  ],
};

/** Which codes of an issue decide its category. */
export const codesDimension: Dimension<'primary' | 'any'> = {
  id: 'codes',
  question: 'Which codes of an issue?',
  options: [
    { id: 'primary', label: 'The primary one', value: 'primary' },
    { id: 'any', label: 'Primary and secondary, half each', value: 'any' },
  ],
};
