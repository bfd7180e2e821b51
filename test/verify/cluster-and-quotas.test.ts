import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../controller/model/json.ts';
import { findings, type Said, service, serviceOf, type Written } from './findings.ts';

function cluster(spec: JsonObject): Written {
  return { kind: 'Cluster', name: 'shop', spec };
}

describe('CLUSTER', () => {
  test.each([
    { because: 'it is active', answer: { status: 'ACTIVE' }, found: 'ok cluster: cluster shop is active' },
    {
      because: 'it is not yet',
      answer: { status: 'PROVISIONING' },
      found: 'error cluster: cluster shop is PROVISIONING; a service needs an ACTIVE cluster',
    },
    {
      because: 'there is none',
      answer: null,
      found: 'error cluster: there is no cluster shop; make it, or add a Cluster document',
    },
    { because: 'nobody may look', answer: 'denied', found: 'not checked cluster: denied' },
  ])('$because', ({ answer, found }) => {
    expect(findings('CLUSTER', { subject: service({}), said: { 'ecs:cluster shop': answer } })).toEqual([found]);
  });

  test('one of the manifests makes it, by name, ARN or reference', () => {
    const names = ['shop', 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop', `$\{Cluster/shop}`];
    const found = names.flatMap((name) =>
      findings('CLUSTER', { subject: service({ cluster: name }), others: [cluster({})] }),
    );
    expect(found).toEqual(Array(3).fill('ok cluster: cluster shop is declared'));
  });
});

describe('CAPACITY_PROVIDER', () => {
  const subject = service({ capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] });
  const path = 'capacityProviderStrategy[0].capacityProvider';
  const missing = `error ${path}: capacity provider FARGATE_SPOT is not associated with the cluster; add it to the cluster's capacityProviders, or use launchType FARGATE`;

  test.each([
    {
      because: 'the document of the cluster has it',
      others: [cluster({ capacityProviders: ['FARGATE_SPOT'] })],
      said: {},
      found: `ok ${path}: FARGATE_SPOT is associated with the cluster`,
    },
    {
      because: 'the document has others',
      others: [cluster({ capacityProviders: ['FARGATE'] })],
      said: {},
      found: missing,
    },
    {
      because: 'the document leaves them alone and the live cluster has it',
      others: [cluster({})],
      said: { 'ecs:cluster shop': { capacityProviders: ['FARGATE_SPOT'] } },
      found: `ok ${path}: FARGATE_SPOT is associated with the cluster`,
    },
    { because: 'a new cluster has none', others: [cluster({})], said: { 'ecs:cluster shop': null }, found: missing },
    { because: 'the live cluster has none', others: [], said: { 'ecs:cluster shop': {} }, found: missing },
    {
      because: 'nobody may look',
      others: [],
      said: { 'ecs:cluster shop': 'denied' },
      found: `not checked ${path}: denied`,
    },
  ])('$because', ({ others, said, found }) => {
    expect(findings('CAPACITY_PROVIDER', { subject, others, said })).toEqual([found]);
  });

  test('managed instances belong to the cluster that they name', () => {
    const own = service({ capacityProviderStrategy: [{ capacityProvider: 'workers' }] });
    const provider: Written = { kind: 'CapacityProvider', name: 'workers', spec: { cluster: 'shop' } };
    const said = { 'ecs:cluster shop': null };
    expect(findings('CAPACITY_PROVIDER', { subject: own, others: [provider], said })).toEqual([
      `ok ${path}: workers is associated with the cluster`,
    ]);
  });
});

