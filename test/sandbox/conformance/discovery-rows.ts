import type { CreateServiceRequest, DnsConfig } from '@aws-sdk/client-servicediscovery';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'AWS Cloud Map API reference';
const VPC = 'vpc-0000000000000000a';
const LONG_MS = 60_000;
const A: DnsConfig = { DnsRecords: [{ Type: 'A', TTL: 60 }] };
const SRV: DnsConfig = { DnsRecords: [{ Type: 'SRV', TTL: 60 }] };

async function httpNamespace(bench: Bench): Promise<string> {
  const Name = bench.name('calls');
  await bench.clients.discovery.createHttpNamespace({ Name });
  await bench.elapse(LONG_MS);
  return idOf(bench, Name);
}

async function privateNamespace(bench: Bench): Promise<string> {
  const Name = `${bench.name('shop')}.internal`;
  await bench.clients.discovery.createPrivateDnsNamespace({ Name, Vpc: VPC });
  await bench.elapse(LONG_MS);
  return idOf(bench, Name);
}

async function idOf({ clients }: Bench, name: string): Promise<string> {
  const { Namespaces = [] } = await clients.discovery.listNamespaces({ Filters: [{ Name: 'NAME', Values: [name] }] });
  return Namespaces[0]?.Id ?? '';
}

