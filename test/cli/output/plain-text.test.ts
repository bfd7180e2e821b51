import { describe, expect, it } from 'vitest';
import { oneLine, plainText } from '../../../controller/cli/output/plain-text.ts';

describe('text from elsewhere on a terminal', () => {
  it.each([
    ['\u001b[2Jgone', '\\u001b[2Jgone', 'escapes move the cursor'],
    ['a\rb', 'a\\u000db', 'a carriage return overwrites the line'],
    ['a\u009b31mb', 'a\\u009b31mb', 'C1 controls are escapes too'],
    ['a\u202eb', 'a\\u202eb', 'the direction of writing hides what is written'],
    ['a\u0007b', 'a\\u0007b', 'bells ring'],
    ['ümlaut → 漢字', 'ümlaut → 漢字', 'letters are letters'],
    ['a\n\tb', 'a\n\tb', 'lines and tabs stay'],
  ])('%j is shown as %j, because %s', (text, shown) => {
    expect(plainText(text)).toBe(shown);
  });

  it('becomes one line where one is wanted', () => {
    expect(oneLine('a  \n  b\tc')).toBe('a b c');
  });
});
