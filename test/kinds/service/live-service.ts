import type { Service, TaskDefinition } from '@aws-sdk/client-ecs';
import type { ServiceLive } from '../../../controller/kinds/service/live.ts';
import { isObject, type JsonObject } from '../../../controller/model/json.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import { tagMap } from '../../../controller/model/tags.ts';
import type { ServiceSpec } from '../../../crds/generated/types.ts';
import { aResource } from '../../support/documents.ts';

const ACCOUNT = 'arn:aws:ecs:eu-west-1:123456789012';
export const SERVICE_ARN = `${ACCOUNT}:service/shop/web`;

export function revisionArn(revision: number, family = 'web-family'): string {
  return `${ACCOUNT}:task-definition/${family}:${revision}`;
}

export function aService(parts: Parameters<typeof aResource>[0]): Resource<ServiceSpec> {
  return aResource(parts) as unknown as Resource<ServiceSpec>;
}

/** A revision of the given content, as DescribeTaskDefinition answers it. */
export function aRevision(revision: number, template: JsonObject): NonNullable<ServiceLive['taskDefinition']> {
  const { tags, ...content } = template;
  const family = typeof content.family === 'string' ? content.family : 'web';
  const body = {
    ...content,
    family,
    taskDefinitionArn: revisionArn(revision, family),
    revision,
    status: 'ACTIVE',
    compatibilities: ['EC2'],
    requiresAttributes: [{ name: 'com.amazonaws.ecs.capability' }],
    registeredAt: new Date(0),
  };
  const list = Array.isArray(tags) ? (tags as { key?: string; value?: string }[]) : [];
  return { taskDefinition: body as unknown as TaskDefinition, tags: tagMap(list) };
}

const FROM_DEPLOYMENT = ['serviceConnectConfiguration', 'volumeConfigurations', 'vpcLatticeConfigurations'];
const FROM_REVISION = ['gatewayConnectors', 'monitoring'];

/** The service that AWS would describe for a spec; members of `spec` that AWS keeps elsewhere are put there. */
export function liveOf(spec: JsonObject, parts: Partial<Service> = {}): ServiceLive {
  const { template, role, cluster, taskDefinition, ...members } = spec;
  const revision = isObject(template) ? aRevision(7, { family: 'web', ...template }) : undefined;
  const arn =
    revision?.taskDefinition.taskDefinitionArn ?? (taskDefinition === undefined ? undefined : String(taskDefinition));
  const elsewhere = [...FROM_DEPLOYMENT, ...FROM_REVISION];
  const service = {
    ...Object.fromEntries(Object.entries(members).filter(([member]) => !elsewhere.includes(member))),
    serviceName: members.serviceName ?? 'web',
    serviceArn: SERVICE_ARN,
    clusterArn: `${ACCOUNT}:cluster/${String(cluster ?? 'default')}`,
    status: 'ACTIVE',
    roleArn: role,
    taskDefinition: arn,
    runningCount: 3,
    pendingCount: 0,
    events: [],
    createdAt: new Date(0),
    deployments: [
      {
        id: 'ecs-svc/1',
        status: 'PRIMARY',
        taskDefinition: arn,
        rolloutState: 'COMPLETED',
        ...Object.fromEntries(FROM_DEPLOYMENT.map((member) => [member, spec[member]])),
      },
    ],
    ...parts,
  };
  return {
    service: service as unknown as Service,
    taskDefinition: revision,
    revision: Object.fromEntries(FROM_REVISION.map((member) => [member, spec[member]])),
    candidates: [],
    rollouts: [],
    stoppedTasks: [],
    unreadyTargetGroups: [],
  };
}
