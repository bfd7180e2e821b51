import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../controller/model/json.ts';
import { findings, type Said, serviceOf, type Written } from './findings.ts';

const AT = 'loadBalancers[0].targetGroupArn';
const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef';
const REFERENCE = `$\{TargetGroup/web}`;

const LIVE = { TargetGroupName: 'web', TargetType: 'ip', VpcId: 'vpc-a', LoadBalancerArns: ['arn'] };

function balanced(
  targetGroupArn: string,
  more: { entry?: JsonObject; container?: JsonObject; task?: JsonObject } = {},
): Written {
  const entry = { targetGroupArn, containerName: 'web', containerPort: 8080, ...more.entry };
  const network = { awsvpcConfiguration: { subnets: ['subnet-a'] } };
  const container = { portMappings: [{ containerPort: 8080 }], ...more.container };
  const task = { networkMode: 'awsvpc', ...more.task };
  return serviceOf(container, task, { loadBalancers: [entry], networkConfiguration: network });
}

function declared(spec: JsonObject): Written {
  return { kind: 'TargetGroup', name: 'web', spec };
}

const LISTENER: Written = {
  kind: 'Listener',
  name: 'http',
  spec: { defaultActions: [{ type: 'forward', targetGroupArn: REFERENCE }] },
};

describe('TARGET_GROUP', () => {
  test.each([
    { because: 'it lives', said: LIVE, found: `ok ${AT}: target group web is known` },
    {
      because: 'it does not',
      said: null,
      found: `error ${AT}: there is no such target group; make it, or name a TargetGroup document`,
    },
    { because: 'nobody may look', said: 'denied', found: `not checked ${AT}: denied` },
  ])('$because', ({ said, found }) => {
    expect(findings('TARGET_GROUP', { subject: balanced(ARN), said: { [`elbv2:targetGroup ${ARN}`]: said } })).toEqual([
      found,
    ]);
  });

  test('of a document it is known before it lives; of no document it is not', () => {
    expect([
      ...findings('TARGET_GROUP', { subject: balanced(REFERENCE), others: [declared({})] }),
      ...findings('TARGET_GROUP', { subject: balanced(REFERENCE) }),
    ]).toEqual([
      `ok ${AT}: target group web is known`,
      `not checked ${AT}: shop/TargetGroup/web is not among these manifests`,
    ]);
  });
});

describe('TARGET_TYPE', () => {
  test.each([
    { because: 'awsvpc and ip', task: { networkMode: 'awsvpc' }, targetType: 'ip', verdict: 'ok' },
    { because: 'awsvpc and instance', task: { networkMode: 'awsvpc' }, targetType: 'instance', verdict: 'error' },
    { because: 'awsvpc and the default, which is instance', task: {}, targetType: undefined, verdict: 'error' },
    { because: 'bridge and instance', task: { networkMode: 'bridge' }, targetType: 'instance', verdict: 'ok' },
    { because: 'host and ip', task: { networkMode: 'host' }, targetType: 'ip', verdict: 'error' },
  ])('$because: $verdict', ({ task, targetType, verdict }) => {
    const others = [declared(targetType === undefined ? {} : { targetType })];
    const found = findings('TARGET_TYPE', { subject: balanced(REFERENCE, { task }), others });
    expect(found.map((each) => each.split(' ')[0])).toEqual([verdict]);
  });
});

