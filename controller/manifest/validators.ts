import type { ErrorObject } from 'ajv';
import { VALIDATORS } from '../../crds/generated/validators.js';
import type { KindName } from '../model/identity.ts';
import { isObject, type Json } from '../model/json.ts';

/** Checks a whole document against its CRD: every error, in the CRD's order. Nothing is compiled here. */
export function schemaErrors(kind: KindName, document: unknown): readonly ErrorObject[] {
  const validate = VALIDATORS[kind];
  return validate(document) ? [] : (validate.errors ?? []);
}

/** The steps of a JSON pointer; those into lists are numbers. */
export function pointerSteps(pointer: string, document: Json): readonly (string | number)[] {
  let value: Json | undefined = document;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(name) : name;
      value = valueAt(value, step);
      return step;
    });
}

export function valueAt(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
  return isObject(value) ? value[step] : undefined;
}