export const DISCOVERY_ROWS: readonly ConformanceRow[] = [
  {
    id: 'discovery-namespace-operation',
    behaviour:
      'A namespace is made by an operation: it is listed, with its id in the operation, once that has succeeded.',
    source: `${API}, CreatePrivateDnsNamespace, GetOperation`,
    async run(bench) {
      const { discovery } = bench.clients;
      const Name = `${bench.name('shop')}.internal`;
      const { OperationId } = await discovery.createPrivateDnsNamespace({ Name, Vpc: VPC });
      const status = async () => (await discovery.getOperation({ OperationId })).Operation;
      expect([(await status())?.Status, await idOf(bench, Name)]).toEqual(['SUBMITTED', '']);
      await bench.elapse(LONG_MS);
      expect(await status()).toMatchObject({ Status: 'SUCCESS', Targets: { NAMESPACE: await idOf(bench, Name) } });
    },
  },
  {
    id: 'discovery-namespace-same-request',
    behaviour: 'The same request is refused while its operation runs.',
    source: `${API}, DuplicateRequest`,
    async run(bench) {
      const input = { Name: bench.name('calls'), CreatorRequestId: bench.name('id') };
      await bench.clients.discovery.createHttpNamespace(input);
      const { name } = await faultOf(bench.clients.discovery.createHttpNamespace(input));
      expect(name).toBe('DuplicateRequest');
    },
  },
  {
    id: 'discovery-namespace-twice',
    behaviour: 'A second namespace of one name is refused.',
    source: `${API}, NamespaceAlreadyExists`,
    async run(bench) {
      const Name = bench.name('calls');
      await bench.clients.discovery.createHttpNamespace({ Name });
      await bench.elapse(LONG_MS);
      const { name } = await faultOf(bench.clients.discovery.createHttpNamespace({ Name }));
      expect(name).toBe('NamespaceAlreadyExists');
    },
  },
  {
    id: 'discovery-namespace-ttl',
    behaviour: 'The time to live of the start of authority is changed by an operation, which is listed while it runs.',
    source: `${API}, UpdatePrivateDnsNamespace, ListOperations`,
    async run(bench) {
      const { discovery } = bench.clients;
      const Id = await privateNamespace(bench);
      const Properties = { DnsProperties: { SOA: { TTL: 30 } } };
      await discovery.updatePrivateDnsNamespace({ Id, Namespace: { Properties } });
      const running = async () =>
        (
          await discovery.listOperations({
            Filters: [
              { Name: 'NAMESPACE_ID', Values: [Id] },
              { Name: 'STATUS', Values: ['SUBMITTED', 'PENDING'], Condition: 'IN' },
            ],
          })
        ).Operations?.length;
      expect(await running()).toBe(1);
      await bench.elapse(LONG_MS);
      const { Namespace } = await discovery.getNamespace({ Id });
      expect([await running(), Namespace?.Properties?.DnsProperties?.SOA]).toEqual([0, { TTL: 30 }]);
    },
  },
  {
    id: 'discovery-namespace-in-use',
    behaviour: 'A namespace with a service in it is not deleted.',
    source: `${API}, DeleteNamespace, ResourceInUse`,
    async run(bench) {
      const { discovery } = bench.clients;
      const NamespaceId = await httpNamespace(bench);
      const { Service } = await discovery.createService({ Name: 'web', NamespaceId });
      expect((await faultOf(discovery.deleteNamespace({ Id: NamespaceId }))).name).toBe('ResourceInUse');
      await discovery.deleteService({ Id: Service?.Id });
      await discovery.deleteNamespace({ Id: NamespaceId });
      await bench.elapse(LONG_MS);
      expect((await faultOf(discovery.getNamespace({ Id: NamespaceId }))).name).toBe('NamespaceNotFound');
    },
  },
  {
    id: 'discovery-service-defaults',
    behaviour: 'Records are MULTIVALUE, and a custom health check has the threshold 1, whatever was asked for.',
    source: `${API}, DnsConfig, HealthCheckCustomConfig`,
    async run(bench) {
      const NamespaceId = await privateNamespace(bench);
      const { Service } = await bench.clients.discovery.createService({
        Name: 'web',
        NamespaceId,
        DnsConfig: A,
        HealthCheckCustomConfig: { FailureThreshold: 3 },
      });
      expect(Service).toMatchObject({
        DnsConfig: { NamespaceId, RoutingPolicy: 'MULTIVALUE', ...A },
        HealthCheckCustomConfig: { FailureThreshold: 1 },
        InstanceCount: 0,
      });
    },
  },
  {
    id: 'discovery-service-twice',
    behaviour: 'The same request answers with the service that it made; another one of that name is refused.',
    source: `${API}, CreateService, CreatorRequestId, ServiceAlreadyExists`,
    believed: true,
    async run(bench) {
      const { discovery } = bench.clients;
      const input = { Name: 'web', NamespaceId: await httpNamespace(bench), CreatorRequestId: 'one' };
      const { Service } = await discovery.createService(input);
      expect((await discovery.createService(input)).Service?.Id).toBe(Service?.Id);
      const again = discovery.createService({ ...input, CreatorRequestId: 'two' });
      expect((await faultOf(again)).name).toBe('ServiceAlreadyExists');
    },
  },
  {
    id: 'discovery-service-refused',
    behaviour:
      'Both sorts of health checks, CNAME without WEIGHTED, and a health check of Route 53 in a VPC are refused.',
    source: `${API}, CreateService, DnsRecord, HealthCheckConfig`,
    async run(bench) {
      const { discovery } = bench.clients;
      const NamespaceId = await privateNamespace(bench);
      const HealthCheckConfig = { Type: 'HTTP' } as const;
      const wrong: readonly Partial<CreateServiceRequest>[] = [
        { DnsConfig: A, HealthCheckConfig, HealthCheckCustomConfig: {} },
        { DnsConfig: { DnsRecords: [{ Type: 'CNAME', TTL: 60 }] } },
        { DnsConfig: A, HealthCheckConfig },
        {},
      ];
      for (const settings of wrong) {
        const { name } = await faultOf(discovery.createService({ Name: 'web', NamespaceId, ...settings }));
        expect(name).toBe('InvalidInput');
      }
    },
  },
  {
    id: 'discovery-service-left-out',
    behaviour: 'A health check that an update leaves out is deleted; the type of a record cannot be changed.',
    source: `${API}, UpdateService`,
    async run(bench) {
      const { discovery } = bench.clients;
      const Name = `${bench.name('shop')}.example.com`;
      await discovery.createPublicDnsNamespace({ Name });
      await bench.elapse(LONG_MS);
      const NamespaceId = await idOf(bench, Name);
      const HealthCheckConfig = { Type: 'HTTP', ResourcePath: '/up' } as const;
      const { Service } = await discovery.createService({ Name: 'web', NamespaceId, DnsConfig: A, HealthCheckConfig });
      const Id = Service?.Id;
      expect((await faultOf(discovery.updateService({ Id, Service: { DnsConfig: SRV } }))).name).toBe('InvalidInput');
      await discovery.updateService({ Id, Service: { DnsConfig: { DnsRecords: [{ Type: 'A', TTL: 20 }] } } });
      await bench.elapse(LONG_MS);
      const { Services } = await discovery.listServices({ Filters: [{ Name: 'NAMESPACE_ID', Values: [NamespaceId] }] });
      expect([Services?.[0]?.DnsConfig?.DnsRecords, Services?.[0]?.HealthCheckConfig]).toEqual([
        [{ Type: 'A', TTL: 20 }],
        undefined,
      ]);
    },
  },
  {
    id: 'discovery-service-in-use',
    behaviour: 'A service with instances is not deleted.',
    source: `${API}, DeleteService, ResourceInUse`,
    async run(bench) {
      const { discovery } = bench.clients;
      const { Service } = await discovery.createService({ Name: 'web', NamespaceId: await httpNamespace(bench) });
      const [ServiceId, InstanceId] = [Service?.Id, 'one'];
      await discovery.registerInstance({ ServiceId, InstanceId, Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1' } });
      await bench.elapse(LONG_MS);
      expect((await faultOf(discovery.deleteService({ Id: ServiceId }))).name).toBe('ResourceInUse');
      await discovery.deregisterInstance({ ServiceId, InstanceId });
      await bench.elapse(LONG_MS);
      await discovery.deleteService({ Id: ServiceId });
      expect((await faultOf(discovery.getService({ Id: ServiceId }))).name).toBe('ServiceNotFound');
    },
  },
  {
    id: 'discovery-tasks-register',
    behaviour:
      'ECS registers every task that runs under its id, with address and port, and takes it out when it stops.',
    source: 'Amazon ECS Developer Guide, "Use service discovery to connect Amazon ECS services with DNS names"',
    async run(bench) {
      const { discovery, ecs } = bench.clients;
      const { Service } = await discovery.createService({
        Name: 'web',
        NamespaceId: await privateNamespace(bench),
        DnsConfig: SRV,
      });
      const [cluster, family] = [bench.name('cluster'), bench.name('web')];
      await ecs.createCluster({ clusterName: cluster });
      const container = { name: 'web', image: 'web:1', memory: 64 };
      await ecs.registerTaskDefinition({ family, containerDefinitions: [container] });
      const serviceRegistries = [{ registryArn: Service?.Arn, port: 8080 }];
      await ecs.createService({
        cluster,
        serviceName: 'web',
        taskDefinition: family,
        desiredCount: 2,
        serviceRegistries,
      });
      await bench.elapse(LONG_MS);
      const { taskArns = [] } = await ecs.listTasks({ cluster });
      const { Instances = [] } = await discovery.listInstances({ ServiceId: Service?.Id });
      expect(Instances.map(({ Id }) => Id).sort()).toEqual(taskArns.map((arn) => arn.split('/').at(-1)).sort());
      expect(Instances[0]?.Attributes).toMatchObject({ AWS_INSTANCE_PORT: '8080', ECS_SERVICE_NAME: 'web' });
      await ecs.updateService({ cluster, service: 'web', desiredCount: 0 });
      await bench.elapse(LONG_MS);
      expect((await discovery.listInstances({ ServiceId: Service?.Id })).Instances).toEqual([]);
    },
  },
  {
    id: 'ecs-image-not-in-repository',
    behaviour: 'A task whose image its repository does not hold stops before it runs: CannotPullContainerError.',
    source: 'Amazon ECS Developer Guide, "CannotPullContainer task errors"',
    async run(bench) {
      const { ecr, ecs } = bench.clients;
      const repositoryName = bench.name('shop/web');
      await ecr.createRepository({ repositoryName });
      const image = `${bench.account}.dkr.ecr.${bench.region}.amazonaws.com/${repositoryName}:1.0.0`;
      const [cluster, family] = [bench.name('cluster'), bench.name('web')];
      await ecs.createCluster({ clusterName: cluster });
      await ecs.registerTaskDefinition({ family, containerDefinitions: [{ name: 'web', image, memory: 64 }] });
      await ecs.createService({ cluster, serviceName: 'web', taskDefinition: family, desiredCount: 1 });
      await bench.elapse(LONG_MS);
      const { taskArns = [] } = await ecs.listTasks({ cluster, desiredStatus: 'STOPPED' });
      const { tasks } = await ecs.describeTasks({ cluster, tasks: taskArns.slice(0, 1) });
      expect(tasks?.[0]?.stoppedReason).toMatch(/^CannotPullContainerError/);
    },
  },
];
