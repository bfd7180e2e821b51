import { expect, it } from 'vitest';
import { loadFiles } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { grantsOf } from '../../controller/permissions/grants.ts';
import { policyOf } from '../../controller/permissions/policy.ts';
import { RESOURCE_TYPES as types } from '../support/resource-types.ts';

const text = (management: string): string => `apiVersion: evenkeel.dev/v1alpha1
kind: AwsResource
metadata: {name: logs}
management: ${management}
spec:
  type: AWS::Logs::LogGroup
  properties: {LogGroupName: /shop}
`;

/** Actions of CloudWatch Logs by statement. */
function granted(management: string): Readonly<Record<string, readonly string[]>> {
  const head = { source: 's', commit: { id: 'c' } };
  const snapshot = loadFiles([{ path: 'a.yaml', text: text(management) }], head, { types });
  const [role] = grantsOf(snapshot, { manifests: createManifests({ types }), types, defaults: {} });
  const policy = policyOf([...(role?.reads ?? []), ...(role?.writes ?? [])], { owner: 'shop', regions: [] });
  const own = policy.Statement.filter(({ Sid }) => Sid.endsWith('Resources'));
  return Object.fromEntries(own.map(({ Sid, Action }) => [Sid, Action.filter((one) => /Group$/.test(one))]));
}

it('a policy has what the handlers of a type read that is only looked up', () => {
  const looked = text('{}').replace('/shop', '"${lookup:AWS::IoT::DomainConfiguration.DomainName?iot:Data-ATS}"');
  const snapshot = loadFiles([{ path: 'a.yaml', text: looked }], { source: 's', commit: { id: 'c' } }, { types });
  const [role] = grantsOf(snapshot, { manifests: createManifests({ types }), types, defaults: {} });
  const policy = policyOf(role?.reads ?? [], { owner: 'shop', regions: [] });
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  expect(actions).toEqual(expect.arrayContaining(['cloudformation:GetResource', 'iot:DescribeDomainConfiguration']));
});

it.each([
  { because: 'nothing is written', management: '{mode: observe}', writes: undefined },
  { because: 'nothing may be deleted', management: '{mode: enforce}', writes: ['logs:CreateLogGroup'] },
  {
    because: 'what is gone is deleted',
    management: '{mode: enforce, prune: true}',
    writes: ['logs:CreateLogGroup', 'logs:DeleteLogGroup'],
  },
])("a policy has what the type's handlers do in our name: $because", ({ management, writes }) => {
  const { ReadResources, ManageResources } = granted(management);
  expect(ReadResources).toBeDefined();
  expect(ManageResources).toEqual(writes);
});
