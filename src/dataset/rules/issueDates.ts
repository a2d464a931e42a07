import { dayNumber } from '../dayNumber.ts';
import { checkRows, type Rule } from './release.ts';

const openingInterval: Rule = ({ issues }) =>
  checkRows(issues, ['opened_earliest', 'opened_latest'], (cells) => {
    const { opened_earliest: earliest, opened_latest: latest } = cells;
    if (earliest === '' && latest !== '') {
      return { column: 'opened_earliest', expected: 'a day, as opened_latest has one' };
    }
    if (latest === '' && earliest !== '') {
      return { column: 'opened_latest', expected: 'a day, as opened_earliest has one' };
    }
    if (earliest <= latest) return null;
    return { column: 'opened_latest', expected: `${earliest} (opened_earliest) or later` };
  });

const opening: Rule = ({ issues }) =>
  checkRows(issues, ['opened', 'opened_earliest', 'opened_latest'], (cells) => {
    const { opened, opened_earliest: earliest, opened_latest: latest } = cells;
    if (opened === '') return null;
    if (earliest === '') return { column: 'opened_earliest', expected: 'a day, as opened has one' };
    if (earliest <= opened && opened <= latest) return null;
    const expected = `a day from ${earliest} (opened_earliest) to ${latest} (opened_latest)`;
    return { column: 'opened', expected };
  });

const openingBasis: Rule = ({ issues }) =>
  checkRows(issues, ['opened', 'opened_basis', 'opened_earliest', 'opened_latest'], (cells) => {
    const { opened, opened_basis: basis, opened_earliest: earliest, opened_latest: latest } = cells;
    if (opened === '' && basis !== '') {
      return { column: 'opened', expected: `a day, as opened_basis is ${basis}` };
    }
    if (opened !== '' && basis === '') {
      return { column: 'opened_basis', expected: 'shown or bounded, as opened has a day' };
    }
    if (basis === 'shown' && earliest !== latest) {
      return { column: 'opened_basis', expected: 'bounded, as opened_earliest and opened_latest differ' };
    }
    return null;
  });

/** Between two neighbors that are farther apart than this, an opening counts as not known. */
const longestInterval = 14;

const boundedOpening: Rule = ({ issues }) =>
  checkRows(issues, ['opened', 'opened_basis', 'opened_earliest', 'opened_latest'], (cells) => {
    if (cells.opened_basis !== 'bounded') return null;
    const [earliest, opened, latest] = [cells.opened_earliest, cells.opened, cells.opened_latest].map(
      dayNumber,
    ) as [number, number, number];
    if (latest - earliest > longestInterval) {
      const expected = `at most ${longestInterval} days after ${cells.opened_earliest} (opened_earliest), as opened_basis is bounded`;
      return { column: 'opened_latest', expected };
    }
    if (Math.abs(opened - earliest - (latest - opened)) <= 1) return null;
    const expected = `the middle of ${cells.opened_earliest} and ${cells.opened_latest}, as opened_basis is bounded`;
    return { column: 'opened', expected };
  });

const observation: Rule = ({ issues, projects }) => {
  const ofProject = new Map(
    projects.rows
      .filter((row) => !row.faulty.has('repo') && !row.faulty.has('observed_until'))
      .map((row) => [row.cells.repo, row.cells.observed_until]),
  );
  return checkRows(issues, ['repo', 'observed_until'], ({ repo, observed_until: day }) => {
    const expected = ofProject.get(repo);
    if (expected === undefined || day === expected) return null;
    return { column: 'observed_until', expected: `${expected}, as projects.csv has it for ${repo}` };
  });
};

const openingIsObserved: Rule = ({ issues }) =>
  checkRows(issues, ['opened_latest', 'observed_until'], ({ opened_latest: latest, observed_until: end }) =>
    latest <= end ? null : { column: 'opened_latest', expected: `${end} (observed_until) or earlier` },
  );

type Ending = 'last_event' | 'resolved';

/** Nothing happens after the end of observation, whatever is known of the opening. */
const isObserved =
  (column: Ending): Rule =>
  ({ issues }) =>
    checkRows(issues, [column, 'observed_until'], ({ [column]: day, observed_until: end }) =>
      day <= end ? null : { column, expected: `${end} (observed_until) or earlier` },
    );

/** Nothing happens before the opening, nor before the earliest day of an opening that is not known. */
const isAfter =
  (from: 'opened' | 'opened_earliest', column: Ending): Rule =>
  ({ issues }) =>
    checkRows(issues, [column, from], ({ [column]: day, [from]: first }) =>
      day === '' || day >= first ? null : { column, expected: `${first} (${from}) or later` },
    );

const seenEvents: Rule = ({ issues }) =>
  checkRows(issues, ['events_seen', 'last_event'], ({ events_seen: seen, last_event: last }) =>
    seen !== '0' && last === ''
      ? { column: 'last_event', expected: `a day, as events_seen counts ${seen}` }
      : null,
  );

/** The days of an issue follow each other as they must. */
export const issueDateRules: readonly Rule[] = [
  observation,
  openingInterval,
  opening,
  openingBasis,
  openingIsObserved,
  boundedOpening,
  ...(['last_event', 'resolved'] as const).flatMap((column) => [
    isObserved(column),
    isAfter('opened', column),
    isAfter('opened_earliest', column),
  ]),
  seenEvents,
];
