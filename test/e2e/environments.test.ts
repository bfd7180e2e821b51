import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { CliResult } from '../cli/run-cli.ts';
import { fastCli } from './fast-cli.ts';

const EXAMPLE = 'manifests/examples/environments';
const DEV = '111122223333';
const PROD = '444455556666';

const { run: runAll, sandbox } = fastCli();
const run = (...args: string[]): Promise<CliResult> => runAll(args);

/** How many writes each account has seen since the last time. */
function takeWrites(): Readonly<Record<string, number>> {
  const { ledger } = sandbox();
  const writes = ledger.entries({ mutating: true }).filter(({ service }) => service !== 'sts');
  ledger.reset();
  return Object.fromEntries([DEV, PROD].map((id) => [id, writes.filter(({ account }) => account === id).length]));
}

type Answer = Readonly<Record<string, never>>;

async function call(account: string, name: string, input: object): Promise<Answer> {
  const [service = '', operation = ''] = name.split(':');
  return (await sandbox().call(service, operation, { ...input }, { account, region: 'eu-west-1' })) as Answer;
}

/** What the two environments may differ in, as it lives. */
async function facts(account: string): Promise<object> {
  const { services } = (await call(account, 'ecs:DescribeServices', {
    cluster: 'shop',
    services: ['web'],
    include: ['TAGS'],
  })) as never as {
    services: { placementStrategy: unknown; taskDefinition: string; tags: { key: string; value: string }[] }[];
  };
  const { capacityProviders } = (await call(account, 'ecs:DescribeCapacityProviders', {
    capacityProviders: ['shop'],
  })) as never as {
    capacityProviders: {
      autoScalingGroupProvider: { managedScaling: Record<string, unknown>; managedTerminationProtection: string };
    }[];
  };
  const { ScalableTargets } = (await call(account, 'application-autoscaling:DescribeScalableTargets', {
    ServiceNamespace: 'ecs',
  })) as never as { ScalableTargets: { MinCapacity: number; MaxCapacity: number }[] };
  const { LoadBalancers } = (await call(account, 'elasticloadbalancing:DescribeLoadBalancers', {})) as never as {
    LoadBalancers: { LoadBalancerArn: string }[];
  };
  const { Attributes } = (await call(account, 'elasticloadbalancing:DescribeLoadBalancerAttributes', {
    LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn,
  })) as never as { Attributes: { Key: string; Value: string }[] };
  const [service] = services;
  const { taskDefinition } = (await call(account, 'ecs:DescribeTaskDefinition', {
    taskDefinition: service?.taskDefinition,
  })) as never as { taskDefinition: { containerDefinitions: { image: string; environment: unknown }[] } };
  const provider = capacityProviders[0]?.autoScalingGroupProvider;
  const { minimumScalingStepSize, maximumScalingStepSize, targetCapacity } = provider?.managedScaling ?? {};
  return {
    instancesAtOnce: [minimumScalingStepSize, maximumScalingStepSize],
    targetCapacity,
    terminationProtection: provider?.managedTerminationProtection,
    placement: service?.placementStrategy,
    scaling: ScalableTargets.map(({ MinCapacity, MaxCapacity }) => [MinCapacity, MaxCapacity]),
    deletionProtection: Attributes.find(({ Key }) => Key === 'deletion_protection.enabled')?.Value,
    image: taskDefinition.containerDefinitions[0]?.image,
    environment: taskDefinition.containerDefinitions[0]?.environment,
    tags: service?.tags.filter(({ key }) => !key.startsWith('evenkeel.dev/')),
  };
}

type TagList = readonly {
  readonly key?: string;
  readonly Key?: string;
  readonly value?: string;
  readonly Value?: string;
}[];

/** The tags of everything that takes some, but for our own, by what it is. */
async function tagsOf(account: string): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const ask = async <T>(name: string, input: object) => (await call(account, name, input)) as never as T;
  const { clusters } = await ask<{ clusters: { tags: TagList }[] }>('ecs:DescribeClusters', {
    clusters: ['shop'],
    include: ['TAGS'],
  });
  const { capacityProviders } = await ask<{ capacityProviders: { name: string; tags: TagList }[] }>(
    'ecs:DescribeCapacityProviders',
    { include: ['TAGS'] },
  );
  const { services } = await ask<{ services: { tags: TagList; taskDefinition: string }[] }>('ecs:DescribeServices', {
    cluster: 'shop',
    services: ['web'],
    include: ['TAGS'],
  });
  const { tags: revision } = await ask<{ tags: TagList }>('ecs:DescribeTaskDefinition', {
    taskDefinition: services[0]?.taskDefinition,
    include: ['TAGS'],
  });
  const { LoadBalancers } = await ask<{ LoadBalancers: { LoadBalancerArn: string }[] }>(
    'elasticloadbalancing:DescribeLoadBalancers',
    {},
  );
  const LoadBalancerArn = LoadBalancers[0]?.LoadBalancerArn ?? '';
  const { Listeners } = await ask<{ Listeners: { ListenerArn: string }[] }>('elasticloadbalancing:DescribeListeners', {
    LoadBalancerArn,
  });
  const { TargetGroups } = await ask<{ TargetGroups: { TargetGroupArn: string }[] }>(
    'elasticloadbalancing:DescribeTargetGroups',
    {},
  );
  const arns = [LoadBalancerArn, Listeners[0]?.ListenerArn, TargetGroups[0]?.TargetGroupArn];
  const { TagDescriptions } = await ask<{ TagDescriptions: { Tags: TagList }[] }>('elasticloadbalancing:DescribeTags', {
    ResourceArns: arns,
  });
  const lists = {
    cluster: clusters[0]?.tags,
    capacityProvider: capacityProviders.find(({ name }) => name === 'shop')?.tags,
    service: services[0]?.tags,
    revision,
    loadBalancer: TagDescriptions[0]?.Tags,
    listener: TagDescriptions[1]?.Tags,
    targetGroup: TagDescriptions[2]?.Tags,
  };
  return Object.fromEntries(Object.entries(lists).map(([name, list = []]) => [name, ownTags(list)]));
}

