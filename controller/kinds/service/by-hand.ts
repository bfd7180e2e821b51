import { OWNER_TAG } from '../../model/tags.ts';
import { type Change, changes } from './change.ts';
import { isDesired } from './hold.ts';
import type { ServiceMemory } from './memory.ts';
import { revisionName } from './names.ts';
import { endingOf } from './rollouts.ts';

export interface ByHand {
  /** `family:revision` that somebody went back to. */
  readonly revision: string;
  readonly reason: string;
  /** When, where the service deployments were read. */
  readonly since: number | undefined;
}

/**
 * Somebody has set the service to one of our own revisions, older than the desired one (`revision`): a person rolling
 * back, not drift. Told from the tags and from ECS' history alone, so that it outlives this process; only a commit that
 * goes back and forth within one rollout, with a restart in between, looks the same, and then nothing is written.
 */
export function rollbackByHand(
  change: Change,
  { revision, memory }: { readonly revision: string | undefined; readonly memory: ServiceMemory },
): ByHand | undefined {
  const { live, input, rollout } = change;
  // Whatever else differs, a service that runs what is desired was not set back.
  if (!changes(rollout, 'template') && !changes(rollout, 'taskDefinition')) return undefined;
  const { taskDefinition: current, tags = {} } = live.taskDefinition ?? {};
  const owner = input.context.ownerTags[OWNER_TAG];
  if (!current?.taskDefinitionArn || owner === undefined || tags[OWNER_TAG] !== owner) return undefined;
  if (revision !== undefined && !isOlder(current.taskDefinitionArn, revision)) return undefined;
  const name = revisionName(current.taskDefinitionArn);
  if (name === memory.sent) return undefined;
  if (!input.context.settledBefore && !hasInterrupted(change)) return undefined;
  const since = live.rollouts[0]?.deployment.createdAt?.getTime();
  return { revision: name, reason: reasonFor(name, revision), since };
}

function reasonFor(name: string, revision: string | undefined): string {
  const from = revision === undefined ? '' : ` from ${revisionName(revision)}`;
  return `somebody set the service back${from} to ${name}, an older revision of ours; left alone until the manifest changes or the service is resumed`;
}

/** Whether the newest deployment took the place of our unfinished one to what is desired, after the commit was made. */
function hasInterrupted({ live, input, facts }: Change): boolean {
  const { rollouts } = live;
  const [newest, ours] = rollouts;
  if (!newest || !ours || endingOf(rollouts, 1) !== 'superseded' || !isDesired(input.want, ours, facts)) return false;
  const { at } = input.resource.commit;
  return at === undefined || at <= (newest.deployment.createdAt?.getTime() ?? 0);
}

function isOlder(arn: string, than: string): boolean {
  const [family, revision] = splitRevision(arn);
  const [other, newer] = splitRevision(than);
  return family === other && revision < newer;
}

function splitRevision(nameOrArn: string): readonly [family: string, revision: number] {
  const [family = '', revision] = revisionName(nameOrArn).split(':');
  return [family, Number(revision)];
}
