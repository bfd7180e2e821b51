/**
 * The AWS SDK's runtime schemas, read into one closed union. The clients export them as tuples: `[1, ns, name, traits,
 * member]` is a list, `2` a map, `3` a structure, `-3` an error, `4` a union, `9` an operation; numbers stand for simple
 * types (`@smithy/types`, `schema/static-schemas` and `schema/sentinels`).
 */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'document' }
  | { readonly kind: 'list'; readonly member: Member }
  | { readonly kind: 'map'; readonly key: Member; readonly value: Member }
  | StructShape;

export interface StructShape {
  readonly kind: 'struct';
  readonly name: string;
  /** The element that the REST-XML protocol makes of it. */
  readonly xmlName: string | undefined;
  readonly union: boolean;
  readonly members: ReadonlyMap<string, Member>;
  readonly required: ReadonlySet<string>;
}

export interface Traits {
  readonly xmlName?: string;
  readonly jsonName?: string;
  readonly ec2QueryName?: string;
  readonly xmlFlattened?: number;
  readonly sensitive?: number;
  readonly idempotencyToken?: number;
  /** `[code, HTTP status]` on the wire of the Query protocol. */
  readonly awsQueryError?: readonly [string, number];
  readonly httpError?: number;
  /** REST protocols: `[method, path and literal query, status]` of an operation. */
  readonly http?: readonly [string, string, number];
  /** Where a REST protocol carries a member; without any of these it is part of the body. */
  readonly httpLabel?: number;
  readonly httpPayload?: number;
  readonly httpHeader?: string;
  readonly httpQuery?: string;
  readonly httpPrefixHeaders?: string;
}

/** A member of a structure, list or map: its traits are its own over those of the shape that it points at. */
export interface Member {
  readonly name: string;
  readonly traits: Traits;
  readonly shape: Shape;
}

const SIMPLE: Readonly<Record<number, Shape>> = {
  0: { kind: 'string' },
  1: { kind: 'number' },
  2: { kind: 'boolean' },
  4: { kind: 'timestamp' },
  5: { kind: 'timestamp' },
  6: { kind: 'timestamp' },
  7: { kind: 'timestamp' },
  15: { kind: 'document' },
  17: { kind: 'number' },
  19: { kind: 'number' },
  21: { kind: 'blob' },
  42: { kind: 'blob' },
};
const EMPTY: StructShape = {
  kind: 'struct',
  name: 'Unit',
  xmlName: undefined,
  union: false,
  members: new Map(),
  required: new Set(),
};
const LIST_OF = 64;
const MAP_OF = 128;
const TRAIT_BITS = ['httpLabel', 'idempotent', 'idempotencyToken', 'sensitive', 'httpPayload'] as const;

const shapes = new WeakMap<object, Shape>();

/** Reads one schema; equal schemas give the same Shape object, and recursion is followed only when a member is looked at. */
export function shapeOf(schema: unknown): Shape {
  const target = dereference(schema);
  if (target === 'unit') return EMPTY;
  if (typeof target === 'number') return simpleShape(target);
  if (!Array.isArray(target)) throw new TypeError(`not a schema: ${String(target)}`);
  const known = shapes.get(target);
  if (known) return known;
  const shape = compositeShape(target);
  shapes.set(target, shape);
  return shape;
}

/** As shapeOf, for what must be a structure: an operation's input or output, an error. */
export function structOf(schema: unknown): StructShape {
  const shape = shapeOf(schema);
  if (shape.kind !== 'struct') throw new TypeError(`not a structure: ${shape.kind}`);
  return shape;
}

/** The traits of a schema tuple itself. */
export function traitsOf(schema: readonly unknown[]): Traits {
  return translate(schema[3]);
}

function simpleShape(sentinel: number): Shape {
  if (sentinel >= MAP_OF) {
    const value = sentinel - MAP_OF;
    return { kind: 'map', key: member('key', 0), value: member('value', value) };
  }
  if (sentinel >= LIST_OF) return { kind: 'list', member: member('member', sentinel - LIST_OF) };
  const shape = SIMPLE[sentinel];
  if (!shape) throw new TypeError(`unknown schema sentinel ${sentinel}`);
  return shape;
}

function compositeShape(tuple: readonly unknown[]): Shape {
  switch (tuple[0]) {
    case 0:
      return shapeOf(tuple[4]);
    case 1:
      return { kind: 'list', member: member('member', tuple[4]) };
    case 2:
      return { kind: 'map', key: member('key', tuple[4]), value: member('value', tuple[5]) };
    case 3:
    case -3:
    case 4:
      return structure(tuple);
    default:
      throw new TypeError(`unknown schema tuple ${String(tuple[0])}`);
  }
}

function structure(tuple: readonly unknown[]): StructShape {
  const names = tuple[4] as readonly string[];
  const targets = tuple[5] as readonly unknown[];
  const required = typeof tuple[6] === 'number' ? tuple[6] : 0;
  return {
    kind: 'struct',
    name: String(tuple[2]),
    xmlName: traitsOf(tuple).xmlName,
    union: tuple[0] === 4,
    members: new Map(names.map((name, index) => [name, member(name, targets[index])])),
    required: new Set(names.slice(0, required)),
  };
}

/** A member schema is either a schema or `[schema, traits]`; the target is read when it is first looked at. */
function member(name: string, ref: unknown): Member {
  const [target, own] = isMemberRef(ref) ? [ref[0], translate(ref[1])] : [ref, {}];
  let traits: Traits | undefined;
  let shape: Shape | undefined;
  return {
    name,
    get traits() {
      traits ??= { ...ownTraits(target), ...own };
      return traits;
    },
    get shape() {
      shape ??= shapeOf(target);
      return shape;
    },
  };
}

function ownTraits(ref: unknown): Traits {
  const target = dereference(ref);
  return Array.isArray(target) ? traitsOf(target) : {};
}

function dereference(ref: unknown): unknown {
  return typeof ref === 'function' ? (ref as () => unknown)() : ref;
}

function isMemberRef(ref: unknown): ref is readonly [unknown, unknown] {
  return Array.isArray(ref) && ref.length === 2;
}

function translate(indicator: unknown): Traits {
  if (typeof indicator === 'object' && indicator !== null) return indicator as Traits;
  const bits = typeof indicator === 'number' ? indicator : 0;
  const set = TRAIT_BITS.filter((_, index) => ((bits >> index) & 1) === 1);
  return Object.fromEntries(set.map((name) => [name, 1]));
}
