import type { Document, NamespaceSpec } from '../model/document.ts';
import type { Expression, FoundExpression, Values } from '../model/expression.ts';
import { type Identity, keyOf, type ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { ErasedKind } from '../model/kind.ts';
import { type Naming, namingIn } from '../model/naming.ts';
import { isOutside, type OutsideAnswers, outsideRefusal, outsideValue } from '../model/outside.ts';
import { pseudoValue } from '../model/pseudo.ts';
import { type Scope, scopeId } from '../model/scope.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { Neighbours, Subject } from './check.ts';

/** A document with what its namespace says: where it lives, and its variables. */
export interface Placed {
  readonly document: Document;
  readonly namespace: NamespaceSpec | undefined;
  readonly scope: Scope;
  readonly caller: string;
  /** What it names outside, as far as that could be read. */
  readonly outside: OutsideAnswers;
}

export interface Language {
  readonly manifests: Manifests;
  readonly kinds: ReadonlyMap<string, ErasedKind>;
}

/** Subjects of all documents that are objects; each knows those of its own account and Region. Pure. */
export function subjectsOf(placed: readonly Placed[], language: Language): readonly Subject[] {
  const naming = namingIn(placed.map(({ document }) => document.key));
  const byScope = new Map<string, Subject[]>();
  return placed.map((one) => {
    const id = scopeId({ ...one.scope, roleArn: undefined });
    const near = byScope.get(id) ?? [];
    byScope.set(id, near);
    const subject = subjectOf(one, { ...language, naming }, neighboursOf(near));
    near.push(subject);
    return subject;
  });
}

function subjectOf(
  one: Placed,
  { manifests, kinds, naming }: Language & { readonly naming: Naming },
  neighbours: Neighbours,
): Subject {
  const { document, scope, caller } = one;
  const { spec, missing } = manifests.substitute(document, valuesOf(one));
  const kind = kinds.get(document.identity.kind);
  const expressions = manifests.expressions(document);
  return {
    document,
    kind: document.identity.kind,
    spec,
    problems: manifests.check(document, spec),
    scope,
    caller,
    naturalKey: knownName(kind, spec, document.identity),
    missing: missing.map((found) => ({ ...found, reason: reasonOf(found, one) })),
    references: new Map(expressions.flatMap((found) => targetOf(found, naming))),
    neighbours,
  };
}

function valuesOf({ namespace, outside, scope }: Placed): Values {
  return (expression: Expression) => {
    switch (expression.kind) {
      case 'var':
        return namespace?.variables?.[expression.name];
      case 'output':
        return undefined;
      case 'pseudo':
        return pseudoValue(expression.name, scope);
      default:
        return outsideValue(expression, outside);
    }
  };
}

/** Why an expression has no value; what refers to other documents is checked by itself. */
function reasonOf({ expression }: FoundExpression, { outside }: Placed): string | undefined {
  if (expression.kind === 'var') return `the namespace has no variable "${expression.name}"`;
  return isOutside(expression) ? outsideRefusal(expression, outside) : undefined;
}

function knownName(kind: ErasedKind | undefined, spec: JsonObject, identity: Identity): string | undefined {
  const name = kind?.naturalKey(spec, identity);
  return name?.includes('${') ? undefined : name;
}

function targetOf({ expression, path }: FoundExpression, naming: Naming): readonly (readonly [string, Identity])[] {
  return expression.kind === 'output' ? [[path, naming(expression)]] : [];
}

/** Looked up when a check runs: by then all of them are there. */
function neighboursOf(near: readonly Subject[]): Neighbours {
  let byKey: Map<ResourceKey, Subject> | undefined;
  let byName: Map<string, Subject> | undefined;
  return {
    byKey(key) {
      byKey ??= new Map(near.map((subject) => [keyOf(subject.document.identity), subject]));
      return byKey.get(key);
    },
    byName(naturalKey) {
      byName ??= new Map(near.flatMap((subject) => (subject.naturalKey ? [[subject.naturalKey, subject]] : [])));
      return byName.get(naturalKey);
    },
    ofKind: (kind) => near.filter((subject) => subject.kind === kind),
  };
}
