import type { ActVerb } from '../../model/operation.ts';
import type { SteeringOrder } from '../../model/steering.ts';
import { compareSides } from '../compare.ts';
import type { Found } from './found.ts';
import { type Asked, type Decide, type Prepared, refuse } from './prepared.ts';
import { suspending } from './tag-changes.ts';

/** The order about rollouts that a request is; undefined where it is none. */
export function orderOf({ verb, revision, leave = false }: Asked['request']): SteeringOrder | undefined {
  switch (verb) {
    case 'restart':
    case 'continue':
      return { kind: verb };
    case 'stop':
      return { kind: 'stop', leave };
    case 'rollback':
      return { kind: 'rollback', revision };
    default:
      return undefined;
  }
}

/** What the kind makes of an order, for whatever it rests on was read before. */
export const steerObject: Decide = (found, { request, saying }) => {
  const { steerable, kind } = found;
  if (!steerable) return refuse({ code: 'NOT_NOW', message: `a ${kind.name} has no rollouts` });
  const { set: suspension } = suspending({ ...saying, reason: saying.reason ?? 'rolled back by hand' });
  const steering = steerable.decide({ now: saying.now, suspension });
  if (steering.kind === 'refuse') return refuse({ code: 'NOT_NOW', message: steering.message });
  const { steps, says, notes } = steering;
  return { kind: 'act', steps, says, notes, differences: differencesOf(found), suspends: suspends(request.verb) };
};

/** ECS has no way back that the manifest would not undo. */
function suspends(verb: ActVerb): boolean {
  return verb === 'rollback';
}

function differencesOf({ steerable, kind }: Found): Extract<Prepared, { kind: 'act' }>['differences'] {
  if (!steerable?.sides) return [];
  const { want, have } = steerable.sides;
  const told = new Set(Object.keys({ ...want, ...have }));
  const { differences } = compareSides(kind.fields, steerable.sides, { rules: [], at: () => '' });
  return differences.filter(({ path }) => told.has(path.split(/[.[]/, 1)[0] ?? ''));
}
