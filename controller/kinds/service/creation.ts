import type { ServiceSpec } from '../../../crds/generated/types.ts';
import type { CallInput } from '../../model/aws-calls.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Plan, type Step, step } from '../../model/plan.ts';
import { tagMap } from '../../model/tags.ts';
import type { ServicePlanInput } from './change.ts';
import { missingReason } from './images.ts';
import type { CreationFacts } from './live.ts';
import { refuseController } from './refusals.ts';
import { registerStep } from './registration.ts';
import { initialCount, scalingOf } from './scaling.ts';
import { unreadyReason } from './target-groups.ts';
import { deploymentConfiguration, tagList } from './wire.ts';

const RECHECK_MS = 5_000;
/** AWS's limit on client tokens of ECS. */
const TOKEN_DIGITS = 36;
const WHY = 'the service does not exist';

/** Once its images are there first the revision, then, once its target groups are in use, the service. One call per pass: nothing is guessed. */
export function planCreation(input: ServicePlanInput, around: Json | undefined): Plan {
  const { want } = input;
  const controller = isObject(want.deploymentController) ? String(want.deploymentController.type) : 'ECS';
  const refusal = refuseController(controller);
  if (refusal) return refusal;
  const { revision, unreadyTargetGroups, missingImages, former } = creationFacts(around);
  const missing = missingReason(missingImages);
  if (missing !== undefined) return { kind: 'wait', reason: missing, recheckMs: RECHECK_MS };
  if (want.template && revision === null) return { kind: 'act', steps: [registerStep(input, WHY)] };
  const reason = unreadyReason(unreadyTargetGroups);
  if (reason !== undefined) return { kind: 'wait', reason, recheckMs: RECHECK_MS };
  return { kind: 'act', steps: [createStep(input, revision, former)] };
}

function creationFacts(around: Json | undefined): CreationFacts {
  const { revision, unreadyTargetGroups, missingImages, former } = isObject(around) ? around : {};
  return {
    revision: typeof revision === 'string' ? revision : null,
    unreadyTargetGroups: Array.isArray(unreadyTargetGroups) ? unreadyTargetGroups.map(String) : [],
    missingImages: Array.isArray(missingImages) ? missingImages.map(String) : [],
    former: isObject(former) ? (former as unknown as CreationFacts['former']) : undefined,
  };
}

/**
 * The token makes a repetition of this creation harmless, and never equals the token of the creation of a service that
 * has lived under this name since: what is remembered of that one is part of it.
 */
function createStep(input: ServicePlanInput, revision: string | null, former: CreationFacts['former']): Step {
  const { resource, context, want } = input;
  const remembered = isObject(context.remembered) ? context.remembered : {};
  const known = former ? { ...remembered, desiredCount: former.count, createdAt: former.createdAt } : remembered;
  const request = requestOf(input, revision, known);
  const { createdAt } = known;
  const clientToken = digest({ key: resource.key, request, after: createdAt ?? null }, TOKEN_DIGITS);
  const place = { cluster: String(want.cluster), service: String(want.serviceName) };
  return step('ecs:CreateService', { ...request, clientToken } as unknown as CallInput<'ecs:CreateService'>, {
    effect: 'create',
    why: WHY,
    shows: [{ read: 'ecs:service', key: place, expect: { part: { status: 'ACTIVE' } } }],
  });
}

function requestOf(
  { want, context, resource }: ServicePlanInput,
  revision: string | null,
  known: JsonObject,
): JsonObject {
  const { template: _template, deploymentController: _ecs, tags, ...members } = want;
  const { healthCheckGracePeriodSeconds: grace, desiredCount, deploymentConfiguration: deployment, ...rest } = members;
  const declared = typeof desiredCount === 'number' ? desiredCount : undefined;
  const isDaemon = want.schedulingStrategy === 'DAEMON';
  const own = Array.isArray(tags) ? tagMap(tags) : {};
  return {
    ...compact({
      ...rest,
      taskDefinition: revision ?? want.taskDefinition,
      platformVersion: isSure(resource.spec) ? want.platformVersion : undefined,
      // ECS refuses a grace period, even of 0, for a service without a load balancer.
      healthCheckGracePeriodSeconds: grace === 0 ? undefined : grace,
      desiredCount: isDaemon ? undefined : initialCount(declared, known, scalingOf(context.referrers)),
      tags: tagList({ ...own, ...context.ownerTags }),
    }),
    deploymentConfiguration: deploymentConfiguration(deployment),
  };
}

/**
 * Where neither a launch type nor a strategy is declared, the cluster decides whether this runs on Fargate, and ECS refuses
 * a platform version, LATEST included, for anything else.
 */
function isSure({ platformVersion, launchType, capacityProviderStrategy }: ServiceSpec): boolean {
  return (platformVersion ?? launchType ?? capacityProviderStrategy) !== undefined;
}

/** There is nothing to clear on what does not exist yet: empty collections and undefined members are left out. */
function compact(value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0));
  return Object.fromEntries(entries.map(([member, v]) => [member, isObject(v) ? compact(v) : v]));
}
