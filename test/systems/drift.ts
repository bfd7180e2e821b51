import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';
import type { ResourceType } from '../../controller/model/resource-type.ts';
import type { ResourceTypes } from '../../controller/ports/resource-types.ts';
import type { Model, Stored } from '../../sandbox/cloudcontrol/store.ts';
import type { SystemWorld } from './system-world.ts';

/** What somebody does to one resource past Evenkeel. */
export interface Edit {
  /** In words, in the past tense. */
  readonly what: string;
  readonly deletes: boolean;
  act(): Promise<void> | void;
}

/** What it may do is kept by IAM itself, whatever the store says; its tags are in the store. */
const ROLE = 'AWS::IAM::Role';
/** Of those no property is edited: routes through a gateway cannot be healed while it hangs on nothing. */
const WHOLE = [ROLE, 'AWS::EC2::VPCGatewayAttachment'];

/** Resources whose content another API keeps. */
const SPECIAL: Readonly<Record<string, (world: SystemWorld, stored: Stored) => Edit>> = {
  'AWS::IAM::RolePolicy': (world, { model }) => ({
    what: 'PolicyDocument was changed',
    deletes: false,
    async act() {
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });
      await world.call('iam', 'PutRolePolicy', { ...model, PolicyDocument });
    },
  }),
};

/**
 * A change of one property that the manifest states, in the store itself. Where AWS can change none of them, a tag goes;
 * where there are none, the resource itself does.
 */
export function editOf(world: SystemWorld, types: ResourceTypes, stored: Stored, stated: JsonObject): Edit {
  const type = types.get(stored.type);
  if (!type) throw new Error(`${stored.type} is unknown`);
  const special = SPECIAL[type.name];
  if (special) return special(world, stored);
  const store = world.store();
  const path = WHOLE.includes(type.name) ? undefined : mutablePath(type, stated, stored.model);
  if (path) {
    const model = edited(stored.model, path);
    return { what: `${path.join('/')} was changed`, deletes: false, act: () => store.put({ ...stored, model }) };
  }
  const model = type.tags && withoutTag(stored.model, type.tags.property);
  if (model) return { what: 'a tag was removed', deletes: false, act: () => store.put({ ...stored, model }) };
  return { what: 'it was deleted', deletes: true, act: () => store.remove(stored.type, stored.identifier) };
}

/** The first stated property of plain values that AWS shows and can change. */
function mutablePath(type: ResourceType, stated: JsonObject, live: Model): readonly string[] | undefined {
  const paths = Object.keys(stated).flatMap((name) => plainPaths(stated[name], live[name] as Json, [name]));
  return paths.find((path) => isMutable(type, path));
}

function plainPaths(stated: Json | undefined, live: Json | undefined, at: readonly string[]): readonly string[][] {
  if (isObject(stated) && isObject(live))
    return Object.keys(stated).flatMap((name) => plainPaths(stated[name], live[name], [...at, name]));
  const isPlain = typeof live === 'string' || typeof live === 'number' || typeof live === 'boolean';
  return isPlain && !at[0]?.endsWith('Tags') ? [[...at]] : [];
}

function isMutable(type: ResourceType, path: readonly string[]): boolean {
  const text = path.join('/');
  const fixed = [...type.createOnly, ...type.readOnly, ...type.writeOnly, ...type.conditionalCreateOnly];
  if (!type.handlers.includes('update')) return false;
  return !fixed.some((one) => text === one || text.startsWith(`${one}/`) || one.startsWith(`${text}/`));
}

function edited(model: Model, [first = '', ...rest]: readonly string[]): Model {
  const value = model[first];
  if (rest.length > 0) return { ...model, [first]: edited(value as Model, rest) };
  return { ...model, [first]: other(value as Json) };
}

function other(value: Json): string | number | boolean {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return /^\d+$/.test(String(value)) ? String(Number(value) + 1) : `${String(value)}-edited`;
}

/** The first tag goes that is not ours, in either of AWS's shapes. */
function withoutTag(model: Model, property: string): Model | undefined {
  const tags = model[property];
  const isOurs = (key: string): boolean => key.startsWith('evenkeel.dev/');
  if (Array.isArray(tags)) {
    const list = tags as readonly { readonly Key?: string }[];
    const index = list.findIndex(({ Key }) => !isOurs(String(Key)));
    return index < 0 ? undefined : { ...model, [property]: tags.filter((_, i) => i !== index) };
  }
  if (!isObject(tags as Json)) return undefined;
  const gone = Object.keys(tags as object).find((key) => !isOurs(key));
  if (gone === undefined) return undefined;
  const { [gone]: _, ...left } = tags as Model;
  return { ...model, [property]: left };
}
