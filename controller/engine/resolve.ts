import { digest } from '../model/digest.ts';
import type { Document, Management, NamespaceSpec } from '../model/document.ts';
import type { Expression, FoundExpression, Values } from '../model/expression.ts';
import { keyOf, parseKey, type ResourceKey } from '../model/identity.ts';
import { type Json, type JsonObject, jsonEqual } from '../model/json.ts';
import { attributeOf, type Naming, type OutputExpression } from '../model/naming.ts';
import { outputAt } from '../model/output.ts';
import { isOutside, type OutsideAnswers, outsideRefusal, outsideValue } from '../model/outside.ts';
import { pseudoValue } from '../model/pseudo.ts';
import type { Resource } from '../model/resource.ts';
import type { Scope } from '../model/scope.ts';
import { ownManagement } from '../model/stateful-types.ts';
import { type Tags, tagMap } from '../model/tags.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { Binding } from '../ports/scopes.ts';
import type { DesiredEntry } from './desired.ts';
import { effectiveManagement } from './management.ts';

/** Namespace that may go without a `Namespace` document; it uses the controller's own credentials. */
export const DEFAULT_NAMESPACE = 'default';

export type BindingResult = { readonly binding: Binding } | { readonly blocked: string };

/** Where a namespace's objects live. */
export function bindingOf(namespace: string, spec: NamespaceSpec | undefined): BindingResult {
  if (!spec && namespace !== DEFAULT_NAMESPACE)
    return { blocked: `namespace "${namespace}" has no valid Namespace document; nothing in it is read or written` };
  return { binding: { account: spec?.account, region: spec?.region, roleArn: spec?.assumeRole } };
}

export function bindingId(binding: Binding): string {
  return `${binding.account ?? '*'}/${binding.region ?? '*'}/${binding.roleArn ?? 'self'}`;
}

export interface ResolveEnv {
  readonly manifests: Manifests;
  readonly namespace: NamespaceSpec | undefined;
  readonly scope: Scope;
  /** Outputs of an object that was seen alive; undefined while it was not. */
  readonly outputs: (key: ResourceKey) => JsonObject | undefined;
  /** Whom functions of CloudFormation mean, which name no kind. */
  readonly naming: Naming;
  /** What was read outside for this pass. */
  readonly outside: OutsideAnswers;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly resource: Resource }
  /** As far as it goes: unresolved expressions stay as they were written. */
  | {
      readonly kind: 'waiting';
      readonly resource: Resource;
      readonly on: readonly ResourceKey[];
      readonly reason: string;
    }
  | { readonly kind: 'invalid'; readonly resource: Resource; readonly message: string };

/** Makes a document ready to be compared. Pure. */
export function resolveResource(entry: DesiredEntry, env: ResolveEnv): Resolution {
  const { document } = entry;
  const { spec, origins, missing } = env.manifests.substitute(document, valuesOf(env));
  const resource = assemble(entry, { ...env, spec, origins });
  const unknown = missing.find(({ expression }) => expression.kind !== 'output');
  if (unknown) return { kind: 'invalid', resource, message: unanswered(unknown, env.outside) };
  if (missing.length > 0)
    return { kind: 'waiting', resource, on: targetsOf(missing, env.naming), reason: waitReason(missing) };
  const problems = env.manifests.check(document, spec);
  const [first] = problems;
  if (first) return { kind: 'invalid', resource, message: `${first.field ?? 'spec'}: ${first.message}` };
  return { kind: 'resolved', resource };
}

/** A document that refers to another one, as far as it is known. It is looked into and never acted on, so not checked. */
export function resolveReferrer(entry: DesiredEntry, env: Omit<ResolveEnv, 'outside'>): Resource {
  const { document, commit } = entry;
  const { identity, key } = document;
  const { spec, origins } = env.manifests.substitute(document, valuesOf({ ...env, outside: new Map() }));
  const management = effectiveManagement(ownManagement(document), env.namespace?.management);
  const { scope } = env;
  return { identity, key, scope, spec, management, defaultTags: {}, document, commit, origins, specHash: '' };
}

function valuesOf(env: ResolveEnv): Values {
  return (expression) => {
    switch (expression.kind) {
      case 'var':
        return env.namespace?.variables?.[expression.name];
      case 'output':
        return outputOf(expression, env);
      case 'pseudo':
        return pseudoValue(expression.name, env.scope);
      default:
        return outsideValue(expression, env.outside);
    }
  };
}

function outputOf(expression: OutputExpression, { naming, outputs }: ResolveEnv): Json | undefined {
  const target = naming(expression);
  const found = outputs(keyOf(target));
  const isOther = expression.byName === true && target.kind !== expression.target.kind;
  return isOther ? attributeOf(found, target.kind, expression.output) : outputAt(found, expression.output);
}

type Assembly = ResolveEnv & {
  readonly spec: JsonObject;
  readonly origins: Resource['origins'];
};

function assemble(entry: DesiredEntry, parts: Assembly): Resource {
  const { document, commit } = entry;
  const defaultTags = tagMap(parts.namespace?.tags);
  return {
    identity: document.identity,
    key: document.key,
    scope: parts.scope,
    spec: parts.spec,
    management: managementOf(document, parts),
    defaultTags,
    document,
    commit,
    origins: parts.origins,
    specHash: hashOf(parts.spec, defaultTags),
  };
}

/** A check may ask at an address that only AWS knows: the references of its URL are answered, and never waited for. */
function managementOf(document: Document, env: ResolveEnv): Management {
  const management = effectiveManagement(ownManagement(document), env.namespace?.management);
  const check = management.postRolloutCheck;
  if (!check) return management;
  const { text: url, missing } = env.manifests.substituteText(document, check.url, valuesOf(env));
  return { ...management, postRolloutCheck: { ...check, url, ...(missing.length > 0 ? { waitsFor: missing } : {}) } };
}

const hashes = new WeakMap<JsonObject, { readonly tags: Tags; readonly hash: string }>();

/** The language answers the same object for the same content, which is hashed once. */
function hashOf(spec: JsonObject, tags: Tags): string {
  const known = hashes.get(spec);
  if (known && jsonEqual(known.tags, tags)) return known.hash;
  const hash = digest({ spec, defaultTags: tags });
  hashes.set(spec, { tags, hash });
  return hash;
}

function targetsOf(missing: readonly FoundExpression[], naming: Naming): ResourceKey[] {
  const keys = missing.flatMap(({ expression }) => (expression.kind === 'output' ? [keyOf(naming(expression))] : []));
  return [...new Set(keys)];
}

function waitReason(missing: readonly FoundExpression[]): string {
  const names = [...new Set(missing.map(({ text }) => text))];
  return `waits for ${names.join(', ')}`;
}

function unanswered({ expression, text, location }: FoundExpression, outside: OutsideAnswers): string {
  const where = `${location.file}:${location.line}:${location.column}`;
  return `${where} ${text}: ${describeUnanswered(expression, outside)}`;
}

function describeUnanswered(expression: Expression, outside: OutsideAnswers): string {
  if (expression.kind === 'var') return `the namespace has no variable "${expression.name}"`;
  return isOutside(expression) ? outsideRefusal(expression, outside) : 'it is not known yet';
}

/** Keys that a document waits for by `dependsOn`: `Kind/name` in its own namespace or `namespace/Kind/name`. */
export function dependsOnKeys(document: Document, names: readonly string[]): ResourceKey[] {
  return names.flatMap((name) => {
    const identity = parseKey(name.split('/').length === 2 ? `${document.identity.namespace}/${name}` : name);
    return identity ? [keyOf(identity)] : [];
  });
}
