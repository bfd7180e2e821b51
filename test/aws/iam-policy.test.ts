import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  observerPolicy,
  onCallPolicy,
  operatorPolicy,
  PLACEHOLDERS,
  type Policy,
} from '../../controller/aws/iam-policy.ts';
import {
  CALLS,
  type CallName,
  effectOf,
  iamActionOf,
  isMutating,
  serviceOf,
} from '../../controller/model/aws-calls.ts';
import { generate } from '../../manifests/deploy/iam/generate.ts';

const calls = Object.keys(CALLS) as CallName[];
const TELLING = ['sns:Publish', 'events:PutEvents'];

function statementsWith(policy: Policy, action: string): readonly string[] {
  return policy.Statement.filter((statement) => statement.Action.includes(action)).map((statement) => statement.Sid);
}

describe('the IAM policies that we ship are made from the table of calls', () => {
  test.each([...generate()])('%s is as generated', (path, text) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });

  test('the observer is granted every read and, beside it, what tells people', () => {
    const granted = observerPolicy().Statement.flatMap((statement) => [...statement.Action]);
    expect(granted.filter((action) => !TELLING.includes(action)).sort()).toEqual(
      [
        ...new Set(
          calls.filter((call) => !isMutating(call) && call !== 'secretsmanager:GetSecretValue').map(iamActionOf),
        ),
      ].sort(),
    );
    expect(granted).toEqual(expect.arrayContaining(TELLING));
  });

  test('what only references and pre-flight checks read stands apart and can be left out', () => {
    expect(
      observerPolicy().Statement.map(({ Sid, Action }) => [Sid, new Set(Action.map((action) => action.split(':')[0]))]),
    ).toEqual([
      [
        'Observe',
        new Set([
          'ecs',
          'elasticloadbalancing',
          'application-autoscaling',
          'cloudwatch',
          'cloudformation',
          'tag',
          'route53',
          'acm',
          'sts',
          'ecr',
          'ec2',
          'servicediscovery',
          'apigateway',
        ]),
      ],
      ['ReadOutside', new Set(['ssm', 'cloudformation', 'secretsmanager'])],
      ['Verify', new Set(['iam', 'logs', 'ec2', 'servicequotas'])],
      ['TellPeople', new Set(['sns', 'events'])],
    ]);
  });

  test('every call but the tagging ones is granted in exactly one statement of the operator', () => {
    const granted = calls.filter((call) => effectOf(call) !== 'tag');
    // What AWS itself asks of the caller is granted for its own sake.
    const own = (call: CallName) =>
      statementsWith(operatorPolicy(), iamActionOf(call)).filter(
        (sid) => !['NetworksOfLoadBalancers', 'ZonesOfNamespaces', 'MarkApis'].includes(sid),
      );
    expect(granted.filter((call) => own(call).length !== 1)).toEqual([]);
  });

  test('tagging calls are granted for what is ours, at creation and for adoption only', () => {
    const own = ['TagOwned', 'TagInCloudMap', 'Adopt', 'KeepRecords', 'MarkApis'];
    const occasions = new Set(['TagAtCreation', 'TagLoadBalancingAtCreation', ...own]);
    const tagging = calls.filter((call) => effectOf(call) === 'tag');
    expect(
      tagging
        .filter((call) => iamActionOf(call) === call)
        .flatMap((call) => statementsWith(operatorPolicy(), call))
        .filter((sid) => !occasions.has(sid)),
    ).toEqual([]);
  });

  test('every mutating call is narrowed by a condition or by its resource', () => {
    const open = operatorPolicy().Statement.filter(({ Condition, Resource }) => !Condition && Resource === '*');
    const actions = new Set(calls.map(iamActionOf));
    const granted = open
      .flatMap(({ Sid, Action }) => (['TagInCloudMap', 'ZonesOfNamespaces'].includes(Sid) ? [] : Action))
      .filter((action) => actions.has(action));
    // Cloud Control takes neither; its handlers act with what else the role may do.
    const narrowed = (call: CallName) => isMutating(call) && serviceOf(call) !== 'cloudcontrol';
    expect([...new Set(granted)].sort()).toEqual(
      calls
        .filter(
          (call) => !narrowed(call) && !['events:DescribeEventBus', 'secretsmanager:GetSecretValue'].includes(call),
        )
        .map(iamActionOf)
        .filter((action, index, all) => all.indexOf(action) === index)
        .sort(),
    );
  });

  test('people on call may steer and change what is owned, and create and delete nothing', () => {
    const granted = onCallPolicy().Statement.flatMap(({ Sid, Action }) =>
      ['Observe', 'ReadOutside', 'Verify'].includes(Sid) ? [] : Action,
    );
    expect(granted).toEqual([
      'ecs:UpdateService',
      'ecs:TagResource',
      'ecs:UntagResource',
      'ecs:ContinueServiceDeployment',
      'ecs:StopServiceDeployment',
    ]);
  });

  test('every placeholder is explained, and none is explained in vain', () => {
    const used = new Set(JSON.stringify(operatorPolicy()).match(/<[A-Z_]+>/g));
    expect([...used].sort()).toEqual(Object.keys(PLACEHOLDERS).sort());
  });
});
