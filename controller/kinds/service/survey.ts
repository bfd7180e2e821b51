import type { Service } from '@aws-sdk/client-ecs';
import type { ServiceSpec } from '../../../crds/generated/types.ts';
import { canonicalise } from '../../model/canonical.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import { contentOf } from './content.ts';
import type { ServiceFacts } from './facts.ts';
import { SERVICE_FIELDS } from './fields.ts';
import type { ServiceLive } from './live.ts';
import { ROLLOUT_MEMBERS } from './members.ts';
import { isSameMeaning } from './same-meaning.ts';
import { controllerOf, primaryDeployment, sides } from './sides.ts';

/** A first look, to know what else must be read. The engine's comparison decides; this one may only read too much. */
export interface Survey {
  readonly canonicalWant: JsonObject;
  readonly facts: ServiceFacts;
  readonly templateDiffers: boolean;
  readonly balancersDiffer: boolean;
  readonly rolloutDiffers: boolean;
  /** A rollout is under way, or ended badly and still stands. */
  readonly isMoving: boolean;
}

export function surveyOf(resource: Resource<ServiceSpec>, live: ServiceLive | undefined): Survey {
  const { want, have, facts } = sides(resource, live);
  const wanted = withContent(canonicalise(SERVICE_FIELDS, want, { facts, side: 'want' }).value);
  const had = withContent(canonicalise(SERVICE_FIELDS, have, { facts, side: 'have' }).value);
  const differs = (members: readonly string[]) =>
    !isSameMeaning(SERVICE_FIELDS, { want: wanted, have: had }, { facts, members });
  return {
    canonicalWant: wanted,
    facts,
    templateDiffers: differs(['template']),
    balancersDiffer: differs(['loadBalancers']),
    rolloutDiffers: differs(ROLLOUT_MEMBERS),
    isMoving: live !== undefined && isMoving(live.service),
  };
}

function withContent(side: JsonObject): JsonObject {
  return isObject(side.template) ? { ...side, template: contentOf(side.template) } : side;
}

function isMoving(service: Service): boolean {
  if (controllerOf(service) !== 'ECS') return false;
  const state = primaryDeployment(service)?.rolloutState;
  return (service.deployments?.length ?? 0) > 1 || state === 'IN_PROGRESS' || state === 'FAILED';
}
