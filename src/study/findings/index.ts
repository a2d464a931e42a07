import type { Finding } from '../../model/finding.ts';
import { codesThatGoTogether } from './codesTogether.ts';
import { howWellCodersAgree } from './coderAgreement.ts';
import { whatEarlierTaxonomiesLack } from './earlierTaxonomies.ts';
import { gettingAModelToWork } from './gettingAModelToWork.ts';
import { missingDatesMatterMore } from './missingDates.ts';
import { mostCommonProblems } from './mostCommonProblems.ts';
import { modelFamiliesDiffer } from './modelFamilies.ts';
import { issuesThatStayOpen } from './openIssues.ts';
import { whatOtherStudiesFound } from './otherStudies.ts';
import { mixOverTheYears } from './overTheYears.ts';
import { problemsAndProjects } from './problemsAndProjects.ts';
import { slowerAndQuickerProblems } from './slowerAndQuicker.ts';
import { timeByCategory } from './timeByCategory.ts';
import { timeOverall } from './timeOverall.ts';

let all: readonly Finding[] | undefined;

/** Every finding, the most important one first. @throws UntrueSentence where the data no longer support a sentence. */
export const findings = (): readonly Finding[] =>
  (all ??= [
    gettingAModelToWork(),
    timeOverall(),
    timeByCategory(),
    slowerAndQuickerProblems(),
    missingDatesMatterMore(),
    ...whatOtherStudiesFound(),
    issuesThatStayOpen(),
    mostCommonProblems(),
    problemsAndProjects(),
    codesThatGoTogether(),
    modelFamiliesDiffer(),
    mixOverTheYears(),
    whatEarlierTaxonomiesLack(),
    howWellCodersAgree(),
  ]);
