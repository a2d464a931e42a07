import { expect, test } from 'vitest';
import { loadDataset, newestRelease } from '../dataset/loadDataset.ts';
import { corpusOf } from '../explorer/corpus.ts';
import { textSearch } from '../explorer/textSearch.ts';
import { wordKnowledge } from '../explorer/wordKnowledge.ts';
import { issueFiles } from '../publish/issueFiles.ts';
import { searchWords } from './searchWords.ts';

const { dataset } = loadDataset(newestRelease('data').folder);
if (!dataset) throw new Error('data: found no release without faults');
const { issues, titles, summaries } = issueFiles(dataset);
const corpus = corpusOf(issues);
const search = await textSearch(corpus, titles, () => Promise.resolve());
await search.addSummaries(summaries, wordKnowledge(searchWords));

function find(query: string) {
  const { counts, need, remarks } = search.find(query);
  return { count: counts.filter((count) => count === need).length, remarks };
}

test.each(searchWords.flatMap(({ words }) => words))(
  '%s finds something, and not because of a wrong letter',
  (word) => {
    const { count, remarks } = find(word);
    expect(count).toBeGreaterThan(0);
    expect(remarks.filter(({ kind }) => kind === 'instead')).toEqual([]);
  },
);

test.each(searchWords.flatMap(({ finds = [] }) => finds))('%s is said in the release', (text) => {
  expect(find(text).count).toBeGreaterThan(0);
});

test('every code of the table exists', () => {
  const known = corpus.codes.map(({ id }) => id);
  expect(searchWords.flatMap(({ codes = [] }) => codes).filter((id) => !known.includes(id))).toEqual([]);
});

test.each(['OOM', 'AttributeError', 'diarisation', 'wisper', 'hallucination'])(
  '%s finds something',
  (query) => {
    expect(find(query).count).toBeGreaterThan(0);
  },
);

test.each([
  ['pretrained', 'pre-trained', 'pre trained'],
  ['finetuning', 'fine-tuning', 'fine tuning'],
  ['huggingface', 'hugging-face', 'hugging face'],
  ['8gb', '8-gb', '8 gb'],
])('%s, %s and %s find the same issues', (...queries) => {
  const [first, ...others] = queries
    .map((query) => search.find(query))
    .map(({ counts, need }) => counts.map((count) => Number(count === need)));
  for (const other of others) expect(other).toEqual(first);
});
