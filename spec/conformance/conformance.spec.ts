// Runs the language-neutral cases that lie beside this file, or those of the folder that CASES names: what a soak saved.
import { expect, test } from '@jest/globals';
import { casesIn, testCases } from './cases.ts';

const files = casesIn(__dirname);
testCases(process.env.CASES === undefined ? files : casesIn(process.env.CASES));

test('every ruling from R1 to R17 has a case', () => {
  const sources = new Set(files.flatMap(({ cases }) => cases.map(({ source }) => source)));
  const rulings = Array.from({ length: 17 }, (_, i) => `R${i + 1}`);
  expect(rulings.filter((ruling) => !sources.has(ruling))).toEqual([]);
});
