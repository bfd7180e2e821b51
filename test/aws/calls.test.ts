import { describe, expect, test } from 'vitest';
import { CALL_FACTS, isHarmlessToRepeat } from '../../controller/aws/calls.ts';
import { BUCKETS } from '../../controller/aws/limits.ts';
import {
  CALLS,
  type CallInput,
  type CallName,
  isMutating,
  operationOf,
  serviceOf,
} from '../../controller/model/aws-calls.ts';

const calls = Object.keys(CALLS) as CallName[];

const SDKS: Record<string, () => Promise<object>> = {
  ecs: () => import('@aws-sdk/client-ecs'),
  elasticloadbalancing: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  'application-autoscaling': () => import('@aws-sdk/client-application-auto-scaling'),
  cloudcontrol: () => import('@aws-sdk/client-cloudcontrol'),
  tag: () => import('@aws-sdk/client-resource-groups-tagging-api'),
  ssm: () => import('@aws-sdk/client-ssm'),
  cloudformation: () => import('@aws-sdk/client-cloudformation'),
  route53: () => import('@aws-sdk/client-route-53'),
  acm: () => import('@aws-sdk/client-acm'),
  sts: () => import('@aws-sdk/client-sts'),
  iam: () => import('@aws-sdk/client-iam'),
  ecr: () => import('@aws-sdk/client-ecr'),
  secretsmanager: () => import('@aws-sdk/client-secrets-manager'),
  servicediscovery: () => import('@aws-sdk/client-servicediscovery'),
  cloudwatch: () => import('@aws-sdk/client-cloudwatch'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  ec2: () => import('@aws-sdk/client-ec2'),
  servicequotas: () => import('@aws-sdk/client-service-quotas'),
  sns: () => import('@aws-sdk/client-sns'),
  events: () => import('@aws-sdk/client-eventbridge'),
  apigateway: () => import('@aws-sdk/client-api-gateway'),
};

describe('the table of facts is complete', () => {
  test('it has a row for every call and no other', () => {
    expect(Object.keys(CALL_FACTS).sort()).toEqual([...calls].sort());
  });

  test('reads are rows of reads, and writes are not', () => {
    expect(calls.filter((call) => isMutating(call) === (CALL_FACTS[call].repeat.kind === 'read'))).toEqual([]);
  });

  test('every call takes known budgets, and every budget is taken by some call', () => {
    const taken = new Set(calls.flatMap((call) => CALL_FACTS[call].buckets));
    expect([...taken].sort()).toEqual(Object.keys(BUCKETS).sort());
  });

  test('every Elastic Load Balancing call takes the account total', () => {
    const balancing = calls.filter((call) => serviceOf(call) === 'elasticloadbalancing');
    expect(balancing.filter((call) => !CALL_FACTS[call].buckets.includes('elb.total'))).toEqual([]);
  });

  test('the SDK has a command for every call', async () => {
    const missing: string[] = [];
    for (const call of calls) {
      const sdk = await SDKS[serviceOf(call)]?.();
      if (!sdk || !(`${operationOf(call)}Command` in sdk)) missing.push(call);
    }
    expect(missing).toEqual([]);
  });
});

interface Row {
  readonly call: CallName;
  readonly input: object;
  readonly harmless: boolean;
  readonly because: string;
}

const ROWS: readonly Row[] = [
  { call: 'ecs:DescribeServices', input: {}, harmless: true, because: 'reads change nothing' },
  { call: 'ecs:RegisterTaskDefinition', input: {}, harmless: false, because: 'every call makes a revision' },
  { call: 'ecs:CreateService', input: {}, harmless: true, because: 'the client token makes two calls one' },
  { call: 'ecs:UpdateService', input: { desiredCount: 3 }, harmless: true, because: 'the count is just set again' },
  {
    call: 'ecs:UpdateService',
    input: { desiredCount: 3, taskDefinition: 'web:4' },
    harmless: false,
    because: 'a second rollout might start',
  },
  {
    call: 'ecs:UpdateService',
    input: { forceNewDeployment: true },
    harmless: false,
    because: 'a second rollout would start',
  },
  {
    call: 'ecs:ContinueServiceDeployment',
    input: {},
    harmless: false,
    because: 'the same hook may wait again at the next step, for a decision that nobody has made',
  },
  { call: 'ecs:StopServiceDeployment', input: {}, harmless: true, because: 'a deployment stops once' },
  {
    call: 'elasticloadbalancing:CreateTargetGroup',
    input: {},
    harmless: true,
    because: 'equal settings are one group',
  },
  { call: 'application-autoscaling:PutScalingPolicy', input: {}, harmless: true, because: 'it is put under its name' },
];

describe('repeating a call whose answer was lost', () => {
  test.each(ROWS)('$call $input is harmless: $harmless, because $because', ({ call, input, harmless }) => {
    expect(isHarmlessToRepeat(call, input as CallInput<typeof call>)).toBe(harmless);
  });
});