function ownTags(list: TagList): Readonly<Record<string, string>> {
  const entries = list.map(({ key, Key, value, Value }) => [key ?? Key ?? '', value ?? Value ?? ''] as const);
  return Object.fromEntries(entries.filter(([key]) => !key.startsWith('evenkeel.dev/')));
}

it('renders dev and prod of one base, each value with where it was written', async () => {
  const { out, exit } = await run('render', `${EXAMPLE}/prod`, '--annotate');
  expect(exit).toBe(0);
  expect(out).toContain('targetCapacity: 75 # manifests/examples/environments/prod/capacity.yaml:8\n');
  expect(out).toContain('maxCapacity: 16 # manifests/examples/environments/prod/kustomization.yaml:18\n');
  const documents = parseAllDocuments((await run('render', EXAMPLE)).out);
  const count = (namespace: string) =>
    documents.filter((document) => document.getIn(['metadata', 'namespace']) === namespace).length;
  expect([count('shop-dev'), count('shop-prod'), documents.length]).toEqual([7, 7, 16]);
});

it('plans and applies both to their own accounts, and writes nothing more afterwards', async () => {
  const planned = await run('plan', EXAMPLE);
  expect(planned.exit).toBe(1);
  expect(planned.out).toContain(`account ${DEV} eu-west-1 as arn:aws:sts::${DEV}:assumed-role/evenkeel/`);
  expect(planned.out).toContain(`account ${PROD} eu-west-1 as arn:aws:sts::${PROD}:assumed-role/evenkeel/`);
  expect(takeWrites()).toEqual({ [DEV]: 0, [PROD]: 0 });

  const applied = await run('apply', EXAMPLE, '--wait', '--timeout', '20m');
  expect({ exit: applied.exit, err: applied.exit === 0 ? '' : applied.err }).toEqual({ exit: 0, err: '' });
  const writes = takeWrites();
  expect(writes[DEV]).toBeGreaterThan(7);
  expect(writes[PROD]).toBeGreaterThan(7);

  const shared = { key: 'component', value: 'web' };
  expect(await facts(DEV)).toEqual({
    instancesAtOnce: [1, 2],
    targetCapacity: 100,
    terminationProtection: 'DISABLED',
    placement: [{ type: 'binpack', field: 'CPU' }],
    scaling: [[1, 4]],
    deletionProtection: 'false',
    image: 'registry.example.com/shop/web:main',
    environment: [
      { name: 'LOG_LEVEL', value: 'debug' },
      { name: 'QUEUE', value: `https://sqs.eu-west-1.amazonaws.com/${DEV}/orders` },
    ],
    tags: expect.arrayContaining([shared, { key: 'environment', value: 'dev' }]),
  });
  expect(await facts(PROD)).toEqual({
    instancesAtOnce: [2, 4],
    targetCapacity: 75,
    terminationProtection: 'ENABLED',
    placement: [
      { type: 'spread', field: 'attribute:ecs.availability-zone' },
      { type: 'spread', field: 'instanceId' },
    ],
    scaling: [[2, 16]],
    deletionProtection: 'true',
    image: 'registry.example.com/shop/web:1.4.0',
    environment: [
      { name: 'LOG_LEVEL', value: 'info' },
      { name: 'QUEUE', value: `https://sqs.eu-west-1.amazonaws.com/${PROD}/orders` },
    ],
    tags: expect.arrayContaining([shared, { key: 'environment', value: 'prod' }]),
  });

  const common = { environment: 'prod', component: 'shop' };
  expect(await tagsOf(PROD)).toEqual({
    cluster: common,
    capacityProvider: common,
    service: { ...common, component: 'web' },
    revision: common,
    loadBalancer: common,
    listener: common,
    targetGroup: common,
  });

  takeWrites();
  const again = await run('plan', EXAMPLE);
  expect({ exit: again.exit, out: again.out }).toEqual({ exit: 0, out: '' });
  expect((await run('apply', EXAMPLE, '--wait')).exit).toBe(0);
  const rendered = await run('render', EXAMPLE);
  const piped = await runAll(['plan', '-'], rendered.out);
  expect({ exit: piped.exit, out: piped.out }).toEqual({ exit: 0, out: '' });
  expect(takeWrites()).toEqual({ [DEV]: 0, [PROD]: 0 });
});
