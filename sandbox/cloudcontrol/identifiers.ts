import type { ResourceType } from '../../crds/resource-types/shipped-types.ts';
import { valuesAt } from './paths.ts';
import type { Json, Model } from './store.ts';

/** The primary identifier as Cloud Control writes it: its parts in the schema's order, with `|` between. */
export function identifierOf(type: ResourceType, model: Model): string {
  return type.identifier.map((path) => part(valuesAt(model, path)[0])).join('|');
}

function part(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** An identifier as the caller wrote it, in Cloud Control's form: `{"BucketName": "b"}` is as good as `b`. */
export function normalIdentifier(type: ResourceType, given: string): string {
  if (!given.startsWith('{')) return given;
  try {
    return identifierOf(type, JSON.parse(given) as Model);
  } catch {
    return given;
  }
}

/** As messages write it: `{"/properties/LogGroupName":"shop"}`. */
export function shownIdentifier(type: ResourceType, identifier: string): string {
  const parts = identifier.split('|');
  return JSON.stringify(
    Object.fromEntries(type.identifier.map((name, at) => [`/properties/${name}`, parts[at] ?? ''])),
  );
}
