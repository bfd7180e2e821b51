import type { ServiceSpec } from '../../../crds/generated/types.ts';
import type { Difference } from '../../model/difference.ts';
import type { PlanInput } from '../../model/kind.ts';
import type { ServiceFacts } from './facts.ts';
import { memberOf, SERVICE_FIELDS } from './fields.ts';
import type { ServiceLive } from './live.ts';
import { sides } from './sides.ts';

export type ServicePlanInput = PlanInput<ServiceSpec, ServiceLive>;

/** One service's differences, told apart by what it takes to repair them. */
export interface Change {
  readonly input: ServicePlanInput;
  readonly live: ServiceLive;
  readonly facts: ServiceFacts;
  /** Start a service deployment. */
  readonly rollout: readonly Difference[];
  /** Neither start one nor wait for one. */
  readonly quiet: readonly Difference[];
  readonly serviceTags: readonly Difference[];
  readonly revisionTags: readonly Difference[];
}

export function sortOut(input: ServicePlanInput, live: ServiceLive, differences: readonly Difference[]): Change {
  const { facts } = sides(input.resource, live, input.context.referrers);
  const of = (wanted: string) => differences.filter(({ path }) => classOf(path) === wanted);
  return {
    input,
    live,
    facts,
    rollout: of('rollout'),
    quiet: of('quiet'),
    serviceTags: of('serviceTags'),
    revisionTags: of('revisionTags'),
  };
}

function classOf(path: string): 'rollout' | 'quiet' | 'serviceTags' | 'revisionTags' {
  if (/^tags(\[|$)/.test(path)) return 'serviceTags';
  if (/^template\.tags(\[|$)/.test(path)) return 'revisionTags';
  const member = memberOf(path);
  return SERVICE_FIELDS[member]?.change === 'rollout' || member === 'launchType' ? 'rollout' : 'quiet';
}

export function changes(differences: readonly Difference[], member: string): boolean {
  return differences.some(({ path }) => memberOf(path) === member);
}
