import { describe, expect, it } from 'vitest';
import { fitLines, oneLine, shorten } from '../../controller/channels/shorten.ts';

const entity = (character: string): string => (character === '&' ? '&amp;' : character);

describe('text that is too long', () => {
  it.each([
    { text: 'twelve chars', limit: 12, gives: 'twelve chars', because: 'it fits' },
    { text: 'thirteen char', limit: 12, gives: 'thirt… (+8)', because: 'the count says how much is missing' },
    { text: '&&&', limit: 15, gives: '&amp;&amp;&amp;', because: 'escapes count as written' },
    { text: '&&&&', limit: 15, gives: '&amp;… (+3)', because: 'an escape is written whole or not at all' },
    { text: '😀😀😀😀😀😀', limit: 11, gives: '😀😀… (+4)', because: 'a pair of surrogates is one character' },
    { text: 'abc', limit: 0, gives: '… (+3)', because: 'that something was there is said in any case' },
  ])('$text in $limit: $because', ({ text, limit, gives }) => {
    expect(shorten(text, limit, entity)).toBe(gives);
  });

  it('is left out by lines where it has lines', () => {
    const lines = ['first line', 'second line', 'third line', 'fourth line'];
    expect(fitLines(lines, 60)).toBe(lines.join('\n'));
    expect(fitLines(lines, 42)).toBe('first line\nsecond line\n… and 2 more lines');
    expect(fitLines(['a long first line', 'b', 'c'], 20)).toBe('… and 3 more lines');
  });

  it('has no control characters and does not turn the direction of writing', () => {
    expect(oneLine(' \u001b[31mred\u001b[0m\r\nand \u202Eback ')).toBe('[31mred [0m and  back');
  });
});
