import { isObject, type Json, type JsonObject } from '../model/json.ts';
import { isSecretName } from '../model/mask.ts';
import type { OutsideAnswer } from '../model/outside.ts';
import { EVERY_INSTANCE, type InstanceKey, type TerraformAddress } from '../model/terraform-address.ts';

/**
 * A state file of Terraform in its version 4, which Terraform has written since 0.12 (hashicorp/terraform,
 * internal/states/statefile/version4.go).
 */
export interface TerraformState {
  readonly outputs: JsonObject;
  readonly resources: readonly JsonObject[];
}

/** Throws an Error that says why the text is no state that can be read. */
export function parseTerraformState(text: string): TerraformState {
  const state = parsed(text);
  if (!isObject(state)) throw new Error('it is no state of Terraform');
  if (state.version !== 4)
    throw new Error(`its version is ${JSON.stringify(state.version ?? null)}; version 4 is read`);
  const { outputs, resources } = state;
  return { outputs: isObject(outputs) ? outputs : {}, resources: objects(resources) };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Whatever the parser says may quote the state, and a state holds secrets.
    throw new Error('it is not JSON');
  }
}

/** What the state holds at an address. Pure. Sensitive values are refused, and empty ones are no values. */
export function valueIn(state: TerraformState, address: TerraformAddress): OutsideAnswer {
  return address.kind === 'output' ? outputValue(state, address) : resourceValue(state, address);
}

function outputValue({ outputs }: TerraformState, { name, path }: OfKind<'output'>): OutsideAnswer {
  const output = outputs[name];
  if (!isObject(output)) return refused(`the state has no output ${name}; it has ${listOf(Object.keys(outputs))}`);
  const value = memberOf(output.value, path);
  if (output.sensitive === true || isSecretName(name) || isNamedSecret(path, value)) return refused(SENSITIVE);
  return answerOf(value);
}

type OfKind<K extends TerraformAddress['kind']> = Extract<TerraformAddress, { kind: K }>;

const SENSITIVE = 'it is sensitive; pass secrets to containers by ARN (secrets[].valueFrom)';

function resourceValue({ resources }: TerraformState, address: OfKind<'resource'>): OutsideAnswer {
  const { mode, module, type, name, key } = address;
  const resource = resources.find(
    (each) => each.mode === mode && each.module === module && each.type === type && each.name === name,
  );
  if (!resource) return refused('the state has no such resource');
  // A deposed instance is on its way out.
  const instances = objects(resource.instances).filter(({ deposed }) => deposed === undefined);
  if (key === EVERY_INSTANCE) return everyValue(instances.sort(byKey), address);
  const instance = instances.find(({ index_key }) => index_key === key);
  if (instance) return instanceValue(instance, address);
  const keys = instances.map(({ index_key }) =>
    index_key === undefined ? 'no key' : `[${JSON.stringify(index_key)}]`,
  );
  return refused(`the resource has no such instance; it has ${listOf(keys)}, and [*] stands for all`);
}

function everyValue(instances: readonly JsonObject[], address: OfKind<'resource'>): OutsideAnswer {
  const answers = instances.map((instance) => instanceValue(instance, address));
  const failed = answers.find(({ state }) => state === 'refused');
  if (failed) return failed;
  const value = answers.flatMap((answer) => (answer.state === 'known' ? [answer.value] : []));
  return value.length === 0 ? refused('the resource has no instance') : { state: 'known', value };
}

/** The order of Terraform's own lists: numbers, or texts, upwards. */
function byKey(a: JsonObject, b: JsonObject): number {
  const [left, right] = [a.index_key, b.index_key];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}

function instanceValue(instance: JsonObject, { type, path }: OfKind<'resource'>): OutsideAnswer {
  const value = memberOf(instance.attributes, path);
  if (isSensitive(instance, { type, path, value })) return refused(SENSITIVE);
  return answerOf(value);
}

/**
 * Older releases of Terraform wrote into `sensitive_attributes` only what the configuration marks, not what providers
 * declare so (believed; 1.9 and later do): names of secrets, and types made of secrets, are told apart here too.
 */
function isSensitive(
  instance: JsonObject,
  { type, path, value }: { type: string; path: readonly InstanceKey[]; value: Json | undefined },
): boolean {
  const marked = Array.isArray(instance.sensitive_attributes) ? (instance.sensitive_attributes as readonly Json[]) : [];
  if (marked.some((steps) => overlaps(pathOf(steps), path))) return true;
  const { attributes } = instance;
  const isSecure = isObject(attributes) && attributes.type === 'SecureString';
  if (type === 'random_password' || (type === 'aws_ssm_parameter' && isSecure && path[0] !== 'arn')) return true;
  return isNamedSecret(path, value);
}

/** On the way to the value, or within it, a member is named like a secret. The ARN of one is none. */
function isNamedSecret(path: readonly InstanceKey[], value: Json | undefined): boolean {
  if (typeof value === 'string' && value.startsWith('arn:')) return false;
  return path.some((step) => typeof step === 'string' && isSecretName(step)) || holdsSecret(value);
}

/** An object as such is refused without its values, so that only lists can carry secrets out. */
function holdsSecret(value: Json | undefined): boolean {
  if (!Array.isArray(value)) return false;
  return (value as readonly Json[]).some(hasSecretMember);
}

function hasSecretMember(value: Json | undefined): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).some(hasSecretMember);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => isNamedSecret([name], inner) || hasSecretMember(inner));
}

/** `[{type: "get_attr", value: "tags"}, {type: "index", value: {value: "a", type: "string"}}]`. */
function pathOf(steps: Json): readonly InstanceKey[] {
  return objects(steps).flatMap(({ value }) => {
    const key = isObject(value) ? value.value : value;
    return typeof key === 'string' || typeof key === 'number' ? [key] : [];
  });
}

/** One of them is a part of the other, or they are one. */
function overlaps(a: readonly InstanceKey[], b: readonly InstanceKey[]): boolean {
  return a.slice(0, b.length).every((step, index) => step === b[index]);
}

function memberOf(value: Json | undefined, path: readonly InstanceKey[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? (inner as readonly Json[])[step] : undefined;
    return isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

function answerOf(value: Json | undefined): OutsideAnswer {
  if (value === undefined) return refused('the state has no such attribute');
  if (value === null || value === '') return refused('it is empty');
  if (isObject(value)) return refused(`it is an object; it has ${listOf(Object.keys(value))}`);
  return { state: 'known', value };
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...names].sort().join(', ');
}

function refused(reason: string): OutsideAnswer {
  return { state: 'refused', reason };
}
