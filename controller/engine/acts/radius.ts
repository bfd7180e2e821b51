import type { ResourceKey } from '../../model/identity.ts';
import { type ActVerb, type BlastRadius, IMPACTS, type Impact, type ImpactKind } from '../../model/operation.ts';
import type { Step, StepEffect } from '../../model/plan.ts';

export interface RadiusFacts {
  readonly verb: ActVerb;
  readonly steps: readonly Step[];
  /** How many tasks the object is meant to run, where it runs any. */
  readonly tasks: number | undefined;
  readonly referrers: readonly ResourceKey[];
  readonly suspends: boolean;
}

const OF_EFFECT: Readonly<Record<StepEffect, ImpactKind>> = {
  delete: 'deletion',
  replace: 'replacement',
  rollout: 'rollout',
  create: 'creation',
  update: 'inPlace',
  tag: 'marks',
};

export const NO_RADIUS: BlastRadius = { impacts: [], referrers: [], suspends: false, destroys: false };

/** What steps reach, the worst first. Pure. */
export function radiusOf(facts: RadiusFacts): BlastRadius {
  const { steps, referrers, suspends } = facts;
  if (steps.length === 0) return NO_RADIUS;
  const kinds = new Set(steps.map(kindOf));
  // Beside anything else, our own tags are not worth a word.
  if (kinds.size > 1) kinds.delete('marks');
  return {
    impacts: IMPACTS.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, ...impactOf(kind, facts) })),
    referrers,
    suspends,
    destroys: kinds.has('deletion') || kinds.has('replacement'),
  };
}

/** A revision is registered to be rolled out by what follows. */
function kindOf({ call, effect, removes }: Step): ImpactKind {
  if (removes) return 'replacement';
  return call === 'ecs:RegisterTaskDefinition' ? 'rollout' : OF_EFFECT[effect];
}

function impactOf(kind: ImpactKind, facts: RadiusFacts): Omit<Impact, 'kind'> {
  switch (kind) {
    case 'deletion':
      return { words: 'something is deleted' };
    case 'replacement': {
      const hasDowntime = facts.steps.some(({ removes }) => removes?.downtime);
      return { words: `replaced by a new one${hasDowntime ? '; requests may fail meanwhile' : ''}` };
    }
    case 'rollout':
      return rolloutImpact(facts);
    case 'creation':
      return { words: 'created' };
    case 'inPlace':
      return { words: 'changed in place' };
    case 'marks':
      return { words: 'only Evenkeel’s own tags on it change' };
  }
}

function rolloutImpact({ verb, tasks }: RadiusFacts): Omit<Impact, 'kind'> {
  if (verb === 'continue') return { words: 'the rollout under way goes on' };
  if (verb === 'stop') return { words: 'the rollout under way ends' };
  if (tasks === undefined) return { words: 'new rollout' };
  return { words: `new rollout: ${tasks} ${tasks === 1 ? 'task is' : 'tasks are'} replaced`, tasks };
}
