import { type OperatorEvent, SEVERITY } from '../../model/event.ts';
import { isObject, type Json } from '../../model/json.ts';
import { maskEvent } from '../../model/mask-event.ts';

/** Grows when an event's members change their meaning; records of another format are left out. */
const FORMAT = 1;

/** The event as it is kept on disk: secrets masked. */
export function recordOf(event: OperatorEvent): Json {
  return { v: FORMAT, ...(maskEvent(event) as unknown as { readonly [member: string]: Json }) };
}

/** The event of a record; undefined where a record is none that this version knows. */
export function eventOf(record: Json): OperatorEvent | undefined {
  if (!isObject(record) || record.v !== FORMAT) return undefined;
  const { v: _format, ...event } = record;
  const isEvent =
    Number.isSafeInteger(event.id) && Number.isFinite(event.at) && Object.hasOwn(SEVERITY, `${event.type}`);
  return isEvent ? (event as unknown as OperatorEvent) : undefined;
}
