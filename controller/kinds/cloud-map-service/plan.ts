import type { CloudMapServiceSpec } from '../../../crds/generated/types.ts';
import type { CallInput } from '../../model/aws-calls.ts';
import { changedMembers, describeChanges } from '../../model/changed-members.ts';
import { discoveryTagList, discoveryTagSteps } from '../../model/cloud-map/tags.ts';
import { digest } from '../../model/digest.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { PlanInput } from '../../model/kind.ts';
import { upperFirstMembers } from '../../model/member-case.ts';
import { cumulative, type Plan, type Step, step } from '../../model/plan.ts';
import { refuseReplacement } from '../../model/replacement.ts';
import { tagChangeOf } from '../../model/tag-change.ts';
import { tagMap } from '../../model/tags.ts';
import { SERVICE_FIELDS } from './fields.ts';
import type { LiveDiscovery } from './observe.ts';

/** AWS Cloud Map API Reference: at most 64 characters. */
const TOKEN_DIGITS = 32;
const WHY_NEW = 'the Cloud Map service does not exist';
const ADVICE =
  'Write a CloudMapService under another name beside it, let the ECS service and whoever looks its tasks up move there, then remove this one.';
/** What UpdateService takes; the rest of these members is deleted where it is left out (API Reference). */
const SETTINGS = ['description', 'dnsConfig', 'healthCheckConfig'];

type Input = PlanInput<CloudMapServiceSpec, LiveDiscovery>;

export function plan(input: Input): Plan {
  const { seen } = input;
  if (seen.state === 'absent') return { kind: 'act', steps: [createStep(input)] };
  return planPresent(input, seen.live);
}

/** Cloud Map answers the same request with the service that it made; another of one name it refuses. */
function createStep({ want, resource, context }: Input): Step {
  const { tags, ...members } = want;
  const own = Array.isArray(tags) ? tagMap(tags) : {};
  const request = upperFirstMembers<JsonObject>(members);
  const CreatorRequestId = digest({ key: resource.key, request, after: context.remembered ?? null }, TOKEN_DIGITS);
  const Tags = discoveryTagList({ ...own, ...context.ownerTags });
  const input = { ...request, CreatorRequestId, Tags } as unknown as CallInput<'servicediscovery:CreateService'>;
  const key = { namespaceId: String(want.namespaceId), name: String(want.name) };
  const shows = [{ read: 'servicediscovery:service', key, expect: { part: { Name: key.name } } }] as const;
  return step('servicediscovery:CreateService', input, { effect: 'create', why: WHY_NEW, shows });
}

function planPresent({ comparison, want, resource }: Input, { service, namespaceId }: LiveDiscovery): Plan {
  if (!comparison || comparison.differences.length === 0) return { kind: 'settled' };
  const { management } = resource;
  const refusal = refuseReplacement({ fields: SERVICE_FIELDS, comparison, management, recipe: { advice: ADVICE } });
  if (refusal) return refusal;
  const changed = changedMembers(comparison);
  const why = describeChanges(comparison, SETTINGS);
  const steps = [
    ...(SETTINGS.some((member) => changed.has(member))
      ? [updateStep(want, { id: service.Id ?? '', namespaceId, why })]
      : []),
    ...discoveryTagSteps(service.Arn ?? '', tagChangeOf(comparison.differences), 'tags as in the manifest'),
  ];
  return { kind: 'act', steps: cumulative(steps) };
}

/** Whole: Cloud Map deletes the records and the health check that a request leaves out. */
function updateStep(want: JsonObject, at: { id: string; namespaceId: string; why: string }): Step {
  const { description, dnsConfig, healthCheckConfig } = want;
  const change = upperFirstMembers<JsonObject>({
    ...(description === undefined ? {} : { description }),
    ...(isObject(dnsConfig) ? { dnsConfig: { dnsRecords: dnsConfig.dnsRecords ?? [] } } : {}),
    ...(healthCheckConfig === undefined ? {} : { healthCheckConfig }),
  });
  const input = { Id: at.id, Service: change } as unknown as CallInput<'servicediscovery:UpdateService'>;
  const gone = healthCheckConfig === undefined ? { HealthCheckConfig: null } : {};
  const key = { namespaceId: at.namespaceId, name: String(want.name) };
  const shows = [{ read: 'servicediscovery:service', key, expect: { part: { ...change, ...gone } } }] as const;
  return step('servicediscovery:UpdateService', input, { effect: 'update', why: at.why, shows });
}
