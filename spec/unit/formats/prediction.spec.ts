import { describe, expect, test } from '@jest/globals';
import { type Common, Prediction, Score } from '../../../src/formats/prediction.ts';

/** Shows a prediction so many records; gives what it has said, and after which. */
function shown(
  count: number,
  recordOf: (index: number) => (string | undefined)[],
  prediction = new Prediction<string>(),
) {
  const said: [after: number, common: Common<string>][] = [];
  for (let index = 0; index < count; index += 1) {
    const common = prediction.learn(recordOf(index));
    if (common !== undefined) said.push([index + 1, common]);
  }
  return said;
}

describe('a prediction', () => {
  test('tells after 16 records what all of them had, what all lacked, and where they differed', () => {
    const said = shown(16, (index) => ['a', `${index}`, undefined, 'b']);
    expect(said).toEqual([[16, ['a', undefined, null, 'b']]]);
  });

  test('counts one record among them that has another text, lacks it, or has what the others lack', () => {
    const said = shown(16, (index) => [
      index === 15 ? 'x' : 'a',
      index === 7 ? undefined : 'b',
      index === 1 ? 'c' : undefined,
      'd',
      'e',
      'f',
    ]);
    expect(said).toEqual([[16, [undefined, undefined, undefined, 'd', 'e', 'f']]]);
  });

  test('sees no prediction in a text that differs and is the same again', () => {
    expect(shown(16, (index) => [index % 2 === 0 ? 'a' : 'x', 'b', 'c', 'd'])).toEqual([
      [16, [undefined, 'b', 'c', 'd']],
    ]);
  });

  test('says nothing where fewer than three values are common', () => {
    expect(shown(200, (index) => ['a', 'b', `${index}`])).toEqual([]);
    expect(shown(16, (index) => ['a', 'b', undefined, `${index}`])).toHaveLength(1);
  });

  test('takes no text of more than 64 units for one that comes again', () => {
    const [at, over] = ['x'.repeat(64), 'x'.repeat(65)];
    expect(shown(16, () => ['a', 'b', 'c', at, over])).toEqual([[16, ['a', 'b', 'c', at, undefined]]]);
  });

  test('looks at twice as many records each time, up to 4,096', () => {
    const said = shown(20_000, () => ['a', 'b', 'c']).map(([after]) => after);
    expect(said).toEqual([16, 48, 112, 240, 496, 1008, 2032, 4080, 8176, 12_272, 16_368]);
  });

  test('forgets what the run before had in common', () => {
    const said = shown(48, (index) => (index < 16 ? ['a', 'b', 'c'] : ['x', 'y', 'z']));
    expect(said).toEqual([
      [16, ['a', 'b', 'c']],
      [48, ['x', 'y', 'z']],
    ]);
  });
});

describe('a score', () => {
  const scoreOf = (hits: number, misses: number): Score => {
    const score = new Score();
    for (let hit = 0; hit < hits; hit += 1) score.hit();
    for (let miss = 0; miss < misses; miss += 1) score.miss();
    return score;
  };

  test.each([
    [0, 0, false],
    [0, 16, false],
    [0, 17, true],
    [16, 17, true],
    [17, 17, false],
    [18, 17, false],
    [100, 101, true],
  ])('of %d hits and %d misses is vain: %p', (hits, misses, vain) => {
    expect(scoreOf(hits, misses).isVain).toBe(vain);
  });
});
