import { expect, it } from 'vitest';
import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { type Defaults, grantsOf } from '../../controller/permissions/grants.ts';
import type { Need } from '../../controller/permissions/need.ts';

const ROLE = 'arn:aws:iam::123456789012:role/evenkeel-shop';
const LEASE = '/evenkeel/lease/production';
const ARN = 'arn:aws:ssm:eu-west-1:123456789012:parameter/evenkeel/lease/production';

function documents(assumeRole: string): string {
  return `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1${assumeRole}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: main, namespace: shop}
spec: {}
`;
}

function leaseNeeds(assumeRole: string, defaults: Defaults) {
  const files = [{ path: 'shop.yaml', text: documents(assumeRole) }];
  const snapshot = createLoader().load(files, { source: 'test', commit: { id: 'test' } });
  const own = (needs: readonly Need[]): readonly Need[] => needs.filter(({ statement }) => statement === 'KeepLease');
  return grantsOf(snapshot, { manifests: createManifests(), defaults }).map(({ role, reads, writes }) => ({
    role,
    reads: own(reads),
    writes: own(writes),
  }));
}

const READ: Need = { statement: 'KeepLease', actions: ['ssm:GetParameters'], resources: [ARN], by: '--lease' };
const WRITE: Need = { statement: 'KeepLease', actions: ['ssm:PutParameter'], resources: [ARN], by: '--lease' };
const HOME: Defaults = { account: '123456789012', region: 'eu-west-1', lease: LEASE };
const NONE = { reads: [], writes: [] };

it.each([
  {
    name: 'the role that does everything',
    assumeRole: '',
    defaults: HOME,
    expected: [{ role: 'self', reads: [READ], writes: [WRITE] }],
    because: 'without it no controller ever writes',
  },
  {
    name: 'the controller’s own role, where namespaces have others',
    assumeRole: `, assumeRole: "${ROLE}"`,
    defaults: HOME,
    expected: [
      { role: ROLE, ...NONE },
      { role: 'self', reads: [READ], writes: [WRITE] },
    ],
    because: 'the lease is kept with the controller’s own credentials',
  },
  {
    name: 'the role of all that say none',
    assumeRole: '',
    defaults: { ...HOME, roleArn: ROLE },
    expected: [
      { role: ROLE, reads: [READ], writes: [WRITE] },
      { role: 'self', ...NONE },
    ],
    because: 'it is the one that the controller’s own scope has',
  },
  {
    name: 'nobody, without a lease',
    assumeRole: '',
    defaults: { ...HOME, lease: undefined },
    expected: [{ role: 'self', ...NONE }],
    because: 'nothing is granted that is not needed',
  },
])('the parameter of the lease is kept by $name', ({ assumeRole, defaults, expected }) => {
  expect(leaseNeeds(assumeRole, defaults)).toEqual(expected);
});
