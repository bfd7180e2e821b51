import { isObject, type Json, type JsonObject } from './json.ts';

/**
 * What `${Kind/name.path}` means: the output of that name, else what is found on the way of the dots, into members of
 * objects and by number into lists. Undefined while nothing is there.
 */
export function outputAt(outputs: JsonObject | undefined, path: string): Json | undefined {
  if (outputs?.[path] !== undefined) return outputs[path];
  return path.split('.').reduce<Json | undefined>((value, step) => memberAt(value, step), outputs);
}

function memberAt(value: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(value)) return /^[0-9]{1,6}$/.test(step) ? (value as readonly Json[])[Number(step)] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
