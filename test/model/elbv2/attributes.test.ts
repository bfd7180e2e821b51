import { expect, it } from 'vitest';
import { changedAttributes, declaredAttributes } from '../../../controller/model/elbv2/attributes.ts';

const live = [
  { Key: 'idle_timeout.timeout_seconds', Value: '60' },
  { Key: 'access_logs.s3.prefix', Value: '' },
];

it.each([
  { declared: undefined, expected: undefined, because: 'nothing declared leaves all of them alone' },
  { declared: [], expected: [], because: 'an empty list names none' },
  {
    declared: [{ key: 'idle_timeout.timeout_seconds' }, { key: 'unknown', value: 1 }],
    expected: [{ key: 'idle_timeout.timeout_seconds', value: '60' }],
    because: 'what AWS does not show stays missing, and so differs',
  },
  {
    declared: [{ key: 'unknown', value: '' }, { key: 'other' }],
    expected: [
      { key: 'unknown', value: '' },
      { key: 'other', value: '' },
    ],
    because: 'what the manifest empties and AWS does not show is empty',
  },
])('compares the declared keys: $because', ({ declared, expected }) => {
  expect(declaredAttributes(declared, live)).toEqual(expected);
});

it.each([
  { want: [{ key: 'a', value: '1' }], have: [{ key: 'a', value: '1' }], sent: [], because: 'equal' },
  {
    want: [{ key: 'a', value: '2' }],
    have: [{ key: 'a', value: '1' }],
    sent: [{ Key: 'a', Value: '2' }],
    because: 'new',
  },
  { want: [{ key: 'a' }], have: [{ key: 'a', value: '1' }], sent: [{ Key: 'a', Value: '' }], because: 'emptied' },
  { want: [{ key: 'a' }], have: [], sent: [], because: 'empty and missing are one' },
])('sends what changed: $because', ({ want, have, sent }) => {
  expect(changedAttributes(want, have)).toEqual(sent);
});
