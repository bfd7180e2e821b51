import { expect, it } from 'vitest';
import { blueprintsOf, furtherOf } from '../../../controller/cli/manifests/blueprints.ts';
import { formatPlan } from '../../../controller/cli/output/plan-text.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { loadFiles } from '../../../controller/manifest/load.ts';
import type { ResourceKey } from '../../../controller/model/identity.ts';
import { resource } from '../../kinds/aws-resource/network.ts';
import { objectStatus } from '../../support/fleet.ts';

const VPC = '${AwsResource/vpc}';
const SUBNET = '${AwsResource/subnet}';
const FILES = [
  resource('vpc', '{type: AWS::EC2::VPC, properties: {CidrBlock: 10.0.0.0/16}}'),
  resource('subnet', `{type: AWS::EC2::Subnet, properties: {VpcId: '${VPC}', CidrBlock: 10.0.1.0/24}}`),
  resource(
    'mount',
    `{type: AWS::EFS::MountTarget, properties: {FileSystemId: fs-1, SecurityGroups: [sg-1], SubnetId: '${SUBNET}'}}`,
  ),
  resource(
    'group',
    `{type: AWS::AutoScaling::AutoScalingGroup, properties: {MinSize: "1", MaxSize: "1", LaunchConfigurationName: web, VPCZoneIdentifier: ['${SUBNET}']}}`,
  ),
  resource(
    'alarm',
    "{type: AWS::CloudWatch::Alarm, properties: {ComparisonOperator: LessThanThreshold, EvaluationPeriods: 1, Dimensions: [{Name: AutoScalingGroupName, Value: '${AwsResource/group}'}]}}",
  ),
];
const snapshot = loadFiles(
  FILES.map((text, index) => ({ path: `${index}.yaml`, text })),
  { source: 'test', commit: { id: 'c1' } },
);
const KEY = 'shop/AwsResource/vpc' as ResourceKey;

it('what can only be had anew moves whoever refers to it in turn; what is changed in place moves nobody', () => {
  expect(snapshot.problems).toEqual([]);
  expect(furtherOf(KEY, blueprintsOf(snapshot))).toEqual([
    { key: 'shop/AwsResource/mount', is: 'replaced', after: 'shop/AwsResource/subnet' },
    { key: 'shop/AwsResource/group', is: 'changed', after: 'shop/AwsResource/subnet' },
  ]);
});

it('plan says so, also of a replacement that is not allowed yet', () => {
  const status = objectStatus(
    { namespace: 'shop', kind: 'AwsResource', name: 'vpc' },
    { plan: { kind: 'refuse', code: 'REPLACEMENT_REFUSED', message: 'only a new one' }, sync: 'OutOfSync' },
  );
  const view = { owner: 'o', scopes: [], showIgnored: false, objects: [status], blueprints: blueprintsOf(snapshot) };

  expect(formatPlan(view, styleFor('never', { isTerminal: false, env: {} }))).toContain(
    'then   further on, each once the one before it has moved: shop/AwsResource/mount (anew, after shop/AwsResource/subnet), shop/AwsResource/group (changed, after shop/AwsResource/subnet)\n',
  );
});
