import { digest } from '../../../model/digest.ts';
import type { ResourceType, TypeSchema } from '../../../model/resource-type.ts';
import { definitionAt } from '../compare/array-order.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** As many characters of a digest, six bits each. */
function letters(text: string, count: number): string {
  const bits = BigInt(`0x${digest(text, 16)}`);
  return Array.from({ length: count }, (_, index) => LETTERS[Number((bits >> BigInt(6 * index)) & 63n)]).join('');
}

const OF_NAMES = 3;
const OF_KEYS = 5;

/**
 * The code of a member. Names that the type has are few: theirs are short, and one that two siblings have is taken for
 * neither. Keys that manifests choose (of tags, of an environment) may be any: theirs begin with a plus and are longer.
 */
export function codeOf(type: ResourceType, path: string, member: string): string {
  return siblings(type, path).get(member) ?? `+${letters(member, OF_KEYS)}`;
}

/** Whether another member that the type has at that place has the code as well. */
export function isAmbiguous(type: ResourceType, path: string, code: string): boolean {
  return [...siblings(type, path).values()].filter((one) => one === code).length > 1;
}

/** Codes of names; a type's are asked for at every look. */
type Codes = ReadonlyMap<string, string>;

const known = new WeakMap<ResourceType, Map<string, Codes>>();

function siblings(type: ResourceType, path: string): Codes {
  const ofType = known.get(type) ?? new Map<string, Codes>();
  known.set(type, ofType);
  const names = ofType.has(path) ? [] : namesIn(type, definitionAt(type, path));
  const found = ofType.get(path) ?? new Map(names.map((name) => [name, letters(name, OF_NAMES)]));
  ofType.set(path, found);
  return found;
}

function namesIn(type: ResourceType, schema: TypeSchema | undefined): readonly string[] {
  if (!schema) return [];
  const others = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [...Object.keys(schema.properties ?? {}), ...others.flatMap((one) => namesIn(type, resolved(type, one)))];
}

function resolved(type: ResourceType, schema: TypeSchema): TypeSchema {
  const name = schema.$ref?.replace('#/definitions/', '');
  return (name === undefined ? undefined : type.definitions[name]) ?? schema;
}
