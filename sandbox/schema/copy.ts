import type { Shape } from './shape.ts';

/** A deep copy of SDK-shaped data; members that are undefined are left out. */
export function copy<T>(value: T): T {
  return copyAny(value) as T;
}

function copyAny(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return new Date(value);
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map(copyAny);
  const present = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(present.map(([key, each]) => [key, copyAny(each)]));
}

const MASK = '***';

/** As copy, with every member that the schema marks as sensitive replaced by `***`, and bytes by how many they are. */
export function masked(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((each) => masked(shape.member.shape, each));
  if (shape.kind !== 'struct' || !isRecord(value)) return copyAny(value);
  const out: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    const member = shape.members.get(key);
    if (each === undefined) continue;
    if (each instanceof Uint8Array) out[key] = `${each.length} bytes`;
    else out[key] = member?.traits.sensitive ? MASK : member ? masked(member.shape, each) : copyAny(each);
  }
  return out;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
