import { expect, it } from 'vitest';
import { identitiesOf } from '../../controller/adoption/names.ts';
import type { KindName } from '../../controller/model/identity.ts';

function names(...subjects: readonly (readonly [KindName, string])[]): readonly string[] {
  const all = subjects.map(([kind, name]) => ({ kind, name, seed: {}, file: 'x.yaml', remarks: [] }));
  return identitiesOf(all, 'shop').map(({ kind, name }) => `${kind}/${name}`);
}

it.each([
  { subjects: [['Service', 'web']], are: ['Service/web'], because: 'AWS’s own name is the name' },
  {
    subjects: [
      ['Service', 'web'],
      ['TargetGroup', 'web'],
      ['Service', 'web'],
    ],
    are: ['Service/web', 'TargetGroup/web', 'Service/web-2'],
    because: 'of one kind none is there twice',
  },
  { subjects: [['Cluster', '_a.b c']], are: ['Cluster/a-b-c'], because: 'what manifests do not take becomes a dash' },
  {
    subjects: [['Service', 'a'.repeat(255)]],
    are: [expect.stringMatching(/^Service\/a{119}-[0-9a-z]{8}$/)],
    because: 'what is too long ends in a digest',
  },
] as const)('$because', ({ subjects, are }) => {
  expect(names(...subjects)).toEqual(are);
});
