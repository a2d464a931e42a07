import {
  column,
  day,
  flag,
  list,
  newerColumn,
  oneOf,
  optional,
  shortText,
  text,
  wholeNumber,
  type Columns,
} from './columns.ts';
import { codingKinds, evidenceGrades } from './dataset.ts';

/** `issues.csv`, one row an issue report. What ids, groups and codes may be, other files say: see the rules. */
export const issueColumns = {
  id: column(text, 'The issue: owner/name#number.'),
  repo: column(text, 'The project, as projects.csv names it.'),
  number: column(wholeNumber(1), 'Number of the issue within its project.'),
  url: column(text, 'Address of the original thread.'),
  state: column(oneOf(['open', 'closed']), 'State of the issue when it was last seen.'),
  labels: column(list, 'Labels that the project had given it.'),
  group: column(text, 'Group that the issue belongs to in the end; study.json names the groups.'),
  category: column(optional(text), 'First part of the code; empty where there is none.'),
  code: column(optional(text), 'Final primary code; only issues of the focal group have one.'),
  secondary: column(optional(text), 'Final secondary code, if there is one.'),
  coding: column(
    oneOf(codingKinds),
    'How group and code came about: coders A and B agreed, coder C settled their disagreement, or A alone coded it.',
  ),
  models: column(list, 'Models that the thread names, as it names them.'),
  model_families: column(list, 'Families of these models, under one name each.'),
  title: newerColumn(
    optional(shortText(70)),
    'What the issue is about, in our words, as a title of at most 70 characters.',
  ),
  summary: column(text, 'What the issue is about, in our words.'),
  opened: column(
    optional(day),
    'Day (UTC) on which it was opened; empty if not known to within the interval that METHOD.md allows.',
  ),
  opened_basis: column(
    optional(oneOf(['shown', 'bounded'])),
    'Whether the thread shows that day, or it is the middle of an interval given by neighboring numbers; empty without opened.',
  ),
  opened_earliest: column(optional(day), 'Earliest day on which it can have been opened.'),
  opened_latest: column(optional(day), 'Latest day on which it can have been opened.'),
  last_event: column(optional(day), 'Day of the last dated turn of the thread that was seen.'),
  events_seen: column(wholeNumber(0), 'Number of dated turns seen: a lower bound.'),
  thread_complete: column(flag('true', 'false'), 'Whether the thread was seen to its end.'),
  resolved: column(
    optional(day),
    'Day on which the matter was settled, as the evidence has it; empty if open or not established.',
  ),
  evidence: column(
    optional(oneOf(evidenceGrades)),
    'What that day rests on, from a commit to nothing at all; METHOD.md defines the grades. Empty for open issues.',
  ),
  evidence_ref: column(
    optional(text),
    'The commit, the pull request (#number) or the tag; for a remark, what it says.',
  ),
  observed_until: column(day, 'Latest day up to which the project was observed.'),
} as const satisfies Columns;
