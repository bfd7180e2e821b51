import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { ConformanceRow } from '../../conformance/row.ts';
import {
  fargate,
  givenBridgeService,
  givenCluster,
  givenHome,
  givenService,
  givenTaskDefinition,
  look,
  onEc2,
  rested,
} from './given.ts';

const LIVE = 'recorded answers (aws-behaviour.md#services, LIVE)';

export const SERVICE_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-service-defaults',
    behaviour: 'A Fargate service comes back with all defaults of its members spelled out.',
    source: `${LIVE} HuntFargateSvc`,
    async run(bench) {
      const given = await givenService(bench);
      expect(await look(bench, given)).toMatchObject({
        status: 'ACTIVE',
        desiredCount: 2,
        launchType: 'FARGATE',
        platformVersion: 'LATEST',
        schedulingStrategy: 'REPLICA',
        healthCheckGracePeriodSeconds: 0,
        enableECSManagedTags: false,
        enableExecuteCommand: false,
        propagateTags: 'NONE',
        placementConstraints: [],
        placementStrategy: [],
        loadBalancers: [],
        serviceRegistries: [],
      });
    },
  },
  {
    id: 'ecs-service-deployment-configuration',
    behaviour: 'The deployment configuration is filled in: 200/100, ROLLING, breaker off with its threshold.',
    source: 'recorded answers (aws-behaviour.md#deployment-configuration, LIVE)',
    async run(bench) {
      const { deploymentConfiguration } = await look(bench, await givenService(bench));
      expect(deploymentConfiguration).toMatchObject({
        maximumPercent: 200,
        minimumHealthyPercent: 100,
        strategy: 'ROLLING',
        bakeTimeInMinutes: 0,
        deploymentCircuitBreaker: {
          enable: false,
          rollback: false,
          resetOnHealthyTask: true,
          thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
        },
      });
    },
  },
  {
    id: 'ecs-service-task-definition-arn',
    behaviour: 'A bare family comes back as the ARN of its newest ACTIVE revision.',
    source: 'upjet#825, TF (aws-behaviour.md#services)',
    async run(bench) {
      const given = await givenService(bench);
      const { taskDefinition } = await look(bench, given);
      expect(taskDefinition).toBe(`arn:aws:ecs:${bench.region}:${bench.account}:task-definition/${given.family}:1`);
    },
  },
  {
    id: 'ecs-service-network-filled',
    behaviour: 'assignPublicIp comes back DISABLED and security groups as an empty list.',
    source: 'ESP, TF, LIVE (aws-behaviour.md#services)',
    async run(bench) {
      const given = await givenService(bench);
      expect((await look(bench, given)).networkConfiguration).toEqual({
        awsvpcConfiguration: { subnets: given.subnets, securityGroups: [], assignPublicIp: 'DISABLED' },
      });
    },
  },
  {
    id: 'ecs-service-linked-role',
    behaviour: 'A service without a role of its own shows the service-linked one.',
    source: `${LIVE}, TF`,
    async run(bench) {
      const { roleArn } = await look(bench, await givenService(bench));
      expect(roleArn).toBe(
        `arn:aws:iam::${bench.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
      );
    },
  },
  {
    id: 'ecs-service-rebalancing-default',
    behaviour: 'A new service that can be rebalanced between Availability Zones is; one with 100 % maximum is not.',
    source: 'Amazon ECS API reference, CreateService, availabilityZoneRebalancing; aws-behaviour.md#services',
    async run(bench) {
      const eligible = await givenService(bench);
      const cramped = await givenService(bench, { deploymentConfiguration: { maximumPercent: 100 } });
      const states = [await look(bench, eligible), await look(bench, cramped)];
      expect(states.map(({ availabilityZoneRebalancing }) => availabilityZoneRebalancing)).toEqual([
        'ENABLED',
        'DISABLED',
      ]);
    },
  },
  {
    id: 'ecs-service-default-strategy-materialised',
    behaviour: "Without launch type and strategy, the cluster's default strategy is written into the service.",
    source: 'TF#22823, pulumi-aws#5903 (aws-behaviour.md#services)',
    async run(bench) {
      const given = await givenHome(bench);
      await bench.clients.ecs.putClusterCapacityProviders({
        cluster: given.cluster,
        capacityProviders: ['FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      });
      const { launchType: _, ...request } = fargate(given);
      const { service } = await bench.clients.ecs.createService(request);
      expect([service?.launchType, service?.capacityProviderStrategy, service?.platformVersion]).toEqual([
        undefined,
        [{ capacityProvider: 'FARGATE_SPOT', weight: 1, base: 0 }],
        'LATEST',
      ]);
    },
  },
  {
    id: 'ecs-service-launch-type-and-strategy',
    behaviour: 'A launch type and a capacity provider strategy exclude each other.',
    source: 'Amazon ECS API reference, CreateService, launchType',
    async run(bench) {
      const given = await givenHome(bench);
      const request = fargate(given, { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] });
      const fault = await faultOf(bench.clients.ecs.createService(request));
      expect(fault.name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-service-placement-echo',
    behaviour: 'A spread over host comes back as instanceId, and cpu as CPU.',
    source: 'TF#1169 (aws-behaviour.md#services)',
    async run(bench) {
      const given = await givenHome(bench);
      const { family = '' } = await givenTaskDefinition(bench, onEc2());
      const placementStrategy = [
        { type: 'spread' as const, field: 'host' },
        { type: 'binpack' as const, field: 'cpu' },
      ];
      const { cluster, service: serviceName } = given;
      const request = { cluster, serviceName, taskDefinition: family, desiredCount: 1, placementStrategy };
      const { service } = await bench.clients.ecs.createService(request);
      expect(service?.placementStrategy).toEqual([
        { type: 'spread', field: 'instanceId' },
        { type: 'binpack', field: 'CPU' },
      ]);
    },
  },
  {
    id: 'ecs-service-tags-on-request',
    behaviour: 'DescribeServices answers tags with include TAGS alone.',
    source: 'Amazon ECS API reference, DescribeServices, include; aws-behaviour.md#reads-that-lie',
    moto: true,
    async run(bench) {
      const given = await givenBridgeService(bench, { tags: [{ key: 'team', value: 'shop' }] });
      const { cluster, service } = given;
      const { services: [bare] = [] } = await bench.clients.ecs.describeServices({ cluster, services: [service] });
      expect(bare?.tags ?? []).toEqual([]);
      expect((await look(bench, given)).tags).toEqual([{ key: 'team', value: 'shop' }]);
    },
  },
  {
    id: 'ecs-service-connect-in-deployments',
    behaviour: 'Service Connect shows in the PRIMARY deployment alone, with discovery and DNS names filled in.',
    source: 'LIVE, TF PR#43871 (aws-behaviour.md#members-that-live-in-deployments-revisions-and-task-sets)',
    async run(bench) {
      const given = await givenService(bench, {
        serviceConnectConfiguration: {
          enabled: true,
          namespace: 'internal',
          services: [{ portName: 'http', clientAliases: [{ port: 80 }] }],
        },
      });
      const { deployments: [primary] = [], ...service } = await look(bench, given);
      expect(primary?.serviceConnectConfiguration).toEqual({
        enabled: true,
        namespace: 'internal',
        services: [
          { portName: 'http', discoveryName: 'http', clientAliases: [{ port: 80, dnsName: 'http.internal' }] },
        ],
      });
      expect(service).not.toHaveProperty('serviceConnectConfiguration');
    },
  },
  {
    id: 'ecs-service-platform-in-deployment',
    behaviour: 'The service says LATEST where its deployment says which version that is.',
    source: `${LIVE} HuntFargateSvc, ESP`,
    async run(bench) {
      const { platformVersion, deployments: [primary] = [] } = await look(bench, await givenService(bench));
      expect([platformVersion, primary?.platformVersion]).toEqual(['LATEST', '1.4.0']);
    },
  },
  {
    id: 'ecs-service-create-again',
    behaviour: 'The same creation with the same client token answers the service that is there.',
    source: 'Amazon ECS API reference, CreateService, clientToken',
    async run(bench) {
      const given = await givenHome(bench);
      const request = fargate(given, { clientToken: 'once' });
      const { service: first } = await bench.clients.ecs.createService(request);
      const { service: second } = await bench.clients.ecs.createService(request);
      expect(second?.createdAt).toEqual(first?.createdAt);
    },
  },
  {
    id: 'ecs-service-create-differently',
    behaviour: 'Another creation for a name that is taken: "Creation of service was not idempotent."',
    source: 'aws-behaviour.md#what-a-replacement-needs',
    async run(bench) {
      const given = await givenService(bench);
      const fault = await faultOf(bench.clients.ecs.createService(fargate(given, { desiredCount: 3 })));
      expect(fault).toMatchObject({
        name: 'InvalidParameterException',
        message: 'Creation of service was not idempotent.',
      });
    },
  },
  {
    id: 'ecs-service-grace-period-needs-balancer',
    behaviour: 'A health check grace period without a load balancer is refused.',
    source: 'aws-behaviour.md#errors (ESP verify)',
    async run(bench) {
      const given = await givenHome(bench);
      const request = fargate(given, { healthCheckGracePeriodSeconds: 30 });
      expect(await faultOf(bench.clients.ecs.createService(request))).toMatchObject({
        name: 'InvalidParameterException',
        message: expect.stringMatching(/grace period is only valid for services configured to use load balancers/),
      });
    },
  },
  {
    id: 'ecs-service-network-required',
    behaviour: 'A task definition in awsvpc needs a network configuration.',
    source: 'Amazon ECS API reference, CreateService, networkConfiguration',
    async run(bench) {
      const given = await givenHome(bench);
      const { networkConfiguration: _, ...request } = fargate(given);
      expect(await faultOf(bench.clients.ecs.createService(request))).toMatchObject({
        name: 'InvalidParameterException',
        message: "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
      });
    },
  },
  {
    id: 'ecs-service-container-port',
    behaviour: 'A load balancer must name a container and one of its ports.',
    source: 'Amazon ECS developer guide, service load balancing; aws-behaviour.md#services (verify)',
    async run(bench) {
      const given = await givenHome(bench);
      const targetGroupArn = `arn:aws:elasticloadbalancing:${bench.region}:${bench.account}:targetgroup/x/0123456789abcdef`;
      const withPort = (containerName: string, containerPort: number) =>
        fargate(given, { loadBalancers: [{ targetGroupArn, containerName, containerPort }] });
      const faults = [
        await faultOf(bench.clients.ecs.createService(withPort('api', 80))),
        await faultOf(bench.clients.ecs.createService(withPort('web', 81))),
      ];
      expect(faults.map(({ message }) => message)).toEqual([
        'The container api does not exist in the task definition.',
        'The container web did not have a container port 81 defined.',
      ]);
    },
  },
  {
    id: 'ecs-service-inactive-task-definition',
    behaviour: 'A revision that was deregistered cannot be used: "TaskDefinition is inactive".',
    source: 'aws-behaviour.md#errors',
    async run(bench) {
      const given = await givenHome(bench);
      const taskDefinition = `${given.family}:1`;
      await bench.clients.ecs.deregisterTaskDefinition({ taskDefinition });
      const fault = await faultOf(bench.clients.ecs.createService(fargate(given, { taskDefinition })));
      expect(fault.message).toBe('TaskDefinition is inactive');
    },
  },
  {
    id: 'ecs-service-unknown-task-definition',
    behaviour: 'An unknown task definition is refused: "TaskDefinition not found."',
    source: 'error texts seen in the field',
    async run(bench) {
      const given = await givenHome(bench);
      const fault = await faultOf(
        bench.clients.ecs.createService(fargate(given, { taskDefinition: bench.name('none') })),
      );
      expect(fault).toMatchObject({ name: 'ClientException', message: 'TaskDefinition not found.' });
    },
  },
  {
    id: 'ecs-service-daemon',
    behaviour: 'A DAEMON service takes no desired count, and its deployments default to 100/0.',
    source: 'LIVE `DaemonService`, aws-behaviour.md#deployment-configuration',
    async run(bench) {
      const cluster = await givenCluster(bench);
      const { family: taskDefinition = '' } = await givenTaskDefinition(bench, onEc2());
      const request = {
        ...{ cluster, taskDefinition, serviceName: bench.name('daemon') },
        schedulingStrategy: 'DAEMON' as const,
      };
      const fault = await faultOf(bench.clients.ecs.createService({ ...request, desiredCount: 1 }));
      expect(fault.message).toMatch(/^The daemon scheduling strategy does not support a desired count/);
      const { service } = await bench.clients.ecs.createService(request);
      expect(service).toMatchObject({
        deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 },
        availabilityZoneRebalancing: 'DISABLED',
      });
    },
  },
  {
    id: 'ecs-service-replica-count-required',
    behaviour: 'A REPLICA service needs a desired count at its creation.',
    source: 'Amazon ECS API reference, CreateService, desiredCount ("required if…")',
    believed: true,
    async run(bench) {
      const given = await givenHome(bench);
      const { desiredCount: _, ...request } = fargate(given);
      const { name } = await faultOf(bench.clients.ecs.createService(request));
      expect(name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-service-describe-missing',
    behaviour: 'DescribeServices answers an unknown service as a failure with reason MISSING.',
    source: 'aws-behaviour.md#reads-that-lie',
    moto: true,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const answer = await bench.clients.ecs.describeServices({ cluster, services: [bench.name('none')] });
      expect([answer.services, answer.failures?.map(({ reason }) => reason)]).toEqual([[], ['MISSING']]);
    },
  },
  {
    id: 'ecs-service-describe-ten',
    behaviour: 'DescribeServices takes ten services at most.',
    source: 'Amazon ECS API reference, DescribeServices, services',
    async run(bench) {
      const cluster = await givenCluster(bench);
      const services = Array.from({ length: 11 }, (_, i) => `service-${i}`);
      const { name } = await faultOf(bench.clients.ecs.describeServices({ cluster, services }));
      expect(name).toBe('InvalidParameterException');
    },
  },
  {
    id: 'ecs-service-list-pages-by-ten',
    behaviour: 'ListServices answers ten services a page unless asked for up to a hundred.',
    source: 'Amazon ECS API reference, ListServices, maxResults',
    async run(bench) {
      const given = await givenHome(bench);
      for (let i = 0; i < 12; i++)
        await bench.clients.ecs.createService(fargate(given, { serviceName: `${given.service}-${i}` }));
      const { cluster } = given;
      const first = await bench.clients.ecs.listServices({ cluster });
      const second = await bench.clients.ecs.listServices({ cluster, nextToken: first.nextToken });
      const all = await bench.clients.ecs.listServices({ cluster, maxResults: 100 });
      expect([first.serviceArns?.length, second.serviceArns?.length, second.nextToken]).toEqual([10, 2, undefined]);
      expect([...(first.serviceArns ?? []), ...(second.serviceArns ?? [])]).toEqual(all.serviceArns);
    },
  },
  {
    id: 'ecs-service-delete-scaled',
    behaviour: 'A service with a desired count above 0 is deleted by force alone.',
    source: 'aws-behaviour.md#errors',
    moto: true,
    async run(bench) {
      const { cluster, service } = await givenBridgeService(bench);
      const fault = await faultOf(bench.clients.ecs.deleteService({ cluster, service }));
      expect(fault).toMatchObject({
        name: 'InvalidParameterException',
        message: 'The service cannot be stopped while it is scaled above 0.',
      });
    },
  },
  {
    id: 'ecs-service-draining-then-inactive',
    behaviour: 'A deleted service is DRAINING while its tasks stop and INACTIVE after that.',
    source: 'Amazon ECS API reference, DeleteService; aws-behaviour.md#reads-that-lie',
    async run(bench) {
      const given = await rested(bench);
      const { cluster, service } = given;
      const answer = await bench.clients.ecs.deleteService({ cluster, service, force: true });
      expect(answer.service?.status).toBe('DRAINING');
      expect((await bench.clients.ecs.listServices({ cluster })).serviceArns).toEqual([]);
      await bench.elapse(60_000);
      expect(await look(bench, given)).toMatchObject({ status: 'INACTIVE', runningCount: 0, desiredCount: 0 });
    },
  },
  {
    id: 'ecs-service-draining-blocks-creation',
    behaviour: 'The name of a DRAINING service cannot be used; that of an INACTIVE one can.',
    source: 'aws-behaviour.md#what-a-replacement-needs',
    async run(bench) {
      const given = await rested(bench);
      const { cluster, service } = given;
      await bench.clients.ecs.deleteService({ cluster, service, force: true });
      const fault = await faultOf(bench.clients.ecs.createService(fargate(given)));
      expect(fault.message).toBe('Unable to Start a service that is still Draining.');
      await bench.elapse(60_000);
      await bench.clients.ecs.createService(fargate(given));
      expect((await look(bench, given)).status).toBe('ACTIVE');
    },
  },
  {
    id: 'ecs-service-draining-not-updatable',
    behaviour: 'A service that is not ACTIVE cannot be updated.',
    source: 'Amazon ECS API reference, UpdateService, ServiceNotActiveException',
    async run(bench) {
      const { cluster, service } = await rested(bench);
      await bench.clients.ecs.deleteService({ cluster, service, force: true });
      const { name } = await faultOf(bench.clients.ecs.updateService({ cluster, service, desiredCount: 1 }));
      expect(name).toBe('ServiceNotActiveException');
    },
  },
  {
    id: 'ecs-service-unknown',
    behaviour: 'Updates and deletions of an unknown service answer ServiceNotFoundException.',
    source: 'Amazon ECS API reference, ServiceNotFoundException',
    moto: true,
    async run(bench) {
      const cluster = await givenCluster(bench);
      const service = bench.name('none');
      const { name } = await faultOf(bench.clients.ecs.updateService({ cluster, service, desiredCount: 1 }));
      expect(name).toBe('ServiceNotFoundException');
    },
  },
  {
    id: 'ecs-tags-round-trip',
    behaviour: 'Tags are added, replaced by key and removed by ARN.',
    source: 'Amazon ECS API reference, TagResource, UntagResource',
    moto: true,
    async run(bench) {
      const given = await givenBridgeService(bench, { tags: [{ key: 'a', value: '1' }] });
      const { serviceArn: resourceArn = '' } = await look(bench, given);
      const tags = [
        { key: 'a', value: '2' },
        { key: 'b', value: '3' },
      ];
      await bench.clients.ecs.tagResource({ resourceArn, tags });
      expect((await bench.clients.ecs.listTagsForResource({ resourceArn })).tags).toEqual(tags);
      await bench.clients.ecs.untagResource({ resourceArn, tagKeys: ['a', 'never'] });
      expect((await bench.clients.ecs.listTagsForResource({ resourceArn })).tags).toEqual([{ key: 'b', value: '3' }]);
    },
  },
  {
    id: 'ecs-tags-reserved',
    behaviour: 'Tag keys that begin with aws: are refused.',
    source: 'Amazon ECS API reference, Tag',
    async run(bench) {
      const given = await givenHome(bench);
      const tags = [{ key: 'aws:mine', value: 'x' }];
      const { name } = await faultOf(bench.clients.ecs.createService(fargate(given, { tags })));
      expect(name).toBe('InvalidParameterException');
    },
  },
];
