import { expect, it } from 'vitest';
import { patternOf } from '../../../controller/manifest/properties/patterns.ts';

it.each([
  { because: 'Java and Python end a text so', pattern: '^[a-z]{1,4}\\Z', fits: 'abc', not: 'abcde' },
  { because: 'and begin it so', pattern: '\\A[a-z]+\\z', fits: 'abc', not: '1abc' },
])('$because', ({ pattern, fits, not }) => {
  expect([fits, not].map((text) => patternOf(pattern)?.test(text))).toEqual([true, false]);
});
