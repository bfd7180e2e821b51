import { expect, it } from 'vitest';
import { parseSelector, selects } from '../../dashboard/label-selector.ts';

const LABELS = { team: 'shop', 'app.kubernetes.io/part-of': 'front', empty: '' };

it.each([
  { selector: '', expected: true, because: 'nothing is demanded' },
  { selector: 'team=shop', expected: true, because: 'the value is the same' },
  { selector: 'team==shop', expected: true, because: 'two signs mean the same' },
  { selector: 'team=sho', expected: false, because: 'values are whole' },
  { selector: 'empty=', expected: true, because: 'a value may be empty' },
  { selector: 'other=', expected: false, because: 'an absent label has no value' },
  { selector: 'team!=shop', expected: false, because: 'the value is the same' },
  { selector: 'other!=shop', expected: true, because: 'an absent label has another value' },
  { selector: 'team', expected: true, because: 'the label is there' },
  { selector: '!team', expected: false, because: 'the label is there' },
  { selector: '!other', expected: true, because: 'the label is not there' },
  { selector: 'app.kubernetes.io/part-of=front, team', expected: true, because: 'both hold' },
  { selector: 'team=shop,other', expected: false, because: 'all must hold' },
  { selector: 'constructor', expected: false, because: 'only own members are labels' },
])('$selector → $expected: $because', ({ selector, expected }) => {
  expect(selects(parseSelector(selector), LABELS)).toBe(expected);
});

it.each(['team in (shop)', '=shop', 'a=b=c', 'team=shop;x', '!team=shop'])('refuses %s', (selector) => {
  expect(() => parseSelector(selector)).toThrow('key=value');
});
