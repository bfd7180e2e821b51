import type { Document, Problem } from '../model/document.ts';
import type { FoundExpression } from '../model/expression.ts';
import type { Identity, KindName, ResourceKey } from '../model/identity.ts';
import type { JsonObject } from '../model/json.ts';
import type { Scope } from '../model/scope.ts';
import type { Facts } from './facts.ts';

export type Verdict = 'ok' | 'warning' | 'error' | 'not checked';

/** What a check has to say about one field. */
export interface Finding {
  readonly verdict: Verdict;
  /** Path below `spec`; `''` is the spec itself. */
  readonly path: string;
  readonly message: string;
  /** What is allowed, or what to do. */
  readonly remedy?: string | undefined;
}

/** An expression without a value; `reason` where it asks a Namespace or a store outside. */
export interface Unanswered extends FoundExpression {
  readonly reason: string | undefined;
}

/** One document with everything put in that can be known before its objects live. */
export interface Subject {
  readonly document: Document;
  readonly kind: KindName;
  /** References to other documents stand in it as they were written. */
  readonly spec: JsonObject;
  /** What is wrong with it, by the schema of its kind and the rules across fields. */
  readonly problems: readonly Problem[];
  readonly scope: Scope;
  /** ARN of whom AWS takes us for in that scope. */
  readonly caller: string;
  /** What AWS knows the object by; undefined while a part of it is a reference. */
  readonly naturalKey: string | undefined;
  /** Documents that it refers to, by the path of the field. */
  readonly references: ReadonlyMap<string, Identity>;
  /** What nobody could answer; it stands in the spec as it was written. */
  readonly missing: readonly Unanswered[];
  readonly neighbours: Neighbours;
}

/** The other documents of the same account and Region. */
export interface Neighbours {
  byKey(key: ResourceKey): Subject | undefined;
  /** As in `ecs:cluster/shop`. */
  byName(naturalKey: string): Subject | undefined;
  ofKind(kind: KindName): readonly Subject[];
}

/** One row of the table of checks. Pure: it asks for facts, and says nothing while they are on their way. */
export interface Check {
  readonly code: string;
  readonly kinds: readonly KindName[];
  /** What is promised when it is ok. */
  readonly title: string;
  /** Where the rule is known from; `believed` where nobody has recorded it. */
  readonly source: string;
  readonly run: (subject: Subject, facts: Facts) => readonly Finding[];
}

export function ok(path: string, message: string): Finding {
  return { verdict: 'ok', path, message };
}

export function warning(path: string, message: string, remedy?: string): Finding {
  return { verdict: 'warning', path, message, remedy };
}

export function error(path: string, message: string, remedy?: string): Finding {
  return { verdict: 'error', path, message, remedy };
}

export function notChecked(path: string, message: string, remedy?: string): Finding {
  return { verdict: 'not checked', path, message, remedy };
}
