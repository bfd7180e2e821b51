import { canonicalise } from '../../model/canonical.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { isContent } from './content.ts';
import type { ServiceFacts } from './facts.ts';
import { SERVICE_FIELDS } from './fields.ts';
import type { Rollout } from './live.ts';
import { ROLLOUT_MEMBERS } from './members.ts';
import { revisionName } from './names.ts';
import { endingOf, isFailed, isUnderWay, reasonOf } from './rollouts.ts';
import { isSameMeaning } from './same-meaning.ts';

export interface Failure {
  readonly cause: 'rolledBack' | 'stopped';
  /** When the rollout ended, where ECS says so. */
  readonly since: number | undefined;
  readonly reason: string;
  /** `family:revision` that failed. */
  readonly revision: string | undefined;
}

/**
 * The failure of exactly what is desired, if that was its last rollout: then trying again is pointless until the
 * content changes or a person says so. Needs no memory: ECS keeps its deployments.
 */
export function failureOf(want: JsonObject, rollouts: readonly Rollout[], facts: ServiceFacts): Failure | undefined {
  const index = rollouts.findIndex((rollout) => isDesired(want, rollout, facts));
  const last = rollouts[index];
  if (!last || !isFailed(rollouts, index)) return undefined;
  const { deployment, revision } = last;
  const isByPerson = endingOf(rollouts, index) === 'person';
  const name = revision?.taskDefinition && revisionName(revision.taskDefinition);
  const said = reasonOf(deployment) ?? `deployment ${deployment.status}`;
  const words = said.replace(/\.$/, '');
  const what = isByPerson ? 'was stopped by a person in its last rollout' : 'failed in its last rollout';
  return {
    cause: isByPerson ? 'stopped' : 'rolledBack',
    since: (deployment.finishedAt ?? deployment.updatedAt)?.getTime(),
    revision: name,
    reason: `${name ?? 'what is desired'} ${what}: ${words}; held until the manifest changes or the rollout is restarted`,
  };
}

/** Whether ECS is on its way to exactly what is desired. */
export function isAlreadyGoing(want: JsonObject, rollouts: readonly Rollout[], facts: ServiceFacts): boolean {
  const newest = rollouts[0];
  return newest !== undefined && isUnderWay(newest.deployment) && isDesired(want, newest, facts);
}

/** Whether a rollout goes to exactly what is desired. */
export function isDesired(want: JsonObject, { revision, taskDefinition }: Rollout, facts: ServiceFacts): boolean {
  if (!revision) return false;
  const runsDesired = want.template
    ? taskDefinition !== undefined && isContent(want.template, taskDefinition.taskDefinition, facts)
    : revisionName(revision.taskDefinition ?? '') === want.taskDefinition;
  return runsDesired && hasDesiredSurroundings(want, revision as unknown as JsonObject, facts);
}

/** Everything else that a service revision fixes: network, load balancers, Service Connect, volumes … */
function hasDesiredSurroundings(want: JsonObject, revision: JsonObject, facts: ServiceFacts): boolean {
  const surroundings = ROLLOUT_MEMBERS.filter(
    (member) => member !== 'template' && member !== 'taskDefinition' && !isUnpinned(member, want[member]),
  );
  const input = Object.fromEntries(surroundings.map((member) => [member, revision[member]]));
  const root = { ...input, schedulingStrategy: want.schedulingStrategy };
  const { value } = canonicalise(SERVICE_FIELDS, root, { facts, side: 'have' });
  return isSameMeaning(SERVICE_FIELDS, { want, have: value }, { facts, members: surroundings });
}

/** A revision holds the version that LATEST stood for when it was made. */
function isUnpinned(member: string, wanted: Json | undefined): boolean {
  return member === 'platformVersion' && (wanted === undefined || wanted === 'LATEST');
}
