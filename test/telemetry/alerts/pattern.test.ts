import { expect, it } from 'vitest';
import { holdsPattern, isNamedBy } from '../../../controller/telemetry/alerts/pattern.ts';

it.each([
  { text: 'shop/Service/web: Drift found', pattern: 'drift', held: true, because: 'case does not count' },
  { text: 'shop/Service/web', pattern: 'shop*web', held: true, because: 'any text between' },
  { text: 'shop/Service/web', pattern: 'web*shop', held: false, because: 'order counts' },
  { text: 'abcabd', pattern: 'ab*abd', held: true, because: 'the later place fits' },
  { text: 'abd', pattern: 'ab*bd', held: false, because: 'parts do not overlap' },
  { text: 'a.b', pattern: 'a?b', held: false, because: 'only the star means something' },
  { text: '(x+)+', pattern: '(x+)+', held: true, because: 'it is no regular expression' },
  { text: 'anything', pattern: '*', held: true, because: 'a star alone' },
])('"$text" holds "$pattern": $held, $because', ({ text, pattern, held }) => {
  expect(holdsPattern(text, pattern)).toBe(held);
});

it.each([
  { name: 'web', pattern: 'web', named: true, because: 'the same' },
  { name: 'web-a', pattern: 'web', named: false, because: 'from end to end' },
  { name: 'web-a', pattern: 'web*', named: true, because: 'a beginning' },
  { name: 'a-web', pattern: '*web', named: true, because: 'an end' },
  { name: 'web', pattern: 'we*eb', named: false, because: 'ends do not overlap' },
  { name: 'shop-eu-web', pattern: 'shop*eu*web', named: true, because: 'a middle' },
  { name: 'shop-us-web', pattern: 'shop*eu*web', named: false, because: 'another middle' },
  { name: '', pattern: '*', named: true, because: 'everything' },
  { name: 'WEB', pattern: 'web', named: false, because: 'names have case' },
])('"$name" is named by "$pattern": $named, $because', ({ name, pattern, named }) => {
  expect(isNamedBy(name, pattern)).toBe(named);
});

it('a pattern that is made to take for ever takes no time', () => {
  const before = process.cpuUsage().user;
  expect(holdsPattern('a'.repeat(100_000), `${'a*'.repeat(99)}b`)).toBe(false);
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});
