import { isObject, type Json, type JsonObject } from '../../controller/model/json.ts';

/** Values by place, as in `{'template.containerDefinitions[0].cpu': 128}`. */
export type Patch = Readonly<Record<string, Json>>;

type Step = string | number | { readonly key: string; readonly value: string };

/** `a.b[0].c[key=x.y]` as steps: members, positions, and elements told by a member of theirs. */
function stepsOf(place: string): readonly Step[] {
  const parts = place.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
  return parts.map((part) => (part.startsWith('[') ? selector(part.slice(1, -1)) : part));
}

function selector(text: string): Step {
  const at = text.indexOf('=');
  return at < 0 ? Number(text) : { key: text.slice(0, at), value: text.slice(at + 1) };
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(root: Json | undefined, place: string): Json | undefined {
  return stepsOf(place).reduce<Json | undefined>((value, step) => {
    if (typeof step === 'string') return isObject(value) ? value[step] : undefined;
    if (!Array.isArray(value)) return undefined;
    return typeof step === 'number' ? value[step] : value[indexOf(value, step)];
  }, root);
}

function indexOf(list: readonly Json[], { key, value }: Exclude<Step, string | number>): number {
  return list.findIndex((element) => isObject(element) && String(element[key]) === value);
}

/** A copy with the values put in; objects and lists on the way are made where there are none. */
export function patched(root: JsonObject, patch: Patch): JsonObject {
  return Object.entries(patch).reduce<Json>(
    (value, [place, put]) => placed(value, stepsOf(place), put),
    root,
  ) as JsonObject;
}

function placed(value: Json | undefined, [step, ...rest]: readonly Step[], put: Json): Json {
  if (step === undefined) return put;
  if (typeof step === 'string') {
    const members = isObject(value) ? value : {};
    return { ...members, [step]: placed(members[step], rest, put) };
  }
  const list = Array.isArray(value) ? [...(value as readonly Json[])] : [];
  const index = typeof step === 'number' ? step : indexOf(list, step);
  if (index < 0 || index > list.length) throw new Error(`no element ${JSON.stringify(step)}`);
  list[index] = placed(list[index], rest, put);
  return list;
}
