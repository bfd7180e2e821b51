import { describe, expect, test } from 'vitest';
import { createReaders } from '../../controller/aws/reader.ts';
import { AwsError } from '../../controller/model/aws-error.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { createFakeTransport, type Handlers, SCOPE } from './support/fake-transport.ts';
import { outcomeOf } from './support/outcome.ts';

const ARN = 'arn:aws:ecs:eu-west-1:123456789012';
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';

function createWorld(handlers: Handlers) {
  const clock = createVirtualClock(0);
  const transport = createFakeTransport(handlers);
  const readers = createReaders({ transport, clock });
  return { clock, transport, readers, read: readers.point(SCOPE) };
}

function notFound(code: string): never {
  throw new AwsError({ class: 'notFound', code, call: 'test', message: code });
}

describe('clusters', () => {
  test('go together, with settings, configurations and tags; INACTIVE and MISSING are absent, other failures unknown', async () => {
    const live = { clusterName: 'live', status: 'ACTIVE' };
    const { read, transport } = createWorld({
      'ecs:DescribeClusters': () => ({
        clusters: [live, { clusterName: 'inactive', status: 'INACTIVE' }],
        failures: [
          { arn: `${ARN}:cluster/missing`, reason: 'MISSING' },
          { arn: `${ARN}:cluster/odd`, reason: 'ACCESS_DENIED' },
        ],
      }),
    });
    const names = ['live', 'inactive', 'missing', 'odd'];
    expect(await Promise.all(names.map((name) => outcomeOf(read.get('ecs:cluster', name))))).toEqual([
      { ok: live },
      { ok: undefined },
      { ok: undefined },
      { class: 'unknown', code: 'ACCESS_DENIED' },
    ]);
    expect(transport.log.map(({ input, lane }) => ({ input, lane }))).toEqual([
      { input: { clusters: names, include: ['SETTINGS', 'CONFIGURATIONS', 'TAGS'] }, lane: 1 },
    ]);
  });

  test('all of them: listed, then described', async () => {
    const { read } = createWorld({
      'ecs:ListClusters': ({ nextToken }) =>
        nextToken ? { clusterArns: [`${ARN}:cluster/b`] } : { clusterArns: [`${ARN}:cluster/a`], nextToken: '1' },
      'ecs:DescribeClusters': ({ clusters = [] }) => ({
        clusters: clusters.map((clusterName) => ({ clusterName, status: 'ACTIVE' })),
      }),
    });
    expect((await read.list('ecs:clusters', 'all')).map(({ clusterName }) => clusterName)).toEqual(['a', 'b']);
  });
});

