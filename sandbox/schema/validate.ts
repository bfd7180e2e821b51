import type { Member, Shape, StructShape } from './shape.ts';

export type Finding =
  | { readonly problem: 'missing'; readonly path: string }
  | { readonly problem: 'unknown'; readonly path: string; readonly known: readonly string[] }
  | { readonly problem: 'type'; readonly path: string; readonly expected: string; readonly found: string };

/**
 * Everything in which `input` departs from its schema, in document order. The SDK's schemas know members, types and
 * required members; enums, lengths and patterns are not in them and are checked by the services.
 */
export function validate(shape: StructShape, input: unknown): readonly Finding[] {
  return fits(shape, input) ? [] : checkStruct(shape, input, '');
}

/** The same question without the answers: almost everything fits, and paths are costly. */
function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'struct':
      return isRecord(value) && fitsStruct(shape, value);
    case 'list':
      return Array.isArray(value) && value.every((each) => fits(shape.member.shape, each));
    case 'map':
      return isRecord(value) && Object.values(value).every((each) => fits(shape.value.shape, each));
    default:
      return check(shape, value, '').length === 0;
  }
}

function fitsStruct(shape: StructShape, value: Readonly<Record<string, unknown>>): boolean {
  for (const name of shape.required) if (value[name] === undefined || value[name] === null) return false;
  return Object.keys(value).every((name) => {
    const member = shape.members.get(name);
    const each = value[name];
    return member !== undefined && (each === undefined || each === null || fits(member.shape, each));
  });
}

function check(shape: Shape, value: unknown, path: string): readonly Finding[] {
  switch (shape.kind) {
    case 'struct':
      return checkStruct(shape, value, path);
    case 'list':
      if (!Array.isArray(value)) return [mismatch('list', value, path)];
      return value.flatMap((each, index) => checkMember(shape.member, each, `${path}.${index + 1}.member`));
    case 'map':
      if (!isRecord(value)) return [mismatch('map', value, path)];
      return Object.entries(value).flatMap(([key, each]) => checkMember(shape.value, each, `${path}.${key}`));
    case 'document':
      return [];
    case 'timestamp':
      return value instanceof Date && !Number.isNaN(value.getTime()) ? [] : [mismatch('timestamp', value, path)];
    case 'blob':
      return value instanceof Uint8Array || typeof value === 'string' ? [] : [mismatch('blob', value, path)];
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value) ? [] : [mismatch('number', value, path)];
    default:
      return typeof value === shape.kind ? [] : [mismatch(shape.kind, value, path)];
  }
}

function checkMember(member: Member, value: unknown, path: string): readonly Finding[] {
  return check(member.shape, value, path);
}

function checkStruct(shape: StructShape, value: unknown, path: string): readonly Finding[] {
  if (!isRecord(value)) return [mismatch('structure', value, path)];
  const unknown = Object.keys(value)
    .filter((name) => !shape.members.has(name))
    .map((name): Finding => ({ problem: 'unknown', path: join(path, name), known: [...shape.members.keys()] }));
  const members = [...shape.members.values()].flatMap((member) => {
    const each = value[member.name];
    const at = join(path, member.name);
    if (each !== undefined && each !== null) return checkMember(member, each, at);
    return shape.required.has(member.name) ? [{ problem: 'missing', path: at } as const] : [];
  });
  return [...unknown, ...members];
}

function mismatch(expected: string, value: unknown, path: string): Finding {
  const found = value === null ? 'null' : Array.isArray(value) ? 'list' : isRecord(value) ? 'structure' : typeof value;
  return { problem: 'type', path, expected, found };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function join(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}
