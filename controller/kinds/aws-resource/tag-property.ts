import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { TAG_PREFIX, type Tags } from '../../model/tags.ts';
import { schemaAt } from './compare/array-order.ts';

/** How a type writes its tags: a map, or a list whose elements name key and value in one of these spellings. */
type Form = { readonly kind: 'map' } | { readonly kind: 'list'; readonly key: string; readonly value: string };

const SPELLINGS = [
  ['Key', 'Value'],
  ['key', 'value'],
  ['TagKey', 'TagValue'],
] as const;

const forms = new WeakMap<ResourceType, Form>();

function formOf(type: ResourceType): Form {
  const found = forms.get(type) ?? formIn(type);
  forms.set(type, found);
  return found;
}

function formIn(type: ResourceType): Form {
  const property = type.tags?.property ?? '';
  const schema = schemaAt(type, property);
  if (schema?.type === 'object' || (schema?.patternProperties && schema.type !== 'array')) return { kind: 'map' };
  const members = schemaAt(type, `${property}/*`)?.properties ?? {};
  const [key, value] = SPELLINGS.find(([name]) => name in members) ?? SPELLINGS[0];
  return { kind: 'list', key, value };
}

/** Whether the property is the type's list of tags, each a key with its value. */
export function isTagList(type: ResourceType, path: string): boolean {
  return type.tags?.property === path && formOf(type).kind === 'list';
}

/** All tags of the properties, our own included. */
export function tagsIn(type: ResourceType, properties: JsonObject): Tags {
  const value = type.tags ? properties[type.tags.property] : undefined;
  if (Array.isArray(value)) return listed(formOf(type), value as readonly Json[]);
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text ?? '')]));
}

function listed(form: Form, list: readonly Json[]): Tags {
  const { key, value } = form.kind === 'list' ? form : { key: 'Key', value: 'Value' };
  return Object.fromEntries(
    list.filter(isObject).map((element) => [String(element[key] ?? ''), String(element[value] ?? '')]),
  );
}

/** The tags in the type's own form. `written`: elements as they stand, which may say more than key and value. */
export function tagValue(type: ResourceType, tags: Tags, written: Json | undefined): Json {
  const form = formOf(type);
  if (form.kind === 'map') return { ...tags };
  const elements = Array.isArray(written) ? (written as readonly Json[]).filter(isObject) : [];
  return Object.entries(tags).map(([key, value]) => {
    const whole = elements.find((element) => element[form.key] === key);
    return { ...extras(type), ...whole, [form.key]: key, [form.value]: value };
  });
}

/** Auto Scaling asks of every tag whether instances get it (CloudFormation reference, TagProperty). */
function extras({ name }: ResourceType): JsonObject {
  return name === 'AWS::AutoScaling::AutoScalingGroup' ? { PropagateAtLaunch: false } : {};
}

/** Tags that a manifest can ask for: neither AWS's nor our own. */
export function ordinary(tags: Tags): Tags {
  return Object.fromEntries(
    Object.entries(tags).filter(([key]) => !key.toLowerCase().startsWith('aws:') && !key.startsWith(TAG_PREFIX)),
  );
}
