import { expect, test } from 'vitest';
import { editDistance, nearest, suggestion } from '../../controller/manifest/nearest.ts';

test.each([
  { word: 'imagee', among: ['image', 'links'], expected: 'image', because: 'a letter too many' },
  { word: 'imge', among: ['image', 'links'], expected: 'image', because: 'a letter too few' },
  { word: 'iamge', among: ['image', 'links'], expected: 'image', because: 'two letters swapped' },
  { word: 'Image', among: ['image'], expected: 'image', because: 'case does not count' },
  { word: 'desiredcount', among: ['desiredCount', 'desired'], expected: 'desiredCount', because: 'the nearest wins' },
  { word: 'foo', among: ['image', 'bar'], expected: undefined, because: 'nothing is near' },
  { word: 'x'.repeat(1000), among: ['x'], expected: undefined, because: 'nobody means that' },
])('$word: $because', ({ word, among, expected }) => {
  expect(nearest(word, among)).toBe(expected);
});

test('counts edits up to a limit', () => {
  expect([editDistance('kitten', 'sitting', 9), editDistance('', 'abc', 9), editDistance('ab', 'ba', 9)]).toEqual([
    3, 3, 1,
  ]);
  expect(editDistance('kitten', 'sitting', 2)).toBe(2);
});

test('a suggestion, else the few that there are, else nothing', () => {
  expect(suggestion('imge', ['image'])).toBe('did you mean "image"?');
  expect(suggestion('zzz', ['image', 'links'])).toBe('one of image, links');
  expect(
    suggestion(
      'zzz',
      Array.from({ length: 13 }, (_, i) => `member${i}`),
    ),
  ).toBeUndefined();
});
