import type { Rule } from './release.ts';

const days: Rule = ({ study, freeze, released }) =>
  freeze !== undefined && released !== undefined && released < freeze
    ? [study.violationAt(['released'], `${freeze} (freeze) or later`)]
    : [];

/** A study is released after its last day of observation. */
export const studyRules: readonly Rule[] = [days];
