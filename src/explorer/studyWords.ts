import { searchWords } from '#study/searchWords.ts';
import { wordKnowledge } from './wordKnowledge.ts';

/** What this study knows of words; loaded when the summaries are. */
export const wordKnowledgeOfStudy = wordKnowledge(searchWords);
