import type { OperatorEvent } from '../../controller/model/event.ts';
import type { ExpectedEvent } from './row.ts';

type Failure = OperatorEvent & Told;

interface Told {
  readonly type: string;
  readonly object: string;
}

/**
 * What the operator told, in the words of the rows, by object: what happens to different objects at one time has no
 * order. Events of types that no row speaks of are left out, but for failures.
 */
export function toldBy(events: readonly OperatorEvent[]): readonly Told[] {
  return byObject(events.flatMap(told));
}

/** In order within each object. */
export function byObject<T extends Told>(events: readonly T[]): readonly T[] {
  return [...events].sort((a, b) => (a.object < b.object ? -1 : a.object > b.object ? 1 : 0));
}

function told(event: OperatorEvent): readonly (ExpectedEvent | Failure)[] {
  switch (event.type) {
    case 'DriftFound':
    case 'ChangeFound': {
      const differences = event.differences.map(({ path, live, desired }) => ({ path, from: live, to: desired }));
      return [{ type: event.type, object: inShop(event.key), differences }];
    }
    case 'GuardRefused':
      return [{ type: event.type, object: inShop(event.key), code: event.code }];
    case 'ObjectAdopted':
      return [{ type: event.type, object: inShop(event.key), from: inShop(event.from ?? '') }];
    case 'ObjectCreated':
    case 'ObjectDeleted':
      return [{ type: event.type, object: inShop(event.key) }];
    case 'StepFailed':
    case 'ReconcileFailed':
    case 'RolloutRolledBack':
    case 'DocumentInvalid':
    case 'SourceFailed':
      return [{ ...event, object: 'key' in event ? inShop(event.key ?? '') : '' }];
    default:
      return [];
  }
}

function inShop(key: string): string {
  return key.replace(/^shop\//, '');
}
