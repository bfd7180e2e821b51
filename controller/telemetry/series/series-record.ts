import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { isObject, type Json } from '../../model/json.ts';
import type { FleetValues } from './fleet-series.ts';
import type { TaskValues } from './task-series.ts';

/** What one look found new, as it lies on disk. Names and counts: nothing of it can be a secret. */
export interface SeriesRecord {
  readonly at: number;
  readonly tasks: ReadonlyMap<ResourceKey, TaskValues>;
  readonly fleet?: FleetValues | undefined;
}

/** Grows when members change their meaning; records of another format are left out. */
const FORMAT = 1;
/** Services in a record at most, so that none is too long for a line. */
const SERVICES = 1_000;

/** A look in as many records as it takes. */
export function recordsOf({ at, tasks, fleet }: SeriesRecord): readonly Json[] {
  const all = [...tasks];
  const parts = Array.from({ length: Math.max(1, Math.ceil(all.length / SERVICES)) }, (_, part) =>
    all.slice(part * SERVICES, (part + 1) * SERVICES),
  );
  return parts.map((part, index) => ({
    v: FORMAT,
    at,
    ...(part.length > 0 ? { tasks: Object.fromEntries(part) as Json } : {}),
    ...(index === 0 && fleet !== undefined ? { fleet: fleet as Json } : {}),
  }));
}

/** Undefined where a record is none that this version knows. */
export function seriesOf(record: Json): SeriesRecord | undefined {
  if (!isObject(record) || record.v !== FORMAT || typeof record.at !== 'number') return undefined;
  const tasks = new Map<ResourceKey, TaskValues>();
  for (const [key, values] of Object.entries(isObject(record.tasks) ? record.tasks : {}))
    if (parseKey(key) && isValues(values)) tasks.set(key as ResourceKey, values);
  return { at: record.at, tasks, fleet: isValues(record.fleet) ? record.fleet : undefined };
}

function isValues(value: Json | undefined): value is TaskValues & Json {
  return (
    value === null || (Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && Number(each) >= 0))
  );
}