describe('capacity providers', () => {
  test('go by tens, with tags; INACTIVE and MISSING are absent, other failures unknown', async () => {
    const live = { name: 'live', status: 'ACTIVE' } as const;
    const { read, transport } = createWorld({
      'ecs:DescribeCapacityProviders': () => ({
        capacityProviders: [live, { name: 'inactive', status: 'INACTIVE' }],
        failures: [
          { arn: `${ARN}:capacity-provider/missing`, reason: 'MISSING' },
          { arn: `${ARN}:capacity-provider/odd`, reason: 'ACCESS_DENIED' },
        ],
      }),
    });
    const names = ['live', 'inactive', 'missing', 'odd'];
    expect(await Promise.all(names.map((name) => outcomeOf(read.get('ecs:capacityProvider', name))))).toEqual([
      { ok: live },
      { ok: undefined },
      { ok: undefined },
      { class: 'unknown', code: 'ACCESS_DENIED' },
    ]);
    expect(transport.log.map(({ input }) => input)).toEqual([{ capacityProviders: names, include: ['TAGS'] }]);
  });

  test('all of them, page by page, without what is gone and what AWS brings itself', async () => {
    const { read } = createWorld({
      'ecs:DescribeCapacityProviders': ({ nextToken }) =>
        nextToken
          ? {
              capacityProviders: [
                { name: 'b', status: 'ACTIVE' },
                { name: 'FARGATE_SPOT', status: 'ACTIVE' },
              ],
            }
          : {
              capacityProviders: [
                { name: 'a', status: 'ACTIVE' },
                { name: 'old', status: 'INACTIVE' },
                { name: 'FARGATE', status: 'ACTIVE' },
              ],
              nextToken: '1',
            },
    });
    expect((await read.list('ecs:capacityProviders', 'all')).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  test('a sweep looks names up in its one listing, and asks by name only for what that lacks', async () => {
    const { readers, transport } = createWorld({
      'ecs:DescribeCapacityProviders': ({ capacityProviders }) =>
        capacityProviders
          ? { failures: capacityProviders.map((name) => ({ arn: name, reason: 'MISSING' })) }
          : { capacityProviders: [{ name: 'a', status: 'ACTIVE' }] },
    });
    const read = readers.sweep(SCOPE);
    const found = await Promise.all(['a', 'none'].map((name) => read.get('ecs:capacityProvider', name)));
    expect(found.map((provider) => provider?.name)).toEqual(['a', undefined]);
    expect(transport.log.map(({ input }) => (input as { capacityProviders?: unknown }).capacityProviders)).toEqual([
      undefined,
      ['none'],
    ]);
  });
});

describe('services', () => {
  test('by tens per cluster, with tags; a live one outranks its INACTIVE namesake', async () => {
    const { read, transport } = createWorld({
      'ecs:DescribeServices': ({ cluster, services = [] }) => ({
        services: services.flatMap((serviceName) => [
          { serviceName, status: 'INACTIVE' },
          ...(serviceName === 'gone' ? [] : [{ serviceName, status: 'ACTIVE', clusterArn: cluster }]),
        ]),
      }),
    });
    const asked = [
      { cluster: 'a', service: 'web' },
      { cluster: 'b', service: 'web' },
      { cluster: 'a', service: 'gone' },
    ];
    expect(await Promise.all(asked.map((key) => read.get('ecs:service', key)))).toEqual([
      { serviceName: 'web', status: 'ACTIVE', clusterArn: 'a' },
      { serviceName: 'web', status: 'ACTIVE', clusterArn: 'b' },
      undefined,
    ]);
    expect(transport.log.map(({ input }) => input)).toEqual([
      { cluster: 'a', services: ['web', 'gone'], include: ['TAGS'] },
      { cluster: 'b', services: ['web'], include: ['TAGS'] },
    ]);
  });

  test('a DRAINING one is returned as it is', async () => {
    const draining = { serviceName: 'web', status: 'DRAINING' };
    const { read } = createWorld({ 'ecs:DescribeServices': () => ({ services: [draining] }) });
    expect(await read.get('ecs:service', { cluster: 'a', service: 'web' })).toEqual(draining);
  });
});

describe('task definitions', () => {
  const described: Handlers = {
    'ecs:DescribeTaskDefinition': ({ taskDefinition }) => ({
      taskDefinition: { taskDefinitionArn: `${ARN}:task-definition/web:3`, status: 'INACTIVE', family: taskDefinition },
      tags: [{ key: 'k', value: 'v' }],
    }),
  };

  test('a revision is read once for all passes, by ARN or by name, INACTIVE ones too', async () => {
    const { readers, read, transport } = createWorld(described);
    const first = await read.get('ecs:taskDefinition', `${ARN}:task-definition/web:3`);
    expect(first).toMatchObject({ taskDefinition: { status: 'INACTIVE' }, tags: { k: 'v' } });
    expect(await readers.sweep(SCOPE).get('ecs:taskDefinition', 'web:3')).toBe(first);
    expect(transport.log).toHaveLength(1);
  });

  test('a family without a revision is never remembered', async () => {
    const { readers, transport } = createWorld(described);
    await readers.point(SCOPE).get('ecs:taskDefinition', 'web');
    await readers.point(SCOPE).get('ecs:taskDefinition', 'web');
    expect(transport.log).toHaveLength(2);
  });

  test('an own write to its tags makes it read again', async () => {
    const { readers, transport } = createWorld(described);
    await readers.point(SCOPE).get('ecs:taskDefinition', 'web:3');
    readers.invalidate(SCOPE, 'ecs:taskDefinition', `${ARN}:task-definition/web:3`);
    await readers.point(SCOPE).get('ecs:taskDefinition', 'web:3');
    expect(transport.log).toHaveLength(2);
  });

  test('other accounts and Regions have their own', async () => {
    const { readers, transport } = createWorld(described);
    await readers.point(SCOPE).get('ecs:taskDefinition', 'web:3');
    await readers.point({ ...SCOPE, region: 'us-east-1' }).get('ecs:taskDefinition', 'web:3');
    expect(transport.log).toHaveLength(2);
  });

  test('an unknown one is absent', async () => {
    const { read } = createWorld({ 'ecs:DescribeTaskDefinition': () => notFound('ClientException') });
    expect(await read.get('ecs:taskDefinition', 'web:9')).toBeUndefined();
  });

  test('active revisions: newest first, of exactly that family', async () => {
    const { read, transport } = createWorld({
      'ecs:ListTaskDefinitions': () => ({
        taskDefinitionArns: ['web:3', 'web-admin:7', 'web:1'].map((name) => `${ARN}:task-definition/${name}`),
      }),
    });
    expect(await read.get('ecs:activeRevisions', 'web')).toEqual(
      ['web:3', 'web:1'].map((name) => `${ARN}:task-definition/${name}`),
    );
    expect(transport.log[0]?.input).toEqual({ familyPrefix: 'web', status: 'ACTIVE', sort: 'DESC', maxResults: 100 });
  });
});

describe('history of a service', () => {
  const at = (second: number) => new Date(second * 1_000);

  test('deployments: newest first, described, by 20', async () => {
    const { read, transport } = createWorld({
      'ecs:ListServiceDeployments': () => ({
        serviceDeployments: ['a', 'b', 'gone'].map((serviceDeploymentArn) => ({ serviceDeploymentArn })),
      }),
      'ecs:DescribeServiceDeployments': () => ({
        serviceDeployments: [
          { serviceDeploymentArn: 'a', createdAt: at(1) },
          { serviceDeploymentArn: 'b', createdAt: at(2) },
        ],
        failures: [{ arn: 'gone', reason: 'MISSING' }],
      }),
    });
    const found = await read.get('ecs:serviceDeployments', `${ARN}:service/shop/web`);
    expect(found?.map(({ serviceDeploymentArn }) => serviceDeploymentArn)).toEqual(['b', 'a']);
    expect(transport.log[0]?.input).toEqual({ service: `${ARN}:service/shop/web`, cluster: 'shop', maxResults: 20 });
  });

  test('a deployment that cannot be described makes them unknown', async () => {
    const { read } = createWorld({
      'ecs:ListServiceDeployments': () => ({ serviceDeployments: [{ serviceDeploymentArn: 'a' }] }),
      'ecs:DescribeServiceDeployments': () => ({ failures: [{ arn: 'a', reason: 'ACCESS' }] }),
    });
    const outcome = outcomeOf(read.get('ecs:serviceDeployments', `${ARN}:service/shop/web`));
    expect(await outcome).toEqual({ class: 'unknown', code: 'ACCESS' });
  });

  test('a service that does not exist has none to speak of', async () => {
    const { read } = createWorld({
      'ecs:ListServiceDeployments': () => notFound('ServiceNotFoundException'),
      'ecs:ListTasks': () => notFound('ServiceNotFoundException'),
    });
    expect(await read.get('ecs:serviceDeployments', `${ARN}:service/shop/web`)).toBeUndefined();
    expect(await read.get('ecs:stoppedTasks', { cluster: 'shop', service: 'web' })).toBeUndefined();
  });

  test('service revisions go together', async () => {
    const { read, transport } = createWorld({
      'ecs:DescribeServiceRevisions': ({ serviceRevisionArns = [] }) => ({
        serviceRevisions: serviceRevisionArns.map((serviceRevisionArn) => ({ serviceRevisionArn })),
      }),
    });
    const found = await Promise.all(['r1', 'r2'].map((arn) => read.get('ecs:serviceRevision', arn)));
    expect(found).toEqual([{ serviceRevisionArn: 'r1' }, { serviceRevisionArn: 'r2' }]);
    expect(transport.log).toHaveLength(1);
  });

  test('stopped tasks: newest first; none costs one call', async () => {
    const arns = ['t1', 't2'];
    const { read, readers, transport } = createWorld({
      'ecs:ListTasks': () => ({ taskArns: [...arns] }),
      'ecs:DescribeTasks': () => ({
        tasks: [
          { taskArn: 't1', stoppedAt: at(1) },
          { taskArn: 't2', stoppedAt: at(5) },
        ],
      }),
    });
    const key = { cluster: 'shop', service: 'web' };
    expect((await read.get('ecs:stoppedTasks', key))?.map(({ taskArn }) => taskArn)).toEqual(['t2', 't1']);
    arns.length = 0;
    expect(await readers.point(SCOPE).get('ecs:stoppedTasks', key)).toEqual([]);
    expect(transport.counts()).toEqual({ 'ecs:ListTasks': 2, 'ecs:DescribeTasks': 1 });
  });
});

describe('load balancing', () => {
  test('target groups by name and by ARN are asked for apart; one unknown name does not hide the others', async () => {
    const { read } = createWorld({
      'elasticloadbalancing:DescribeTargetGroups': ({ Names = [], TargetGroupArns = [] }) => {
        if (Names.includes('gone')) notFound('TargetGroupNotFoundException');
        const byName = Names.map((name) => ({ TargetGroupName: name, TargetGroupArn: `${ELB}:targetgroup/${name}/1` }));
        return { TargetGroups: [...byName, ...TargetGroupArns.map((TargetGroupArn) => ({ TargetGroupArn }))] };
      },
    });
    const keys = ['web', 'gone', `${ELB}:targetgroup/api/2`];
    expect(await Promise.all(keys.map((key) => read.get('elbv2:targetGroup', key)))).toEqual([
      { TargetGroupName: 'web', TargetGroupArn: `${ELB}:targetgroup/web/1` },
      undefined,
      { TargetGroupArn: `${ELB}:targetgroup/api/2` },
    ]);
  });

  test('load balancers by name', async () => {
    const { read } = createWorld({
      'elasticloadbalancing:DescribeLoadBalancers': ({ Names = [] }) => ({
        LoadBalancers: Names.map((LoadBalancerName) => ({ LoadBalancerName })),
      }),
    });
    expect(await read.get('elbv2:loadBalancer', 'front')).toEqual({ LoadBalancerName: 'front' });
  });

  test('listeners and rules: every page; none when what they belong to is gone', async () => {
    const { read } = createWorld({
      'elasticloadbalancing:DescribeListeners': ({ LoadBalancerArn, Marker }) => {
        if (LoadBalancerArn === 'gone') notFound('LoadBalancerNotFoundException');
        return Marker ? { Listeners: [{ Port: 443 }] } : { Listeners: [{ Port: 80 }], NextMarker: '1' };
      },
      'elasticloadbalancing:DescribeRules': ({ ListenerArn }) =>
        ListenerArn === 'gone' ? notFound('ListenerNotFoundException') : { Rules: [{ Priority: 'default' }] },
    });
    expect(await read.get('elbv2:listeners', 'lb')).toEqual([{ Port: 80 }, { Port: 443 }]);
    expect(await read.get('elbv2:listeners', 'gone')).toBeUndefined();
    expect(await read.get('elbv2:rules', 'listener')).toEqual([{ Priority: 'default' }]);
    expect(await read.get('elbv2:rules', 'gone')).toBeUndefined();
  });

  test('tags of any resource by 20, as a map', async () => {
    const { read, transport } = createWorld({
      'elasticloadbalancing:DescribeTags': ({ ResourceArns = [] }) => ({
        TagDescriptions: ResourceArns.map((ResourceArn) => ({
          ResourceArn,
          Tags: [{ Key: 'of', Value: ResourceArn }],
        })),
      }),
    });
    const arns = Array.from({ length: 21 }, (_, index) => `arn${index}`);
    const found = await Promise.all(arns.map((arn) => read.get('elbv2:tags', arn)));
    expect(found).toEqual(arns.map((of) => ({ of })));
    expect(transport.log).toHaveLength(2);
  });

  test('certificates leave the default one out', async () => {
    const { read } = createWorld({
      'elasticloadbalancing:DescribeListenerCertificates': () => ({
        Certificates: [{ CertificateArn: 'main', IsDefault: true }, { CertificateArn: 'other' }],
      }),
    });
    expect(await read.get('elbv2:listenerCertificates', 'listener')).toEqual([{ CertificateArn: 'other' }]);
  });

  test('target health', async () => {
    const health = [{ TargetHealth: { State: 'healthy' as const } }];
    const { read } = createWorld({
      'elasticloadbalancing:DescribeTargetHealth': () => ({ TargetHealthDescriptions: health }),
    });
    expect(await read.get('elbv2:targetHealth', 'group')).toEqual(health);
  });
});

describe('the slow lane', () => {
  function attributes() {
    let version = 0;
    return createWorld({
      'elasticloadbalancing:DescribeTargetGroupAttributes': () => {
        version += 1;
        return { Attributes: [{ Key: 'version', Value: String(version) }] };
      },
    });
  }
  const READ = 'elbv2:targetGroupAttributes';

  test('a point read always asks AWS, and sweeps profit from its answer', async () => {
    const { readers } = attributes();
    await readers.sweep(SCOPE).get(READ, 'tg');
    expect(await readers.point(SCOPE).get(READ, 'tg')).toEqual([{ Key: 'version', Value: '2' }]);
    expect(await readers.sweep(SCOPE).get(READ, 'tg')).toEqual([{ Key: 'version', Value: '2' }]);
  });

  test('an own write makes the next sweep ask again', async () => {
    const { readers } = attributes();
    await readers.sweep(SCOPE).get(READ, 'tg');
    readers.invalidate(SCOPE, READ, 'tg');
    expect(await readers.sweep(SCOPE).get(READ, 'tg')).toEqual([{ Key: 'version', Value: '2' }]);
  });

  test('an answer that was on its way during an own write is not kept', async () => {
    const { readers } = attributes();
    const early = readers.sweep(SCOPE).get(READ, 'tg');
    readers.invalidate(SCOPE, READ, 'tg');
    await early;
    expect(await readers.sweep(SCOPE).get(READ, 'tg')).toEqual([{ Key: 'version', Value: '2' }]);
  });

  test('nothing stands longer than half an hour', async () => {
    const { clock, readers } = attributes();
    await readers.sweep(SCOPE).get(READ, 'tg');
    await clock.advance(30 * 60_000);
    expect(await readers.sweep(SCOPE).get(READ, 'tg')).toEqual([{ Key: 'version', Value: '2' }]);
  });
});

describe('scaling', () => {
  test('targets go together by 50, and what AWS leaves out has none', async () => {
    const target = {
      ServiceNamespace: 'ecs' as const,
      ResourceId: 'service/shop/web',
      ScalableDimension: 'ecs:service:DesiredCount' as const,
      MinCapacity: 1,
      MaxCapacity: 2,
      RoleARN: 'r',
      CreationTime: new Date(0),
    };
    const { read, transport } = createWorld({
      'application-autoscaling:DescribeScalableTargets': () => ({ ScalableTargets: [target] }),
    });
    const ids = ['service/shop/web', 'service/shop/api'];
    expect(await Promise.all(ids.map((id) => read.get('aas:scalableTarget', id)))).toEqual([target, undefined]);
    expect(transport.log.map(({ input }) => input)).toEqual([
      {
        ServiceNamespace: 'ecs',
        ResourceIds: ids,
        ScalableDimension: 'ecs:service:DesiredCount',
        MaxResults: 50,
        NextToken: undefined,
      },
    ]);
  });

  test('policies and scheduled actions of one target: every page, none is an empty list', async () => {
    const policy = { PolicyName: 'cpu', ResourceId: 'service/shop/web' };
    const { read } = createWorld({
      'application-autoscaling:DescribeScalingPolicies': ({ NextToken }) =>
        ({ ScalingPolicies: [policy], NextToken: NextToken ? undefined : '1' }) as never,
      'application-autoscaling:DescribeScheduledActions': () => ({ ScheduledActions: [] }),
    });
    expect(await read.get('aas:scalingPolicies', 'service/shop/web')).toEqual([policy, policy]);
    expect(await read.get('aas:scheduledActions', 'service/shop/web')).toEqual([]);
  });
});

describe('parameters', () => {
  test('values by 10, by name, ARN or with a selector; unknown ones are absent; secrets are refused', async () => {
    const { read } = createWorld({
      'ssm:GetParameters': () => ({
        Parameters: [
          { Name: '/image', Value: 'web:1', Type: 'String' },
          { Name: '/list', Value: 'a,b', Type: 'StringList', Selector: ':3' },
          { Name: '/secret', Value: 'AQICAH', Type: 'SecureString' },
        ],
        InvalidParameters: ['/none'],
      }),
    });
    const names = ['/image', '/list:3', '/secret', '/none'];
    expect(await Promise.all(names.map((name) => outcomeOf(read.get('ssm:parameter', name))))).toEqual([
      { ok: { value: 'web:1', type: 'String' } },
      { ok: { value: 'a,b', type: 'StringList' } },
      { class: 'invalid', code: 'SecureParameter' },
      { ok: undefined },
    ]);
  });
});
