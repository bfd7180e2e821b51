import { describe, expect, it } from 'vitest';
import { withAllowed } from '../../controller/model/allowed-words.ts';

describe('what is allowed instead', () => {
  it.each([
    { allowed: undefined, words: 'unknown field', because: 'nothing is known to be' },
    { allowed: 'a, b', words: 'unknown field; allowed: a, b', because: 'a list is named as one' },
    { allowed: 'did you mean "a"?', words: 'unknown field; did you mean "a"?', because: 'a question is no list' },
  ])('is said as $words: $because', ({ allowed, words }) => {
    expect(withAllowed('unknown field', allowed)).toBe(words);
  });
});
