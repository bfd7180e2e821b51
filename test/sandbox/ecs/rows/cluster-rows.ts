import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { ConformanceRow } from '../../conformance/row.ts';
import { fargate, givenBridgeService, givenCluster, givenHome, rested } from './given.ts';

const API = 'Amazon ECS API reference';

export const CLUSTER_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-cluster-defaults',
    behaviour: 'A new cluster is ACTIVE, without capacity providers, and its containerInsights setting is spelled out.',
    source: 'recorded answers (aws-behaviour.md#clusters-and-capacity-providers, LIVE)',
    async run(bench) {
      const clusterName = bench.name('cluster');
      const { cluster } = await bench.clients.ecs.createCluster({ clusterName });
      expect(cluster).toMatchObject({
        clusterName,
        clusterArn: `arn:aws:ecs:${bench.region}:${bench.account}:cluster/${clusterName}`,
        status: 'ACTIVE',
        settings: [{ name: 'containerInsights', value: 'disabled' }],
        capacityProviders: [],
        defaultCapacityProviderStrategy: [],
      });
    },
  },
  {
    id: 'ecs-cluster-describe-missing',
    behaviour: 'DescribeClusters answers an unknown cluster as a failure with reason MISSING.',
    source: `${API}, DescribeClusters; developer guide, API failure reasons`,
    moto: true,
    async run({ clients, name }) {
      const { clusters, failures = [] } = await clients.ecs.describeClusters({ clusters: [name('none')] });
      expect([clusters, failures.map(({ reason }) => reason)]).toEqual([[], ['MISSING']]);
    },
  },
  {
    id: 'ecs-cluster-describe-without-include',
    behaviour: 'Without include, tags and settings of a cluster come back empty, whatever it has.',
    source: `${API}, DescribeClusters, include`,
    async run(bench) {
      const clusterName = bench.name('cluster');
      await bench.clients.ecs.createCluster({ clusterName, tags: [{ key: 'team', value: 'shop' }] });
      const bare = await bench.clients.ecs.describeClusters({ clusters: [clusterName] });
      const full = await bench.clients.ecs.describeClusters({ clusters: [clusterName], include: ['TAGS', 'SETTINGS'] });
      expect([bare.clusters?.[0]?.tags, bare.clusters?.[0]?.settings]).toEqual([[], []]);
      expect(full.clusters?.[0]?.tags).toEqual([{ key: 'team', value: 'shop' }]);
    },
  },
  {
    id: 'ecs-cluster-create-again',
    behaviour: 'Creating a cluster whose name is taken answers the cluster that is there.',
    source: 'aws-behaviour.md#doing-things-twice',
    believed: true,
    async run(bench) {
      const clusterName = await givenCluster(bench);
      const { cluster } = await bench.clients.ecs.createCluster({ clusterName });
      expect(cluster?.clusterName).toBe(clusterName);
    },
  },
  {
    id: 'ecs-cluster-create-again-differently',
    behaviour: 'Creating a cluster whose name is taken with other settings is refused.',
    source: 'error text seen in the field: "Arguments on this idempotent request are inconsistent"',
    believed: true,
    async run(bench) {
      const clusterName = await givenCluster(bench);
      const settings = [{ name: 'containerInsights' as const, value: 'enhanced' }];
      const fault = await faultOf(bench.clients.ecs.createCluster({ clusterName, settings }));
      expect(fault).toMatchObject({ name: 'InvalidParameterException', message: expect.stringMatching(/idempotent/) });
    },
  },
  {
    id: 'ecs-cluster-update-settings-merges',
    behaviour: 'UpdateClusterSettings replaces the setting it names.',
    source: `${API}, UpdateClusterSettings`,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const settings = [{ name: 'containerInsights' as const, value: 'enabled' }];
      const answer = await bench.clients.ecs.updateClusterSettings({ cluster, settings });
      expect(answer.cluster?.settings).toEqual(settings);
    },
  },
  {
    id: 'ecs-cluster-exec-logging-default',
    behaviour: 'The execute-command configuration logs by DEFAULT.',
    source: `${API}, ExecuteCommandConfiguration; aws-behaviour.md#clusters-and-capacity-providers`,
    async run(bench) {
      const configuration = { executeCommandConfiguration: { kmsKeyId: 'alias/exec' } };
      const { cluster } = await bench.clients.ecs.createCluster({ clusterName: bench.name('c'), configuration });
      expect(cluster?.configuration?.executeCommandConfiguration?.logging).toBe('DEFAULT');
    },
  },
  {
    id: 'ecs-cluster-namespace-becomes-arn',
    behaviour: 'The default Service Connect namespace is sent by name and comes back as an ARN.',
    source: 'aws-behaviour.md#clusters-and-capacity-providers (DOC, TF)',
    async run(bench) {
      const serviceConnectDefaults = { namespace: 'internal' };
      const { cluster } = await bench.clients.ecs.createCluster({
        clusterName: bench.name('c'),
        serviceConnectDefaults,
      });
      expect(cluster?.serviceConnectDefaults?.namespace).toMatch(/^arn:aws:servicediscovery:.*:namespace\/ns-/);
    },
  },
  {
    id: 'ecs-cluster-providers-replaced',
    behaviour: 'PutClusterCapacityProviders replaces both lists, sorts the providers and fills in base and weight.',
    source: 'aws-behaviour.md#clusters-and-capacity-providers (LIVE)',
    async run(bench) {
      const cluster = await givenCluster(bench);
      const answer = await bench.clients.ecs.putClusterCapacityProviders({
        cluster,
        capacityProviders: ['FARGATE_SPOT', 'FARGATE'],
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
      });
      expect(answer.cluster?.capacityProviders).toEqual(['FARGATE', 'FARGATE_SPOT']);
      expect(answer.cluster?.defaultCapacityProviderStrategy).toEqual([
        { capacityProvider: 'FARGATE', weight: 1, base: 0 },
      ]);
    },
  },
  {
    id: 'ecs-cluster-provider-unknown',
    behaviour: 'A capacity provider that does not exist is refused.',
    source: `${API}, PutClusterCapacityProviders`,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const lists = { capacityProviders: ['nobody'], defaultCapacityProviderStrategy: [] };
      const { name } = await faultOf(bench.clients.ecs.putClusterCapacityProviders({ cluster, ...lists }));
      expect(name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-cluster-provider-in-use',
    behaviour: 'A capacity provider that a service uses cannot be taken from its cluster.',
    source: `${API}, PutClusterCapacityProviders, ResourceInUseException`,
    async run(bench) {
      const given = await givenHome(bench);
      const { cluster } = given;
      const put = (capacityProviders: string[]) =>
        bench.clients.ecs.putClusterCapacityProviders({
          cluster,
          capacityProviders,
          defaultCapacityProviderStrategy: capacityProviders.map((one) => ({ capacityProvider: one, weight: 1 })),
        });
      await put(['FARGATE']);
      const { launchType: _, ...request } = fargate(given, { desiredCount: 0 });
      await bench.clients.ecs.createService(request);
      expect(await faultOf(put([]))).toMatchObject({ name: 'ResourceInUseException' });
    },
  },
  {
    id: 'ecs-cluster-provider-used-by-tasks',
    behaviour:
      'A capacity provider whose tasks still run cannot be taken from its cluster, though no service names it.',
    source: `${API}, PutClusterCapacityProviders: "if it's not being used by any existing tasks"`,
    async run(bench) {
      const given = await givenHome(bench);
      const { cluster } = given;
      const put = (...capacityProviders: string[]) =>
        bench.clients.ecs.putClusterCapacityProviders({
          cluster,
          capacityProviders,
          defaultCapacityProviderStrategy: [],
        });
      const on = (capacityProvider: string) => ({ capacityProviderStrategy: [{ capacityProvider, weight: 1 }] });
      await put('FARGATE', 'FARGATE_SPOT');
      const { launchType: _, ...request } = fargate(given, { desiredCount: 1 });
      const { service } = await bench.clients.ecs.createService({ ...request, ...on('FARGATE') });
      const name = service?.serviceName ?? '';
      await bench.elapse(120_000);
      const change = { ...on('FARGATE_SPOT'), forceNewDeployment: true };
      await bench.clients.ecs.updateService({ cluster, service: name, ...change });
      expect(await faultOf(put('FARGATE_SPOT'))).toMatchObject({ name: 'ResourceInUseException' });
      await bench.elapse(120_000);
      expect((await put('FARGATE_SPOT')).cluster?.capacityProviders).toEqual(['FARGATE_SPOT']);
    },
  },
  {
    id: 'ecs-cluster-delete-with-services',
    behaviour: 'A cluster with services cannot be deleted.',
    source: `${API}, DeleteCluster, ClusterContainsServicesException`,
    async run(bench) {
      const { cluster } = await givenBridgeService(bench);
      const { name } = await faultOf(bench.clients.ecs.deleteCluster({ cluster }));
      expect(name).toBe('ClusterContainsServicesException');
    },
  },
  {
    id: 'ecs-cluster-delete-while-draining',
    behaviour: 'A cluster whose last service is still DRAINING cannot be deleted; once it is INACTIVE it can.',
    source: 'aws-behaviour.md#errors, ClusterContains… (W)',
    async run(bench) {
      const { cluster, service } = await rested(bench);
      await bench.clients.ecs.deleteService({ cluster, service, force: true });
      expect(await faultOf(bench.clients.ecs.deleteCluster({ cluster }))).toMatchObject({ status: 400 });
      await bench.elapse(60_000);
      const answer = await bench.clients.ecs.deleteCluster({ cluster });
      expect(answer.cluster?.status).toBe('INACTIVE');
    },
  },
  {
    id: 'ecs-cluster-inactive',
    behaviour: 'A deleted cluster is INACTIVE: it can be described, is not listed, and takes no service.',
    source: `${API}, DeleteCluster`,
    async run(bench) {
      const cluster = await givenCluster(bench);
      await bench.clients.ecs.deleteCluster({ cluster });
      const { clusters = [] } = await bench.clients.ecs.describeClusters({ clusters: [cluster] });
      expect(clusters.map(({ status }) => status)).toEqual(['INACTIVE']);
      const { clusterArns = [] } = await bench.clients.ecs.listClusters({});
      expect(clusterArns.filter((arn) => arn.endsWith(`/${cluster}`))).toEqual([]);
      const { name } = await faultOf(bench.clients.ecs.listServices({ cluster }));
      expect(name).toBe('ClusterNotFoundException');
    },
  },
  {
    id: 'ecs-cluster-unknown',
    behaviour: 'Calls in a cluster that does not exist answer ClusterNotFoundException.',
    source: `${API}, ClusterNotFoundException`,
    moto: true,
    async run(bench) {
      const { name } = await faultOf(bench.clients.ecs.listServices({ cluster: bench.name('none') }));
      expect(name).toBe('ClusterNotFoundException');
    },
  },
];
