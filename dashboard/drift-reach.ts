import type { Difference } from '../controller/model/difference.ts';
import type { StepEffect } from '../controller/model/plan.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { DriftRow } from './schema/drift.ts';

type Reach = DriftRow['reach'];
type Actor = DriftRow['actor'];

/** What hurts most first. */
const REACHES = ['delete', 'replace', 'rollout', 'create', 'update', 'tag'] as const satisfies readonly StepEffect[];

/**
 * How far putting a field back reaches, as far as that can be said without a plan of its own: what the plan in force would
 * do worst, else whether the field is part of the template, of which every change is a rollout.
 */
export function reachOf({ plan, summary, identity }: ObjectStatus, { path }: Difference): Reach {
  const effects = plan?.kind === 'act' ? plan.steps.map(({ effect }) => effect) : [];
  const [worst] = REACHES.filter((effect) => effects.includes(effect));
  const effect = path === '' ? 'create' : /^template\b/.test(path) ? 'rollout' : (worst ?? 'update');
  return { effect, tasks: identity.kind === 'Service' ? (summary?.running ?? 0) : undefined };
}

/** A number that is smaller the further it reaches. */
export function reachRank({ effect, tasks = 0 }: Reach): number {
  return REACHES.indexOf(effect) * 1_000_000 + (999_999 - Math.min(999_999, tasks));
}

/** Who or what is known to have to do with a field that drifted. AWS's own records of who changed it are not read. */
export function actorOf({ suspension, plan }: ObjectStatus, { why }: Difference): Actor {
  if (why.reason === 'acknowledged') return { kind: 'person', words: 'Acknowledged by a person' };
  if (why.reason === 'ignored') return { kind: 'rule', words: 'Left alone by a rule of the manifest' };
  if (why.reason === 'owned') return { kind: 'service', words: `Owned by ${why.by}` };
  if (suspension) {
    const words = suspension.by === undefined ? 'Suspended by the manifest' : `Suspended by ${suspension.by}`;
    return { kind: suspension.by === undefined ? 'rule' : 'person', words };
  }
  return (plan?.kind === 'hold' ? HOLDERS[plan.cause] : undefined) ?? UNKNOWN;
}

const UNKNOWN: Actor = { kind: 'unknown', words: 'Changed outside of Evenkeel, by nobody known' };

const HOLDERS: Readonly<Record<string, Actor | undefined>> = {
  byHand: { kind: 'person', words: 'Rolled back by a person' },
  stopped: { kind: 'person', words: 'Stopped by a person' },
  rolledBack: { kind: 'service', words: 'Rolled back by ECS' },
  check: { kind: 'evenkeel', words: 'Rolled back by Evenkeel after its check' },
};
