const grades: Readonly<Record<string, string>> = {
  tracker: 'the tracker itself',
  commit: 'a commit',
  merge: 'a merged pull request',
  release: 'a release',
  remark: 'a closing remark in the thread',
  activity: 'the last activity alone',
  unknown: 'nothing that we saw',
};

/** What a closing remark said. */
const remarks: Readonly<Record<string, string>> = {
  answered: 'the question was answered',
  duplicate: 'it repeats another issue',
  fixed: 'a comment said that it was fixed',
  released: 'a comment said that the fix was released',
  'reporter-solved': 'the reporter had solved it',
  stale: 'it was closed because nobody answered',
  upstream: 'it belongs to other software',
  withdrawn: 'the reporter withdrew it',
  wontfix: 'the maintainers will not change it',
  workaround: 'a workaround was found',
};

/** What dates a closing, to follow “from”: “a merged pull request”; a grade of which nothing is known stays as it is. */
export const evidenceWords = (grade: string): string => grades[grade] ?? grade;

/** What the remark that closed an issue said, in words; a reason of which nothing is known stays as it is. */
export const remarkWords = (reason: string): string => remarks[reason] ?? reason;
