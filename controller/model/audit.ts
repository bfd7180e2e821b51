import type { Actor } from './actor.ts';
import type { ResourceKey } from './identity.ts';
import type { Json } from './json.ts';
import type { Verb } from './verb.ts';

/** What people do that is written down: what they ask for, and that they come and go. */
export type AuditVerb = Verb | 'sign-in' | 'sign-out';

/** `refused`: not allowed, nothing was tried. `started`: goes on, and ends in a record of its own. */
export const AUDIT_RESULTS = ['done', 'started', 'refused', 'failed'] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** One thing that somebody did or tried. Never holds a secret: what is written has been masked. */
export interface AuditEntry {
  readonly actor: Pick<Actor, 'name' | 'via' | 'role'>;
  readonly verb: AuditVerb;
  readonly result: AuditResult;
  /** What it was done to; undefined for what concerns no single object. */
  readonly object?: ResourceKey | undefined;
  /** Of the operation that it began or ended. */
  readonly operation?: string | undefined;
  /** What was there, and what was asked for in its place; only what tells the two apart. */
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  /** In the words of whoever asked. */
  readonly reason?: string | undefined;
  /** Why it was refused, or how it failed. */
  readonly message?: string | undefined;
  /** Where the request came from, as far as the controller saw it. */
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
}

export interface AuditRecord extends AuditEntry {
  /** Grows with time, over restarts too. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface AuditQuery {
  readonly limit: number;
  /** Only records with a lower id: the next page. */
  readonly before?: number | undefined;
  readonly actor?: string | undefined;
  readonly verb?: AuditVerb | undefined;
  readonly result?: AuditResult | undefined;
  readonly object?: ResourceKey | undefined;
}

export function isAskedOfAudit(record: AuditRecord, query: Omit<AuditQuery, 'limit'>): boolean {
  const { before, actor, verb, result, object } = query;
  if (before !== undefined && record.id >= before) return false;
  if (actor !== undefined && record.actor.name !== actor) return false;
  if (verb !== undefined && record.verb !== verb) return false;
  if (result !== undefined && record.result !== result) return false;
  return object === undefined || record.object === object;
}
