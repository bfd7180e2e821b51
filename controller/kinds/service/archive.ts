import type { ServiceRevision } from '@aws-sdk/client-ecs';
import type { ServiceRef, TaskDefinitionRead } from '../../model/aws-reads.ts';
import type { InspectTarget } from '../../model/inspection.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Archive, Reader } from '../../model/kind.ts';
import { partitionOf } from '../../model/pseudo.ts';
import type { PastRollout } from '../../model/rollout-archive.ts';
import type { Scope } from '../../model/scope.ts';
import { COMMIT_TAG, decodeCommit, OWNER_TAG, tagMap } from '../../model/tags.ts';
import type { ServiceFacts } from './facts.ts';
import type { Rollout } from './live.ts';
import { ROLLOUT_MEMBERS } from './members.ts';
import { revisionName } from './names.ts';
import { rolloutView } from './rollout-view.ts';
import { readRollouts } from './rollouts.ts';
import { currentTaskDefinition, templateOf } from './sides.ts';

/** The past of a service: its service deployments, which ECS keeps for 90 days, and its task definitions. */
export const serviceArchive: Archive<ServiceFacts> = {
  async rollouts(target, read) {
    const service = await read.get('ecs:service', placeOf(target));
    if (!service) return [];
    const rollouts = await readRollouts(service, { targets: true, all: true }, read);
    const owner = tagMap(service.tags)[OWNER_TAG];
    const runs = currentTaskDefinition(service);
    const newest = rollouts.find(({ revision }) => revision && revision.taskDefinition === runs);
    return rollouts.flatMap((rollout, index) => pastRollout(rollouts, { index, owner, runs: rollout === newest }));
  },

  async sides({ from, to }, target, read) {
    const service = await read.get('ecs:service', placeOf(target));
    const family = revisionName(currentTaskDefinition(service ?? {}) ?? '').split(':')[0] ?? '';
    const names = [from, to].map((asked) => (/^\d+$/.test(asked) ? `${family}:${asked}` : asked));
    const [have, want] = await Promise.all(names.map((name) => revisionOf(name, read)));
    if (!have || !want || !service) return undefined;
    const rollouts = await readRollouts(service, { targets: true, all: true }, read);
    const [had, wanted] = names.map((name) => around(name, rollouts));
    const isKnown = had !== undefined && wanted !== undefined;
    return {
      from: nameOf(have),
      to: nameOf(want),
      sides: {
        have: { ...(isKnown ? had : {}), template: templateOf(have.taskDefinition) },
        want: { ...(isKnown ? wanted : {}), template: templateOf(want.taskDefinition) },
        facts: factsOf(target.scope, want),
      },
      unknown: isKnown ? [] : SURROUNDINGS,
    };
  },
};

/** What a service revision fixes beside the task definition. */
const SURROUNDINGS = ROLLOUT_MEMBERS.filter((member) => member !== 'template' && member !== 'taskDefinition');

function placeOf({ outputs }: InspectTarget): ServiceRef {
  return { cluster: String(outputs.cluster), service: String(outputs.name) };
}

interface Past {
  readonly index: number;
  readonly owner: string | undefined;
  readonly runs: boolean;
}

function pastRollout(rollouts: readonly Rollout[], { index, owner, runs }: Past): readonly PastRollout[] {
  const view = rolloutView(rollouts, index);
  if (!view) return [];
  const read = rollouts[index]?.taskDefinition;
  const images = (read?.taskDefinition.containerDefinitions ?? []).flatMap(({ image }) => image ?? []);
  const own = owner !== undefined && read?.tags[OWNER_TAG] === owner;
  return [{ view, runs, own, commit: decodeCommit(read?.tags[COMMIT_TAG]), images }];
}

/** Names that are no revision's are not asked for: a family alone would be answered by its newest. */
async function revisionOf(name: string, read: Reader): Promise<TaskDefinitionRead | undefined> {
  return /^[\w-]+:\d+$/.test(name) ? read.get('ecs:taskDefinition', name) : undefined;
}

/** The service as it was when the revision was last rolled out, as far as ECS still tells. */
function around(name: string, rollouts: readonly Rollout[]): JsonObject | undefined {
  const isOf = ({ taskDefinition = '' }: ServiceRevision): boolean => revisionName(taskDefinition) === name;
  const revision = rollouts.find((rollout) => rollout.revision && isOf(rollout.revision))?.revision;
  if (!revision) return undefined;
  const members = revision as unknown as JsonObject;
  return Object.fromEntries(SURROUNDINGS.map((member) => [member, members[member]]));
}

function nameOf({ taskDefinition }: TaskDefinitionRead): string {
  return revisionName(taskDefinition.taskDefinitionArn ?? '');
}

function factsOf({ account, region }: Scope, { taskDefinition }: TaskDefinitionRead): ServiceFacts {
  return {
    account,
    partition: partitionOf(region),
    scaled: false,
    fargate: taskDefinition.requiresCompatibilities?.includes('FARGATE') ?? false,
    namespace: undefined,
    declaresGracePeriod: false,
    isCodeDeploy: false,
  };
}
