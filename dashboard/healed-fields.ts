import type { OperatorEvent } from '../controller/model/event.ts';
import { maskDifference } from '../controller/model/mask.ts';
import type { HealedField } from './schema/diff.ts';

/** More are not worth a line on a page about what differs now. */
const SHOWN_AT_MOST = 50;

type Found = Extract<OperatorEvent, { type: 'DriftFound' }>;
type Healed = Extract<OperatorEvent, { type: 'DriftHealed' }>;

/**
 * Fields that drifted and do so no more, newest first, each once. `events` are those of one object, newest first;
 * `differing` are the paths that differ now, whether that counts or not. Pure.
 */
export function healedFields(events: readonly OperatorEvent[], differing: ReadonlySet<string>): readonly HealedField[] {
  const told = new Set(differing);
  const fields: HealedField[] = [];
  for (const [index, event] of events.entries()) {
    if (event.type !== 'DriftHealed' && event.type !== 'DriftFound') continue;
    const before = events.slice(index + 1);
    for (const raw of event.differences) {
      if (told.has(raw.path)) continue;
      told.add(raw.path);
      const { path, live: was, desired } = maskDifference(raw);
      const end = event.type === 'DriftHealed' ? endOf(event, before) : { seenAt: event.at };
      fields.push({ path, was, desired, ...end });
    }
    if (fields.length >= SHOWN_AT_MOST) break;
  }
  return fields.slice(0, SHOWN_AT_MOST);
}

function endOf({ at }: Healed, before: readonly OperatorEvent[]): Pick<HealedField, 'at' | 'by' | 'seenAt'> {
  const found = before.find((event): event is Found => event.type === 'DriftFound');
  const since = before.slice(0, found ? before.indexOf(found) : before.length);
  const wasOurs = since.some((event) => event.type === 'StepExecuted' && event.effect !== 'tag');
  return { at, by: wasOurs ? 'evenkeel' : 'outside', seenAt: found?.at ?? at };
}
