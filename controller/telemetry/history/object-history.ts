import type { OperatorEvent } from '../../model/event.ts';
import type { ResourceKey } from '../../model/identity.ts';
import type { Views } from '../../model/views.ts';
import type { EventHistory } from '../../ports/event-history.ts';
import type { ObjectHistory } from '../../ports/object-history.ts';
import type { RolloutArchive } from '../../ports/rollout-archive.ts';
import { foldEvents } from './fold-events.ts';
import { mergeRollouts } from './merge-rollouts.ts';

/** Of one object; earlier ones are not told of. */
const EVENTS_AT_MOST = 2_000;
/** Objects whose events are held ready, because somebody has looked at them. */
const OBJECTS_HELD = 20;

export interface ObjectHistoryDeps {
  readonly views: Pick<Views, 'subscribe'>;
  readonly events: EventHistory;
  readonly archive: RolloutArchive;
}

/** Disk is read once for each object that people look at; what happens from then on is added as it is told. */
export function createObjectHistory(deps: ObjectHistoryDeps): ObjectHistory & { close(): void } {
  const held = createHeldEvents(deps);
  return {
    async of(key) {
      const [events, seen] = await Promise.all([held.of(key), deps.archive.rollouts(key)]);
      const entries = foldEvents(events);
      if (seen.state === 'seen') return { entries: mergeRollouts(entries, seen.value, key) };
      return { entries, partial: seen.state === 'unseen' ? seen.reason : undefined };
    },
    close: held.close,
  };
}

interface HeldEvents {
  /** Oldest first. */
  of(key: ResourceKey): Promise<readonly OperatorEvent[]>;
  close(): void;
}

function createHeldEvents({ views, events }: ObjectHistoryDeps): HeldEvents {
  const held = new Map<ResourceKey, Promise<OperatorEvent[]>>();

  async function read(key: ResourceKey): Promise<OperatorEvent[]> {
    return [...(await events.find({ key, limit: EVENTS_AT_MOST }))].reverse();
  }

  /** What is told while the disk is read may have been read, too. */
  function add(list: OperatorEvent[], event: OperatorEvent): OperatorEvent[] {
    if (event.id > (list.at(-1)?.id ?? 0)) list.push(event);
    if (list.length > EVENTS_AT_MOST * 2) list.splice(0, list.length - EVENTS_AT_MOST);
    return list;
  }

  const close = views.subscribe((event) => {
    const key = 'key' in event ? event.key : undefined;
    const known = key && held.get(key);
    if (key && known)
      held.set(
        key,
        known.then((list) => add(list, event)),
      );
  });

  return {
    of(key) {
      const known = held.get(key) ?? read(key);
      held.delete(key);
      held.set(key, known);
      for (const oldest of held.keys()) {
        if (held.size <= OBJECTS_HELD) break;
        held.delete(oldest);
      }
      return known;
    },
    close,
  };
}