describe('quotas', () => {
  const quota = (service: string, name: string, value: number): Said => ({
    [`servicequotas:quotas ${service}`]: [{ code: 'L-0', name, value }],
  });

  test('QUOTA_SERVICES: the active ones, and those that do not live yet; said once a cluster', () => {
    const others = [service({}, 'api'), service({ cluster: 'other' }, 'far')];
    const said = {
      'ecs:cluster shop': { activeServicesCount: 4 },
      'ecs:service {"cluster":"shop","service":"web"}': null,
      'ecs:service {"cluster":"shop","service":"api"}': {},
      ...quota('ecs', 'Services per cluster', 5),
    };
    expect(findings('QUOTA_SERVICES', { subject: service({}), others, said })).toEqual([
      'warning cluster: cluster shop: 5 of 5 (Services per cluster); ask Service Quotas for more (ecs L-0) before it is reached',
    ]);
    expect(
      findings('QUOTA_SERVICES', {
        subject: service({}),
        others,
        said: { ...said, ...quota('ecs', 'Services per cluster', 4) },
      }),
    ).toEqual([
      'error cluster: cluster shop: 5 of 4 (Services per cluster); ask Service Quotas for more (ecs L-0), or ask for less',
    ]);
  });

  test('QUOTA_SERVICES: what lives and cannot be seen makes it unknown', () => {
    const said = { 'ecs:cluster shop': 'denied', 'ecs:service {"cluster":"shop","service":"web"}': null };
    expect(findings('QUOTA_SERVICES', { subject: service({}), said })).toEqual(['not checked : denied']);
  });

  test('QUOTA_TASKS: what a service asks for, and what scaling may bring it to', () => {
    const said = quota('ecs', 'Tasks per service', 5000);
    const scaling: Written = {
      kind: 'ServiceAutoScaling',
      name: 'web',
      spec: { cluster: 'shop', service: 'web', maxCapacity: 5001 },
    };
    expect([
      ...findings('QUOTA_TASKS', { subject: service({ desiredCount: 5000 }), said }),
      ...findings('QUOTA_TASKS', { subject: scaling, said }),
    ]).toEqual([
      'warning desiredCount: web: 5000 of 5000 (Tasks per service); ask Service Quotas for more (ecs L-0) before it is reached',
      'error maxCapacity: web: 5001 of 5000 (Tasks per service); ask Service Quotas for more (ecs L-0), or ask for less',
    ]);
  });

  test.each([
    { count: 2399, said: 'ok : the Region: 2400 of 3000 (Scalable targets for Amazon ECS)' },
    {
      count: 2400,
      said: 'warning : the Region: 2401 of 3000 (Scalable targets for Amazon ECS); ask Service Quotas for more (application-autoscaling) before it is reached',
    },
    {
      count: 3000,
      said: 'error : the Region: 3001 of 3000 (Scalable targets for Amazon ECS); ask Service Quotas for more (application-autoscaling), or ask for less',
    },
  ])('QUOTA_SCALABLE_TARGETS: $count live ones, one of which is declared, and a new one', ({ count, said }) => {
    const scaling = (service: string): Written => ({
      kind: 'ServiceAutoScaling',
      name: service,
      spec: { cluster: 'shop', service },
    });
    const live = Array.from({ length: count }, (_, i) => ({ ResourceId: `service/shop/${i === 0 ? 'web' : i}` }));
    const world: Said = { 'aas:scalableTargets all': live, 'servicequotas:quotas application-autoscaling': null };
    expect(
      findings('QUOTA_SCALABLE_TARGETS', { subject: scaling('web'), others: [scaling('api')], said: world }),
    ).toEqual([said]);
  });

  test('QUOTA_FARGATE: vCPU of all services on Fargate, without Spot and EC2', () => {
    const task = { requiresCompatibilities: ['FARGATE'] };
    const subject = serviceOf({}, { ...task, cpu: '512' }, { desiredCount: 3 });
    const spot = { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] };
    const others = [
      { ...serviceOf({}, { ...task, cpu: '2 vCPU' }, { desiredCount: 2 }), name: 'api' },
      { ...serviceOf({}, { ...task, cpu: '4096' }, { desiredCount: 9, ...spot }), name: 'batch' },
      { ...serviceOf({}, { cpu: '4096' }, { desiredCount: 9, launchType: 'EC2' }), name: 'render' },
    ];
    const said = quota('fargate', 'Fargate On-Demand vCPU resource count', 16);
    expect(findings('QUOTA_FARGATE', { subject, others, said })).toEqual([
      'ok desiredCount: these manifests: 5.5 of 16 (Fargate On-Demand vCPU resource count)',
    ]);
  });

  test('QUOTA_TARGET_GROUPS and QUOTA_LOAD_BALANCERS: what lives, and what is new by its name', () => {
    const groups: readonly Written[] = ['web', 'api'].map((name) => ({ kind: 'TargetGroup', name, spec: {} }));
    const edge: Written = { kind: 'LoadBalancer', name: 'edge', spec: {} };
    const inner: Written = { kind: 'LoadBalancer', name: 'inner', spec: { type: 'network' } };
    const said: Said = {
      'elbv2:targetGroups all': [{ TargetGroupName: 'web' }, { TargetGroupName: 'foreign' }],
      'elbv2:loadBalancers all': [
        { LoadBalancerName: 'edge', Type: 'application' },
        { LoadBalancerName: 'old', Type: 'network' },
      ],
      'servicequotas:quotas elasticloadbalancing': [
        { code: 'L-B22855CB', name: '', value: 9 },
        { code: 'L-53DA6B97', name: '', value: 9 },
        { code: 'L-69A177A2', name: '', value: 9 },
      ],
    };
    const [web, api] = groups as [Written, Written];
    expect([
      ...findings('QUOTA_TARGET_GROUPS', { subject: web, others: [api], said }),
      ...findings('QUOTA_LOAD_BALANCERS', { subject: edge, others: [inner], said }),
      ...findings('QUOTA_NETWORK_LOAD_BALANCERS', { subject: inner, others: [edge], said }),
    ]).toEqual([
      'ok : the Region: 3 of 9 (Target Groups per Region)',
      'ok : the Region: 1 of 9 (Application Load Balancers per Region)',
      'ok : the Region: 2 of 9 (Network Load Balancers per Region)',
    ]);
  });

  test('QUOTA_LISTENERS, QUOTA_RULES and QUOTA_CERTIFICATES: of one load balancer, what lives with what is declared', () => {
    const edge: Written = { kind: 'LoadBalancer', name: 'edge', spec: {} };
    const loadBalancerArn = `$\{LoadBalancer/edge}`;
    const certificates = ['a', 'b', 'c'].map((certificateArn) => ({ certificateArn }));
    const https: Written = { kind: 'Listener', name: 'https', spec: { loadBalancerArn, port: 443, certificates } };
    const rule: Written = {
      kind: 'ListenerRule',
      name: 'api',
      spec: { listenerArn: `$\{Listener/https}`, priority: 10 },
    };
    const said: Said = {
      'elbv2:loadBalancer edge': { LoadBalancerArn: 'arn:edge' },
      'elbv2:listeners arn:edge': [
        { Port: 443, ListenerArn: 'arn:443' },
        { Port: 80, ListenerArn: 'arn:80' },
      ],
      'elbv2:rules arn:443': [{ Priority: 'default', IsDefault: true }, { Priority: '10' }, { Priority: '20' }],
      'elbv2:rules arn:80': [{ Priority: 'default', IsDefault: true }],
      'servicequotas:quotas elasticloadbalancing': ['L-B6DF7632', 'L-7EED9B64', 'L-9365A611'].map((code) => ({
        code,
        name: '',
        value: 9,
      })),
    };
    expect([
      ...findings('QUOTA_LISTENERS', { subject: https, others: [edge, rule], said }),
      ...findings('QUOTA_RULES', { subject: rule, others: [edge, https], said }),
      ...findings('QUOTA_CERTIFICATES', { subject: https, others: [edge, rule], said }),
    ]).toEqual([
      'ok loadBalancerArn: load balancer edge: 2 of 9 (Listeners per Application Load Balancer)',
      'ok listenerArn: load balancer edge: 2 of 9 (Rules per Application Load Balancer)',
      'ok certificates: load balancer edge: 2 of 9 (Certificates per Application Load Balancer)',
    ]);
  });
});

describe('the document itself', () => {
  test('MANIFEST: a variable that breaks a rule is found once it is put in', () => {
    const subject = serviceOf({}, {}, { desiredCount: `$\{var:count}` });
    const found = (count: number | string) => findings('MANIFEST', { subject, variables: { count } });
    expect([found(3), found('three').map((each) => each.split(':')[0])]).toEqual([
      ['ok : fits its schema'],
      ['error desiredCount'],
    ]);
  });

  test('REFERENCE: a variable, a parameter and a document that nobody knows', () => {
    const subject = service({
      cluster: `$\{Cluster/shop}`,
      serviceName: `$\{var:name}`,
      platformVersion: `$\{ssm:/version}`,
      role: `$\{Cluster/none}`,
    });
    expect(findings('REFERENCE', { subject, others: [cluster({})] })).toEqual([
      `error serviceName: $\{var:name}: the namespace has no variable "name"`,
      `error platformVersion: $\{ssm:/version}: it was not read`,
      'ok cluster: shop/Cluster/shop is declared',
      'not checked role: shop/Cluster/none is not among these manifests; name its file too, or check the reference',
    ]);
  });
});
