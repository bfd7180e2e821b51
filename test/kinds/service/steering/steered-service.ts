import type { ServiceDeployment } from '@aws-sdk/client-ecs';
import { readSteered, type Steered } from '../../../../controller/kinds/service/steering/steered.ts';
import { COMMIT_TAG } from '../../../../controller/model/tags.ts';
import { aRevision, revisionArn, SERVICE_ARN } from '../live-service.ts';
import { addRevisions, addRollouts, image, OWNER_TAGS, type PastRollout, PLACE, specOf, worldOf } from '../looking.ts';

/** Where ECS keeps what `addRollouts` puts at a place of its list. */
export const deploymentArn = (index: number): string => `${SERVICE_ARN}/deployment/${index}`;

/** A revision of the service's owner, registered by a commit of its own number. */
export function ownRevision(revision: number, more: Readonly<Record<string, string>> = {}) {
  const tags = { ...OWNER_TAGS, [COMMIT_TAG]: `c${revision} Ann Lee`, ...more };
  return { ...aRevision(revision, image(revision)), tags };
}

/** The service on revision 7 with these rollouts, newest first; all revisions are its owner's unless told. */
export async function steered(
  rollouts: readonly PastRollout[],
  options: { readonly foreign?: readonly number[]; readonly parts?: object } = {},
): Promise<Steered> {
  const { foreign = [], parts = {} } = options;
  const tags = Object.entries(OWNER_TAGS).map(([key, value]) => ({ key, value }));
  const world = worldOf(specOf({ template: image(7) }), {
    tags,
    currentServiceRevisions: [{ arn: `${SERVICE_ARN}/current` }],
    ...parts,
  });
  addRollouts(addRevisions(world, {}), rollouts);
  world.put('ecs:serviceRevision', `${SERVICE_ARN}/current`, {
    taskDefinition: revisionArn(7, 'web'),
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
  });
  for (const { revision } of [...rollouts, { revision: 7 }]) {
    const own = ownRevision(revision);
    world.put(
      'ecs:taskDefinition',
      revisionArn(revision, 'web'),
      foreign.includes(revision) ? { ...own, tags: {} } : own,
    );
  }
  const found = await readSteered(PLACE, world);
  if (!found) throw new Error('the service lives');
  return found;
}

/** A rollout that waits for a person at a stage. */
export function paused(revision: number, hooks: ServiceDeployment['lifecycleHookDetails']): PastRollout {
  const parts: Partial<ServiceDeployment> = {
    lifecycleStage: 'POST_TEST_TRAFFIC_SHIFT',
    lifecycleHookDetails: hooks,
    sourceServiceRevisions: [{ arn: `${SERVICE_ARN}/revision/1` }],
  };
  return { status: 'IN_PROGRESS', revision, parts };
}
