import type { ErrorObject } from 'ajv';
import * as generated from '../../crds/generated/validators.ts';
import type { KindName } from '../model/identity.ts';
import { isObject, type Json } from '../model/json.ts';

interface Validate {
  (document: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

const VALIDATORS = generated as unknown as Readonly<Record<`validate${KindName}`, Validate>>;

/** Checks a whole document against its CRD: every error, in the CRD's order. Nothing is compiled here. */
export function schemaErrors(kind: KindName, document: unknown): readonly ErrorObject[] {
  const validate = VALIDATORS[`validate${kind}`];
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
