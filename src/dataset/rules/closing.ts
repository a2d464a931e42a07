import { evidenceGrades } from '../dataset.ts';
import { referenceForms } from '../referenceForms.ts';
import { checkRows, type Rule } from './release.ts';

const evidence: Rule = ({ issues }) =>
  checkRows(issues, ['state', 'evidence'], ({ state, evidence }) => {
    if ((state === 'closed') === (evidence !== '')) return null;
    const expected =
      state === 'closed'
        ? `one of ${evidenceGrades.join(', ')}, as the issue is closed`
        : 'nothing, as the issue is open';
    return { column: 'evidence', expected };
  });

const resolution: Rule = ({ issues }) =>
  checkRows(issues, ['evidence', 'resolved'], ({ evidence, resolved }) => {
    const isKnown = evidence !== '' && evidence !== 'unknown';
    if (isKnown === (resolved !== '')) return null;
    if (isKnown) return { column: 'resolved', expected: `a day, as the evidence is ${evidence}` };
    const why = evidence === '' ? 'there is no evidence' : 'the evidence is unknown';
    return { column: 'resolved', expected: `nothing, as ${why}` };
  });

const reference: Rule = ({ issues }) =>
  checkRows(issues, ['evidence', 'evidence_ref'], ({ evidence, evidence_ref: ref }) => {
    if (evidence === '' && ref !== '') {
      return { column: 'evidence_ref', expected: 'nothing, as there is no evidence' };
    }
    const needsOne = ['commit', 'merge', 'release', 'remark'].includes(evidence);
    if (ref === '') {
      const expected = `what the evidence (${evidence}) refers to`;
      return needsOne ? { column: 'evidence_ref', expected } : null;
    }
    const grade = evidenceGrades.find((name) => name === evidence);
    const form = grade && referenceForms[grade];
    return !form || form.pattern.test(ref)
      ? null
      : { column: 'evidence_ref', expected: `${form.expected}, as the evidence is ${evidence}` };
  });

/** The grade `activity` is the last of at least two turns of a thread that was seen to its end. */
const activity: Rule = ({ issues }) => [
  ...checkRows(issues, ['evidence', 'events_seen'], ({ evidence, events_seen: seen }) =>
    evidence === 'activity' && Number(seen) < 2
      ? { column: 'events_seen', expected: '2 or more, as the evidence is activity' }
      : null,
  ),
  ...checkRows(issues, ['evidence', 'resolved', 'last_event', 'thread_complete'], (cells) => {
    if (cells.evidence !== 'activity') return null;
    if (cells.thread_complete !== 'true') {
      return { column: 'thread_complete', expected: 'true, as the evidence is activity' };
    }
    if (cells.resolved === cells.last_event) return null;
    const expected = `${cells.last_event || 'nothing'} (last_event), as the evidence is activity`;
    return { column: 'resolved', expected };
  }),
];

/** A closed issue has evidence of when, an open one has none. */
export const closingRules: readonly Rule[] = [evidence, resolution, reference, activity];
