import { Fault } from '../contract.ts';
import { cancel } from './operations.ts';
import { eventOf, hookEventsOf, isOver, type Progress } from './progress.ts';
import type { CloudControlWorld } from './world.ts';

const PAGE = 100;
const DAY_MS = 86_400_000;
const REQUESTS_KEPT_MS = 7 * DAY_MS;
const CLIENT_TOKENS_KEPT_MS = 1.5 * DAY_MS;

/** Requests are kept for seven days (Cloud Control API user guide, "Managing resource operation requests"). */
export function forget({ requests, clientTokens }: CloudControlWorld, now: number): void {
  for (const [token, { startedAt }] of requests) {
    if (now - startedAt < REQUESTS_KEPT_MS) break;
    requests.delete(token);
  }
  for (const [token, { at }] of clientTokens) {
    if (now - at < CLIENT_TOKENS_KEPT_MS) break;
    clientTokens.delete(token);
  }
}

export function getRequestStatus(world: CloudControlWorld, { RequestToken }: { readonly RequestToken: string }) {
  const progress = requestOf(world, RequestToken);
  const hooks = hookEventsOf(progress);
  return { ProgressEvent: eventOf(progress), HooksProgressEvent: hooks.length > 0 ? hooks : undefined };
}

interface ListRequests {
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly ResourceRequestStatusFilter?: {
    readonly Operations?: readonly string[];
    readonly OperationStatuses?: readonly string[];
  };
}

/** Newest first (believed). */
export function listRequests(world: CloudControlWorld, input: ListRequests) {
  forget(world, world.region.clock.now());
  const { Operations, OperationStatuses } = input.ResourceRequestStatusFilter ?? {};
  const found = [...world.requests.values()]
    .reverse()
    .filter(({ operation }) => !Operations?.length || Operations.includes(operation))
    .filter(({ status }) => !OperationStatuses?.length || OperationStatuses.includes(status));
  const first = Number(input.NextToken ?? 0);
  const last = first + Math.min(input.MaxResults ?? PAGE, PAGE);
  return {
    ResourceRequestStatusSummaries: found.slice(first, last).map(eventOf),
    NextToken: last < found.length ? String(last) : undefined,
  };
}

export function cancelRequest(world: CloudControlWorld, { RequestToken }: { readonly RequestToken: string }) {
  const progress = requestOf(world, RequestToken);
  if (isOver(progress) || progress.status === 'CANCEL_IN_PROGRESS') throw notCancellable(progress.status);
  cancel(world, progress);
  return { ProgressEvent: eventOf(progress) };
}

function requestOf(world: CloudControlWorld, token: string): Progress {
  forget(world, world.region.clock.now());
  const found = world.requests.get(token);
  if (!found) throw new Fault('RequestTokenNotFoundException', `Request with token ${token} was not found`, 404);
  return found;
}

function notCancellable(status: string): Fault {
  return new Fault('ConcurrentModificationException', `A request that is ${status} can not be cancelled.`, 500);
}
