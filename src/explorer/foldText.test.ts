import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldText, foldWithPlaces } from './foldText.ts';

const seed = { seed: 20_261_201 };

test.each([
  ['ＧＰＵ', 'gpu'],
  ['ﾃｽﾄ', 'テスト'],
  ['ﬁne-tuning', 'fine-tuning'],
  ['soft\u00adware', 'software'],
  ['zero\u200bwidth\u2060', 'zerowidth'],
  ['\u202eabc\u202c\u200e', 'abc'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['Łódź', 'lodz'],
  ['Ørsted', 'orsted'],
  ['Işık', 'isik'],
  ['İstanbul', 'istanbul'],
  ['Đặng', 'dang'],
  ['Æther œuvre þing', 'aether oeuvre thing'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ὀδός', 'οδοσ'],
  ['Йод', 'иод'],
  ['e\u0301', 'e'],
  ['½ m²', '1⁄2 m2'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('voice marks and written vowels make other letters', () => {
  expect(foldText('が')).not.toBe(foldText('か'));
  expect(foldText('ที')).not.toBe(foldText('ทู'));
});

const anyText = fc.string({ unit: 'binary', maxLength: 20 });

test('folding twice is folding once, and no case is left', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(foldText(text.toLowerCase())).toBe(folded);
      expect(foldText(text.normalize('NFKC'))).toBe(folded);
    }),
    { ...seed, numRuns: 3000 },
  );
});

test('every folded sign comes from a place in the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const { folded, places } = foldWithPlaces(text);
      const all = Array.from({ length: folded.length + 1 }, (_, index) => places(index));
      expect(all).toEqual([...all].sort((a, b) => a - b));
      expect(all.at(-1)).toBe(text.length);
    }),
    seed,
  );
});

test('a script without spaces is a word of its own', () => {
  expect(foldedWords('检测GPU是否有问题？ 用fp16')).toEqual(['检测', 'gpu', '是否有问题', '用', 'fp16']);
});
