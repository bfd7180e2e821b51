import { expect, test } from 'vitest';
import { fitsPattern } from '../../../sandbox/cloudcontrol/pattern.ts';

test.each([
  ['^a+\\Z', 'aa', true, 'Python’s end of text'],
  ['^a+\\Z', 'ab', false, 'Python’s end of text'],
  ['^[\\p{L}]+$', 'é', true, 'classes of characters need the flag u'],
  ['(?i)^arn$', 'ARN', true, 'a flag in front'],
  ['(?s).+', 'a\nb', true, 'a flag in front'],
  ['^(?!(?i)aws)\\w+$', 'x', true, 'what JavaScript cannot read refuses nothing'],
])('%s of %j is %s: %s', (pattern, text, fits) => {
  expect(fitsPattern(pattern, text)).toBe(fits);
});
