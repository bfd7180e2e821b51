import { describe, expect, it } from 'vitest';
import { formatAge, formatTable, truncate } from '../../../controller/cli/output/table.ts';

describe('formatTable', () => {
  it('pads by what is seen, and leaves nothing behind the last column', () => {
    const rows = [
      ['\u001b[31mlong\u001b[39m', '', 'x'],
      ['a', 'b', ''],
    ];

    expect(formatTable(['H', 'I', 'J'], rows)).toBe('H      I   J\n\u001b[31mlong\u001b[39m       x\na      b\n');
  });

  it('prints nothing for nothing', () => {
    expect(formatTable([], [])).toBe('');
  });
});

describe('truncate', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abc...'],
    ['\u001b[31mabcdefg\u001b[39m', 6, 'abc...'],
  ])('%j in %i columns is %j', (line, columns, expected) => {
    expect(truncate(line, columns)).toBe(expected);
  });
});

describe('formatAge', () => {
  it.each([
    [-5, '0s'],
    [59_999, '59s'],
    [60_000, '1m'],
    [3_600_000, '1h'],
    [49 * 3_600_000, '2d'],
  ])('%i ms is %s', (ms, expected) => {
    expect(formatAge(ms)).toBe(expected);
  });
});
