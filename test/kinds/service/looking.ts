import type { Service, ServiceDeployment, ServiceRevision } from '@aws-sdk/client-ecs';
import { canonicalWant, compareObject } from '../../../controller/engine/compare.ts';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import type { ServiceLive } from '../../../controller/kinds/service/live.ts';
import type { Comparison } from '../../../controller/model/difference.ts';
import type { JsonObject } from '../../../controller/model/json.ts';
import type { PlanContext, Reader, Seen } from '../../../controller/model/kind.ts';
import type { Plan } from '../../../controller/model/plan.ts';
import type { Resource } from '../../../controller/model/resource.ts';
import type { ServiceSpec } from '../../../crds/generated/types.ts';
import { createFakeReader, type FakeReader } from '../../support/fake-reader.ts';
import { aRevision, liveOf, revisionArn, SERVICE_ARN } from './live-service.ts';

export const PLACE = { cluster: 'shop', service: 'web' };
export const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1';
export const OWNER_TAGS = { 'evenkeel.dev/owner': 'me', 'evenkeel.dev/resource': 'shop/Service/web' };

/** A template that differs from the next one in its image alone. */
export function image(version: number): JsonObject {
  return {
    family: 'web',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'app', image: `app:${version}`, environment: [{ name: 'A', value: '1' }] }],
  };
}

export function specOf(members: JsonObject = {}): JsonObject {
  return {
    cluster: 'shop',
    launchType: 'FARGATE',
    desiredCount: 3,
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
    template: image(1),
    ...members,
  };
}

/** A world in which the service lives as `spec` says, on revision 7. */
export function worldOf(spec: JsonObject, parts: Partial<Service> = {}): FakeReader {
  const { service, taskDefinition } = liveOf(spec, parts);
  const reader = createFakeReader().put('ecs:service', PLACE, service);
  if (taskDefinition) reader.put('ecs:taskDefinition', revisionArn(7, 'web'), taskDefinition);
  return reader.put('ecs:activeRevisions', 'web', [revisionArn(7, 'web')]);
}

/** Adds ACTIVE revisions of the family, newest first in the listing. */
export function addRevisions(reader: FakeReader, contents: Readonly<Record<number, JsonObject>>): FakeReader {
  for (const [revision, content] of Object.entries(contents))
    reader.put('ecs:taskDefinition', revisionArn(Number(revision), 'web'), aRevision(Number(revision), content));
  const newestFirst = Object.keys(contents)
    .map(Number)
    .sort((a, b) => b - a);
  return reader.put(
    'ecs:activeRevisions',
    'web',
    [...newestFirst, 7].map((revision) => revisionArn(revision, 'web')),
  );
}

export interface PastRollout {
  readonly status: ServiceDeployment['status'];
  readonly revision: number;
  readonly parts?: Partial<ServiceDeployment>;
  readonly target?: Partial<ServiceRevision>;
}

/** Adds the service's deployments, newest first, each with the revision that it went to. */
export function addRollouts(reader: FakeReader, rollouts: readonly PastRollout[]): FakeReader {
  const deployments = rollouts.map(({ status, revision, parts, target }, i) => {
    const arn = `${SERVICE_ARN}/revision/${i}`;
    reader.put('ecs:serviceRevision', arn, {
      serviceRevisionArn: arn,
      taskDefinition: revisionArn(revision, 'web'),
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
      ...target,
    });
    return { serviceDeploymentArn: `${SERVICE_ARN}/deployment/${i}`, status, targetServiceRevision: { arn }, ...parts };
  });
  return reader.put('ecs:serviceDeployments', SERVICE_ARN, deployments as ServiceDeployment[]);
}

export const CONTEXT: PlanContext = { now: 0, ownerTags: OWNER_TAGS, referrers: [] };

export interface Look {
  readonly comparison: Comparison | undefined;
  readonly seen: Seen<ServiceLive>;
  readonly plan: Plan;
}

/** One look at the service, as a pass does it. */
export async function look(
  resource: Resource<ServiceSpec>,
  read: Reader,
  context: Partial<PlanContext> = {},
): Promise<Look> {
  const seen = await serviceKind.observe({ resource, identity: resource.identity }, read);
  if (seen.state === 'leaving') throw new Error(`nothing is planned while it leaves: ${seen.reason}`);
  const { referrers = [] } = context;
  const comparison = seen.state === 'present' ? compareObject(serviceKind, resource, seen.live, referrers) : undefined;
  const want = comparison?.want ?? canonicalWant(serviceKind, resource);
  const plan = serviceKind.plan({ resource, seen, comparison, want, context: { ...CONTEXT, ...context } });
  return { comparison, seen, plan };
}

/** Calls and inputs of a plan that acts. */
export function sent(plan: Plan): readonly { readonly call: string; readonly input: unknown }[] {
  return plan.kind === 'act' || plan.kind === 'hold' ? plan.steps.map(({ call, input }) => ({ call, input })) : [];
}
