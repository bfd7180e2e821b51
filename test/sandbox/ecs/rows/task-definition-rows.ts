import { expect } from 'vitest';
import { faultOf } from '../../conformance/bench.ts';
import type { ConformanceRow } from '../../conformance/row.ts';
import { givenTaskDefinition, nextRevision, onEc2 } from './given.ts';

const LIVE = 'recorded answers (aws-behaviour.md#task-definitions)';

export const TASK_DEFINITION_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-td-container-defaults',
    behaviour: 'A bare container comes back with cpu 0, essential true and its empty lists spelled out.',
    source: 'recorded answer `BareTaskDef` (aws-behaviour.md#containers, LIVE)',
    moto: true,
    async run(bench) {
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench);
      expect(container).toMatchObject({
        name: 'web',
        image: 'shop/web:1',
        cpu: 0,
        essential: true,
        environment: [],
        mountPoints: [],
        volumesFrom: [],
      });
    },
  },
  {
    id: 'ecs-td-port-awsvpc',
    behaviour: 'In awsvpc a port mapping gets protocol tcp and the container port as host port.',
    source: `${LIVE} portMappings`,
    async run(bench) {
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench);
      expect(container?.portMappings).toEqual([{ containerPort: 80, hostPort: 80, protocol: 'tcp' }]);
    },
  },
  {
    id: 'ecs-td-port-bridge',
    behaviour: 'In bridge mode a port mapping without host port gets host port 0.',
    source: `${LIVE} portMappings`,
    async run(bench) {
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, onEc2());
      expect(container?.portMappings).toEqual([{ containerPort: 80, hostPort: 0, protocol: 'tcp' }]);
    },
  },
  {
    id: 'ecs-td-empty-elements-dropped',
    behaviour: 'List elements that say nothing are dropped.',
    source: 'aws-behaviour.md#containers (TF tests)',
    async run(bench) {
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', portMappings: [{}], mountPoints: [{}] }];
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, { containerDefinitions });
      expect([container?.portMappings, container?.mountPoints]).toEqual([[], []]);
    },
  },
  {
    id: 'ecs-td-health-check-defaults',
    behaviour: 'A health check gets interval 30, timeout 5 and retries 3.',
    source: 'aws-behaviour.md#containers (TF container_definitions.go; terraform-aws-ecs#148)',
    async run(bench) {
      const healthCheck = { command: ['CMD', 'true'] };
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', healthCheck }];
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, { containerDefinitions });
      expect(container?.healthCheck).toEqual({ command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 3 });
    },
  },
  {
    id: 'ecs-td-linux-parameters-filled',
    behaviour: 'Linux parameters come back with devices, tmpfs and both capability lists.',
    source: 'terraform-aws-braintrust-data-plane PR#335 (aws-behaviour.md#containers)',
    async run(bench) {
      const linuxParameters = { capabilities: { drop: ['ALL'] } };
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', linuxParameters }];
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, { containerDefinitions });
      expect(container?.linuxParameters).toEqual({ capabilities: { add: [], drop: ['ALL'] }, devices: [], tmpfs: [] });
    },
  },
  {
    id: 'ecs-td-restart-policy-default',
    behaviour: 'A restart policy gets an attempt period of 300 seconds.',
    source: 'Amazon ECS API reference, ContainerRestartPolicy; aws-behaviour.md#containers',
    async run(bench) {
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', restartPolicy: { enabled: true } }];
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, { containerDefinitions });
      expect(container?.restartPolicy).toEqual({ enabled: true, restartAttemptPeriod: 300 });
    },
  },
  {
    id: 'ecs-td-sizes',
    behaviour: 'Task cpu and memory written as "1 vCPU" and "2 GB" come back as "1024" and "2048".',
    source: 'aws-behaviour.md#task-definitions (ESP, DOC)',
    async run(bench) {
      const { cpu, memory } = await givenTaskDefinition(bench, { cpu: '1 vCPU', memory: '2 GB' });
      expect({ cpu, memory }).toEqual({ cpu: '1024', memory: '2048' });
    },
  },
  {
    id: 'ecs-td-volume-host',
    behaviour: 'A volume without configuration comes back with an empty host.',
    source: 'recorded answer `TaskDef.mounts` (aws-behaviour.md#task-definitions, LIVE)',
    async run(bench) {
      const { volumes } = await givenTaskDefinition(bench, { volumes: [{ name: 'data' }] });
      expect(volumes).toEqual([{ name: 'data', host: {} }]);
    },
  },
  {
    id: 'ecs-td-efs-root',
    behaviour: 'An EFS volume has root directory /, and none in its echo where an access point decides it.',
    source: 'TF#18010, TF#26793 (aws-behaviour.md#task-definitions)',
    async run(bench) {
      const fileSystemId = 'fs-0123456789abcdef0';
      const { volumes } = await givenTaskDefinition(bench, {
        volumes: [
          { name: 'plain', efsVolumeConfiguration: { fileSystemId } },
          {
            name: 'point',
            efsVolumeConfiguration: {
              ...{ fileSystemId, rootDirectory: '/', transitEncryption: 'ENABLED' },
              authorizationConfig: { accessPointId: 'fsap-0123456789abcdef0' },
            },
          },
        ],
      });
      expect(volumes?.map(({ efsVolumeConfiguration }) => efsVolumeConfiguration?.rootDirectory)).toEqual([
        '/',
        undefined,
      ]);
    },
  },
  {
    id: 'ecs-td-docker-volume-defaults',
    behaviour: 'A Docker volume has scope task and driver local.',
    source: 'TF task_definition.go (aws-behaviour.md#task-definitions)',
    async run(bench) {
      const { volumes } = await givenTaskDefinition(bench, {
        ...onEc2(),
        volumes: [{ name: 'data', dockerVolumeConfiguration: {} }],
      });
      expect(volumes?.[0]?.dockerVolumeConfiguration).toEqual({ scope: 'task', driver: 'local' });
    },
  },
  {
    id: 'ecs-td-image-verbatim',
    behaviour: 'The image stays as it was written: no tag, registry or digest is added.',
    source: 'aws-behaviour.md#containers (DOC)',
    moto: true,
    async run(bench) {
      const containerDefinitions = [{ name: 'web', image: 'nginx', memory: 64 }];
      const { containerDefinitions: [container] = [] } = await givenTaskDefinition(bench, { containerDefinitions });
      expect(container?.image).toBe('nginx');
    },
  },
  {
    id: 'ecs-td-revisions-count-up',
    behaviour: 'Registering the same content again is another revision.',
    source: 'aws-behaviour.md#doing-things-twice',
    moto: true,
    async run(bench) {
      const first = await givenTaskDefinition(bench);
      const second = await givenTaskDefinition(bench, { family: first.family ?? '' });
      expect([first.revision, second.revision]).toEqual([1, 2]);
    },
  },
  {
    id: 'ecs-td-empty-tags-refused',
    behaviour: 'An empty tags list is refused: "Tags can not be empty."',
    source: 'aws-behaviour.md#task-definitions (ESP)',
    async run(bench) {
      const fault = await faultOf(givenTaskDefinition(bench, { tags: [] }));
      expect(fault.message).toBe('Tags can not be empty.');
    },
  },
  {
    id: 'ecs-td-tags-on-request',
    behaviour: 'DescribeTaskDefinition answers tags with include TAGS alone, beside the task definition.',
    source: 'Amazon ECS API reference, DescribeTaskDefinition, include',
    moto: true,
    async run(bench) {
      const tags = [{ key: 'team', value: 'shop' }];
      const { family: taskDefinition = '' } = await givenTaskDefinition(bench, { tags });
      const answer = await bench.clients.ecs.describeTaskDefinition({ taskDefinition, include: ['TAGS'] });
      expect(answer.tags).toEqual(tags);
    },
  },
  {
    id: 'ecs-td-bare-family',
    behaviour: 'A bare family is its newest ACTIVE revision.',
    source: 'aws-behaviour.md#services (upjet#825, TF)',
    async run(bench) {
      const { family = '' } = await givenTaskDefinition(bench);
      await nextRevision(bench, family, 'shop/web:2');
      await bench.clients.ecs.deregisterTaskDefinition({ taskDefinition: `${family}:2` });
      const { taskDefinition } = await bench.clients.ecs.describeTaskDefinition({ taskDefinition: family });
      expect(taskDefinition?.revision).toBe(1);
    },
  },
  {
    id: 'ecs-td-inactive',
    behaviour: 'A deregistered revision is INACTIVE and can still be described.',
    source: 'Amazon ECS API reference, DeregisterTaskDefinition',
    moto: true,
    async run(bench) {
      const { taskDefinitionArn: taskDefinition = '' } = await givenTaskDefinition(bench);
      await bench.clients.ecs.deregisterTaskDefinition({ taskDefinition });
      const answer = await bench.clients.ecs.describeTaskDefinition({ taskDefinition });
      expect(answer.taskDefinition?.status).toBe('INACTIVE');
    },
  },
  {
    id: 'ecs-td-unknown',
    behaviour: 'An unknown task definition is a ClientException "Unable to describe task definition.".',
    source: 'aws-behaviour.md#reads-that-lie (TF)',
    async run(bench) {
      const fault = await faultOf(bench.clients.ecs.describeTaskDefinition({ taskDefinition: bench.name('none') }));
      expect(fault).toEqual({ name: 'ClientException', message: 'Unable to describe task definition.', status: 400 });
    },
  },
  {
    id: 'ecs-td-list-order',
    behaviour: 'ListTaskDefinitions lists ACTIVE revisions of the family, oldest first unless DESC.',
    source: 'Amazon ECS API reference, ListTaskDefinitions',
    async run(bench) {
      const { family = '' } = await givenTaskDefinition(bench);
      await nextRevision(bench, family, 'shop/web:2');
      const { taskDefinitionArns: up = [] } = await bench.clients.ecs.listTaskDefinitions({ familyPrefix: family });
      const { taskDefinitionArns: down = [] } = await bench.clients.ecs.listTaskDefinitions({
        familyPrefix: family,
        sort: 'DESC',
      });
      expect(up.map((arn) => arn.split(':').at(-1))).toEqual(['1', '2']);
      expect(down.map((arn) => arn.split(':').at(-1))).toEqual(['2', '1']);
    },
  },
  {
    id: 'ecs-td-list-pages',
    behaviour: 'A page ends with a token, and the next one begins after it.',
    source: 'Amazon ECS API reference, ListTaskDefinitions, nextToken',
    async run(bench) {
      const { family = '' } = await givenTaskDefinition(bench);
      await nextRevision(bench, family, 'shop/web:2');
      await nextRevision(bench, family, 'shop/web:3');
      const first = await bench.clients.ecs.listTaskDefinitions({ familyPrefix: family, maxResults: 2 });
      const second = await bench.clients.ecs.listTaskDefinitions({
        familyPrefix: family,
        maxResults: 2,
        nextToken: first.nextToken,
      });
      const revisions = [first, second].map(({ taskDefinitionArns = [] }) =>
        taskDefinitionArns.map((arn) => arn.split(':').at(-1)),
      );
      expect([...revisions, second.nextToken]).toEqual([['1', '2'], ['3'], undefined]);
    },
  },
  {
    id: 'ecs-td-fargate-needs-awsvpc',
    behaviour: 'A Fargate task definition without awsvpc is refused.',
    source: 'Amazon ECS developer guide, Fargate task definitions',
    async run(bench) {
      const fault = await faultOf(givenTaskDefinition(bench, { networkMode: 'bridge' }));
      expect(fault).toMatchObject({ name: 'ClientException', message: expect.stringMatching(/awsvpc/) });
    },
  },
  {
    id: 'ecs-td-fargate-sizes',
    behaviour: 'Fargate refuses sizes that it does not offer.',
    source: 'Amazon ECS developer guide, Task CPU and memory',
    async run(bench) {
      const fault = await faultOf(givenTaskDefinition(bench, { cpu: '256', memory: '4096' }));
      expect(fault).toMatchObject({
        name: 'ClientException',
        message: expect.stringMatching(/No Fargate configuration exists/),
      });
    },
  },
  {
    id: 'ecs-td-secret-and-environment',
    behaviour: 'A name in both environment and secrets is refused.',
    source: 'TF#35792 (aws-behaviour.md#containers)',
    async run(bench) {
      const environment = [{ name: 'TOKEN', value: 'x' }];
      const secrets = [{ name: 'TOKEN', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/token' }];
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', environment, secrets }];
      const fault = await faultOf(givenTaskDefinition(bench, { containerDefinitions }));
      expect(fault).toMatchObject({
        name: 'ClientException',
        message: expect.stringMatching(/secret name must be unique/),
      });
    },
  },
  {
    id: 'ecs-td-host-port-awsvpc',
    behaviour: 'In awsvpc a host port that differs from the container port is refused.',
    source: 'Amazon ECS API reference, PortMapping, hostPort',
    async run(bench) {
      const portMappings = [{ containerPort: 80, hostPort: 8080 }];
      const containerDefinitions = [{ name: 'web', image: 'shop/web:1', portMappings }];
      const fault = await faultOf(givenTaskDefinition(bench, { containerDefinitions }));
      expect(fault).toMatchObject({ name: 'ClientException', message: expect.stringMatching(/must match/) });
    },
  },
  {
    id: 'ecs-td-compatibilities',
    behaviour: 'ECS works out where a task definition could run, beside what was required.',
    source: 'Amazon ECS API reference, TaskDefinition, compatibilities',
    moto: true,
    async run(bench) {
      const { compatibilities = [], requiresCompatibilities } = await givenTaskDefinition(bench);
      expect([[...compatibilities].sort(), requiresCompatibilities]).toEqual([['EC2', 'FARGATE'], ['FARGATE']]);
    },
  },
  {
    id: 'ecs-td-families',
    behaviour: 'A family without ACTIVE revisions is INACTIVE.',
    source: 'Amazon ECS API reference, ListTaskDefinitionFamilies',
    async run(bench) {
      const { family = '' } = await givenTaskDefinition(bench);
      const list = async (status: 'ACTIVE' | 'INACTIVE') =>
        (await bench.clients.ecs.listTaskDefinitionFamilies({ familyPrefix: family, status })).families;
      expect([await list('ACTIVE'), await list('INACTIVE')]).toEqual([[family], []]);
      await bench.clients.ecs.deregisterTaskDefinition({ taskDefinition: `${family}:1` });
      expect([await list('ACTIVE'), await list('INACTIVE')]).toEqual([[], [family]]);
    },
  },
];
