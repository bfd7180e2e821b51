import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../controller/model/json.ts';
import { findings, type Said, serviceOf, type Written } from './findings.ts';

const AT = 'networkConfiguration.awsvpcConfiguration';

const PUBLIC = { VpcId: 'vpc-a', MapPublicIpOnLaunch: true };
const SAID: Said = {
  'ec2:subnet subnet-a': { ...PUBLIC, AvailabilityZone: 'eu-west-1a', AvailableIpAddressCount: 2 },
  'ec2:subnet subnet-b': { ...PUBLIC, AvailabilityZone: 'eu-west-1b', AvailableIpAddressCount: 3 },
  'ec2:subnet subnet-private': { VpcId: 'vpc-a', AvailabilityZone: 'eu-west-1a', AvailableIpAddressCount: 9 },
  'ec2:subnet subnet-other': { VpcId: 'vpc-b', AvailabilityZone: 'eu-west-1a' },
  'ec2:subnet subnet-gone': null,
  'ec2:subnet subnet-hidden': 'ec2:DescribeSubnets is not permitted',
  'ec2:securityGroup sg-a': { VpcId: 'vpc-a', GroupName: 'web' },
  'ec2:securityGroup sg-other': { VpcId: 'vpc-b', GroupName: 'web' },
  'ec2:securityGroup sg-gone': null,
};

function inNetwork(awsvpcConfiguration: JsonObject, spec: JsonObject = {}): Written {
  const task = { networkMode: 'awsvpc', requiresCompatibilities: ['FARGATE'] };
  return serviceOf({}, task, { networkConfiguration: { awsvpcConfiguration }, ...spec });
}

function balancer(spec: JsonObject): Written {
  return { kind: 'LoadBalancer', name: 'edge', spec };
}

describe('subnets and security groups', () => {
  test('SUBNET: each is looked at', () => {
    const subject = inNetwork({ subnets: ['subnet-a', 'subnet-gone', 'subnet-hidden'] });
    expect(findings('SUBNET', { subject, said: SAID })).toEqual([
      `ok ${AT}.subnets[0]: subnet-a lies in eu-west-1a`,
      `error ${AT}.subnets[1]: there is no subnet subnet-gone in 123456789012 eu-west-1; correct the id, or the Namespace`,
      `not checked ${AT}.subnets[2]: ec2:DescribeSubnets is not permitted`,
    ]);
  });

  test('SUBNET: a load balancer may map its subnets, and managed instances have theirs', () => {
    const provider = { instanceLaunchTemplate: { networkConfiguration: { subnets: ['subnet-gone'] } } };
    const subjects: readonly Written[] = [
      balancer({ subnetMappings: [{ subnetId: 'subnet-gone' }] }),
      { kind: 'CapacityProvider', name: 'workers', spec: { managedInstancesProvider: provider } },
    ];
    const paths = subjects.flatMap((subject) =>
      findings('SUBNET', { subject, said: SAID }).map((each) => each.split(':')[0]),
    );
    expect(paths).toEqual([
      'error subnetMappings[0].subnetId',
      'error managedInstancesProvider.instanceLaunchTemplate.networkConfiguration.subnets[0]',
    ]);
  });

  test('SECURITY_GROUP: each is looked at', () => {
    const subject = inNetwork({ subnets: ['subnet-a'], securityGroups: ['sg-a', 'sg-gone'] });
    expect(findings('SECURITY_GROUP', { subject, said: SAID })).toEqual([
      `ok ${AT}.securityGroups[0]: sg-a is web`,
      `error ${AT}.securityGroups[1]: there is no security group sg-gone in 123456789012 eu-west-1; correct the id, or the Namespace`,
    ]);
  });
});

describe('ONE_VPC', () => {
  test.each([
    {
      because: 'all in one',
      network: { subnets: ['subnet-a', 'subnet-b'], securityGroups: ['sg-a'] },
      found: [`ok ${AT}.subnets[0]: all in vpc-a`],
    },
    {
      because: 'each stray is named',
      network: { subnets: ['subnet-a', 'subnet-other'], securityGroups: ['sg-other'] },
      found: [
        `error ${AT}.subnets[1]: subnet-other lies in vpc-b and subnet-a in vpc-a; name those of one VPC`,
        `error ${AT}.securityGroups[0]: sg-other lies in vpc-b and subnet-a in vpc-a; name those of one VPC`,
      ],
    },
    {
      because: 'one that does not exist is said by SUBNET',
      network: { subnets: ['subnet-a', 'subnet-gone'] },
      found: [],
    },
    {
      because: 'one that nobody may see',
      network: { subnets: ['subnet-a', 'subnet-hidden'] },
      found: [`not checked ${AT}.subnets[0]: ec2:DescribeSubnets is not permitted`],
    },
    {
      because: 'a reference may lie anywhere',
      network: { subnets: ['subnet-a'], securityGroups: [`$\{ssm:/group}`] },
      found: [`not checked ${AT}.subnets[0]: a subnet or security group is not known yet`],
    },
  ])('$because', ({ network, found }) => {
    expect(findings('ONE_VPC', { subject: inNetwork(network), said: SAID })).toEqual(found);
  });
});

describe('ZONES', () => {
  test.each([
    {
      because: 'two zones',
      spec: { subnets: ['subnet-a', 'subnet-b'] },
      found: ['ok subnets[0]: 2 Availability Zones'],
    },
    {
      because: 'two subnets of one zone',
      spec: { subnets: ['subnet-a', 'subnet-private'] },
      found: ['error subnets[0]: all subnets lie in eu-west-1a; name subnets of two Availability Zones'],
    },
    { because: 'a network load balancer needs one', spec: { type: 'network', subnets: ['subnet-a'] }, found: [] },
  ])('$because', ({ spec, found }) => {
    expect(findings('ZONES', { subject: balancer(spec), said: SAID })).toEqual(found);
  });
});

describe('FREE_ADDRESSES', () => {
  test.each([
    [5, 'ok', '5 addresses are free for 5 tasks'],
    [6, 'warning', '5 addresses are free and 6 tasks wanted; add subnets'],
  ])('%i tasks: %s', (desiredCount, verdict, message) => {
    const subject = inNetwork({ subnets: ['subnet-a', 'subnet-b'] }, { desiredCount });
    expect(findings('FREE_ADDRESSES', { subject, said: SAID })).toEqual([`${verdict} ${AT}.subnets[0]: ${message}`]);
  });
});

describe('PUBLIC_ADDRESS', () => {
  test.each([
    { because: 'asked for on Fargate', network: { subnets: ['subnet-a'], assignPublicIp: 'ENABLED' }, verdict: 'ok' },
    {
      because: 'asked for on EC2, which gives none',
      network: { subnets: ['subnet-a'], assignPublicIp: 'ENABLED' },
      spec: { launchType: 'EC2' },
      verdict: 'error',
    },
    { because: 'public subnets alone, and no public address', network: { subnets: ['subnet-a'] }, verdict: 'warning' },
    {
      because: 'a private subnet has another way out',
      network: { subnets: ['subnet-a', 'subnet-private'] },
      verdict: 'ok',
    },
    {
      because: 'on EC2 the instance reaches the registry',
      network: { subnets: ['subnet-a'] },
      spec: { launchType: 'EC2' },
      verdict: undefined,
    },
  ])('$because', ({ network, spec, verdict }) => {
    const found = findings('PUBLIC_ADDRESS', { subject: inNetwork(network, spec), said: SAID });
    expect(found.map((each) => each.split(' ')[0])).toEqual(verdict ? [verdict] : []);
  });
});
