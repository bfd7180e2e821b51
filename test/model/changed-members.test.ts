import { expect, it } from 'vitest';
import { replacingDifferences } from '../../controller/model/changed-members.ts';
import { type Fields, keyed, leaf, object } from '../../controller/model/fields.ts';

const FIELDS: Fields<never> = {
  name: leaf('scalar', undefined, { change: 'fixed' }),
  group: object({ arn: leaf('scalar', undefined, { change: 'replace' }), size: leaf('intLike') }, undefined, {
    change: 'inPlace',
  }),
  provider: object({ kind: leaf('scalar'), role: leaf('scalar', undefined, { change: 'inPlace' }) }, undefined, {
    change: 'replace',
  }),
  tags: keyed(['key'], { key: leaf('scalar'), value: leaf('scalar') }, { change: 'inPlace' }),
};

it.each([
  { path: 'name', replaces: true, because: 'the field says so' },
  { path: 'group.arn', replaces: true, because: 'the innermost field has the last word' },
  { path: 'group.size', replaces: false, because: 'it says nothing, and what it lies in changes in place' },
  { path: 'group', replaces: false, because: 'the whole of it is the field itself' },
  { path: 'provider.role', replaces: false, because: 'a part may change in place where the whole may not' },
  { path: 'provider.kind', replaces: true, because: 'it says nothing, and what it lies in is replaced' },
  { path: 'tags[key=a.name].value', replaces: false, because: 'what stands in brackets is data' },
  { path: 'unknown', replaces: false, because: 'the table knows no such field' },
])('$path: $replaces, because $because', ({ path, replaces }) => {
  const differences = [{ path, desired: 1, live: 2, why: { reason: 'set' } }] as const;
  const comparison = { differences, ignored: [], unmodelled: [], want: {}, have: {} };
  expect(replacingDifferences(FIELDS, comparison)).toEqual(replaces ? differences : []);
});
