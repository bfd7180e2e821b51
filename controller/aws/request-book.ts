import type { HookProgressEvent, ProgressEvent } from '@aws-sdk/client-cloudcontrol';
import type { ResourceRef, ResourceRequest } from '../model/aws-reads.ts';
import { type Scope, scopeId } from '../model/scope.ts';

/** More requests than any fleet has under way; the oldest go first, and sending one anew has AWS tell it again. */
const KEPT = 5_000;

/**
 * What this process knows of its requests to Cloud Control. It may be lost at any time: a request that is sent once more
 * with its client token is answered with where it stands (Cloud Control API Reference, CreateResource).
 */
export interface RequestBook {
  note(scope: Scope, request: ResourceRequest): void;
  byToken(scope: Scope, clientToken: string): ResourceRequest | undefined;
  /** Whether a request of that token, which is AWS's, is one of them. */
  has(scope: Scope, requestToken: string): boolean;
  /** Oldest first. */
  of(scope: Scope, resource: ResourceRef): readonly ResourceRequest[];
}

export function createRequestBook(): RequestBook {
  const known = new Map<string, Noted>();
  /** Every sweep asks about every resource, so requests are found by it, and not looked through. */
  const about = new Map<string, Map<string, Noted>>();
  const tokens = new Set<string>();
  let order = 0;

  function take(id: string): void {
    const noted = known.get(id);
    known.delete(id);
    const shelf = noted && about.get(noted.resource);
    shelf?.delete(id);
    if (noted) tokens.delete(noted.token);
    if (noted && shelf?.size === 0) about.delete(noted.resource);
  }

  return {
    note(scope, request) {
      const id = `${scopeId(scope)}|${request.clientToken}`;
      const since = known.get(id)?.order ?? order++;
      take(id);
      const token = `${scopeId(scope)}|${request.requestToken}`;
      const noted = { order: since, request, token, resource: resourceId(scope, request) };
      known.set(id, noted);
      tokens.add(token);
      const shelf = about.get(noted.resource) ?? new Map<string, Noted>();
      about.set(noted.resource, shelf.set(id, noted));
      const [oldest] = known.size > KEPT ? known.keys() : [];
      if (oldest !== undefined) take(oldest);
    },
    has: (scope, requestToken) => tokens.has(`${scopeId(scope)}|${requestToken}`),
    byToken: (scope, clientToken) => known.get(`${scopeId(scope)}|${clientToken}`)?.request,
    of: (scope, resource) =>
      [...(about.get(resourceId(scope, resource))?.values() ?? [])]
        .sort((a, b) => a.order - b.order)
        .map(({ request }) => request),
  };
}

interface Noted {
  /** Rises with each request that was not known before. */
  readonly order: number;
  readonly request: ResourceRequest;
  /** AWS's own name of it, in its account and Region. */
  readonly token: string;
  /** What it is about, as {@link resourceId} says. */
  readonly resource: string;
}

function resourceId(scope: Scope, { type, identifier }: { type: string; identifier?: string | undefined }): string {
  return `${scopeId(scope)}|${type}|${identifier ?? ''}`;
}

const ENDED: readonly string[] = ['SUCCESS', 'FAILED', 'CANCEL_COMPLETE'];

export function hasEnded({ status }: Pick<ResourceRequest, 'status'>): boolean {
  return ENDED.includes(status);
}

/**
 * AWS's event as we keep it. The resource's properties are left out: they may hold what the request resolved. Undefined
 * for an answer without the tokens that make it one.
 */
export function requestOf(
  clientToken: string | undefined,
  event: ProgressEvent | undefined,
  hooks: readonly HookProgressEvent[] = [],
): ResourceRequest | undefined {
  if (!clientToken || !event?.RequestToken || !event.OperationStatus || !event.Operation) return undefined;
  return {
    clientToken,
    requestToken: event.RequestToken,
    type: event.TypeName ?? '',
    operation: event.Operation,
    status: event.OperationStatus,
    identifier: event.Identifier,
    at: event.EventTime?.getTime() ?? 0,
    errorCode: event.ErrorCode,
    message: event.StatusMessage,
    retryAt: event.RetryAfter?.getTime(),
    hooks: hooks
      .filter(({ HookStatus }) => HookStatus === 'HOOK_COMPLETE_FAILED' || HookStatus === 'HOOK_FAILED')
      .map(hookText),
  };
}

function hookText({ HookTypeName, InvocationPoint, FailureMode, HookStatusMessage }: HookProgressEvent): string {
  return `hook ${HookTypeName} (${InvocationPoint}, ${FailureMode}): ${HookStatusMessage ?? 'no reason given'}`;
}