describe('TARGET_PORT', () => {
  test.each([
    {
      because: 'the port is there',
      entry: {},
      found: 'ok loadBalancers[0].containerPort: container web has port 8080',
    },
    {
      because: 'another port is',
      entry: { containerPort: 80 },
      found:
        'error loadBalancers[0].containerPort: container web has no port 80 in its portMappings (8080); add the port to the container, or name one that it has',
    },
    {
      because: 'another container is',
      entry: { containerName: 'app' },
      found: 'error loadBalancers[0].containerName: the task has no container app; one of web',
    },
  ])('$because', ({ entry, found }) => {
    expect(findings('TARGET_PORT', { subject: balanced(ARN, { entry }) })).toEqual([found]);
  });

  test('a range has every port in it', () => {
    const container = { portMappings: [{ containerPortRange: '8000-8100' }] };
    const verdicts = [8000, 8100, 8101].map(
      (containerPort) =>
        findings('TARGET_PORT', { subject: balanced(ARN, { container, entry: { containerPort } }) })[0]?.split(' ')[0],
    );
    expect(verdicts).toEqual(['ok', 'ok', 'error']);
  });

  test('a registered task definition is asked too', () => {
    const { spec } = balanced(ARN);
    const subject: Written = {
      kind: 'Service',
      name: 'web',
      spec: { ...spec, template: undefined, taskDefinition: 'web:3' },
    };
    const taskDefinition = { containerDefinitions: [{ name: 'web', portMappings: [{ containerPort: 80 }] }] };
    const said: Said = { 'ecs:taskDefinition web:3': { taskDefinition, tags: {} } };
    expect(findings('TARGET_PORT', { subject, said })[0]?.split(':')[0]).toBe('error loadBalancers[0].containerPort');
    expect(findings('TASK_DEFINITION', { subject, said: { 'ecs:taskDefinition web:3': null } })).toEqual([
      'error taskDefinition: there is no task definition web:3; register it, or write a template',
    ]);
  });

  test('a family means its newest revision', () => {
    const subject: Written = { kind: 'Service', name: 'web', spec: { taskDefinition: 'web' } };
    const said: Said = {
      'ecs:activeRevisions web': ['arn:…:web:7', 'arn:…:web:6'],
      'ecs:taskDefinition arn:…:web:7': { taskDefinition: {} },
    };
    expect(findings('TASK_DEFINITION', { subject, said })).toEqual(['ok taskDefinition: task definition web exists']);
    expect(findings('TASK_DEFINITION', { subject, said: { 'ecs:activeRevisions web': [] } })).toEqual([
      'error taskDefinition: there is no task definition web; register it, or write a template',
    ]);
  });
});

describe('TARGET_ATTACHED', () => {
  test.each([
    { because: 'a load balancer has it', arn: ARN, live: LIVE, others: [], verdict: 'ok' },
    { because: 'none has it', arn: ARN, live: { ...LIVE, LoadBalancerArns: [] }, others: [], verdict: 'error' },
    {
      because: 'a listener of the manifests will',
      arn: REFERENCE,
      live: null,
      others: [declared({}), LISTENER],
      verdict: 'ok',
    },
    {
      because: 'no listener of the manifests will',
      arn: REFERENCE,
      live: null,
      others: [declared({})],
      verdict: 'error',
    },
    {
      because: 'a rule names it by ARN',
      arn: ARN,
      live: { ...LIVE, LoadBalancerArns: [] },
      others: [{ kind: 'ListenerRule' as const, name: 'api', spec: { actions: [{ targetGroupArn: ARN }] } }],
      verdict: 'ok',
    },
  ])('$because: $verdict', ({ arn, live, others, verdict }) => {
    const said = { [`elbv2:targetGroup ${ARN}`]: live };
    const found = findings('TARGET_ATTACHED', { subject: balanced(arn), others, said });
    expect(found.map((each) => each.split(' ')[0])).toEqual([verdict]);
  });
});

describe('TARGET_VPC', () => {
  const subnet = { 'ec2:subnet subnet-a': { VpcId: 'vpc-a' } };

  test.each([
    { because: 'the same', vpcId: 'vpc-a', found: `ok ${AT}: both in vpc-a` },
    {
      because: 'another one',
      vpcId: 'vpc-b',
      found: `error ${AT}: target group web lies in vpc-b and the tasks in vpc-a; name those of one VPC`,
    },
    {
      because: 'a reference',
      vpcId: `$\{ssm:/vpc}`,
      found: `not checked ${AT}: the VPC of the target group is not known yet`,
    },
  ])('$because', ({ vpcId, found }) => {
    expect(
      findings('TARGET_VPC', { subject: balanced(REFERENCE), others: [declared({ vpcId })], said: subnet }),
    ).toEqual([found]);
  });
});
