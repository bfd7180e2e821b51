import type { ProgressEvent } from '@aws-sdk/client-cloudcontrol';
import type { CallInput, CallName, CallOutput } from '../model/aws-calls.ts';
import type { ReadName, ResourceRef } from '../model/aws-reads.ts';
import type { Reader } from '../model/kind.ts';
import type { Scope } from '../model/scope.ts';
import type { Clock } from '../ports/clock.ts';
import type { Readers } from '../ports/reader.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import type { AwsTransport, Lane, SendOptions } from '../ports/transport.ts';
import { createKeptListings, type KeptListings } from './kept-listings.ts';
import { afterMicrotasks, createLoader, type Schedule } from './loader.ts';
import { acmReads } from './reads/acm.ts';
import { apiGatewayReads } from './reads/apigateway.ts';
import { type CloudControlParts, cloudControlReads, resourceKey } from './reads/cloud-control.ts';
import { cloudFormationReads } from './reads/cloudformation.ts';
import { cloudWatchReads } from './reads/cloudwatch.ts';
import { type CreationBook, createCreationBook } from './reads/creation-book.ts';
import { discoveryReads } from './reads/discovery.ts';
import { ec2Reads } from './reads/ec2.ts';
import { ecrReads } from './reads/ecr.ts';
import { ecrRepositoryReads } from './reads/ecr-repositories.ts';
import { ecsReads } from './reads/ecs.ts';
import { elbReads } from './reads/elbv2.ts';
import { iamReads } from './reads/iam.ts';
import { logsReads } from './reads/logs.ts';
import { quotaReads } from './reads/quotas.ts';
import { recordReads } from './reads/records.ts';
import { type ChangeBook, createChangeBook, route53Reads } from './reads/route53.ts';
import { scalingReads } from './reads/scaling.ts';
import { secretReads } from './reads/secrets.ts';
import { parameterLoader, ssmReads } from './reads/ssm.ts';
import { taggingReads } from './reads/tagging.ts';
import { createRequestBook, type RequestBook, requestOf } from './request-book.ts';
import { createRevisionCache, type RevisionCache } from './revision-cache.ts';
import type { ListingRows, ReadRows, Session } from './session.ts';
import { createSlowCache, type Family, type SlowCache } from './slow-cache.ts';

const POINT_LANE: Lane = 1;
const SWEEP_LANE: Lane = 2;
const SLOW_LANE: Lane = 3;
const LOOK_LANE: Lane = 4;
/** How long somebody who looks on waits for a call's turn. */
const LOOK_WAIT_MS = 8_000;

export interface ReadersOptions {
  readonly transport: AwsTransport;
  readonly clock: Clock;
  /** When a batch is sent; by default once the promises under way have stopped asking. */
  readonly schedule?: Schedule | undefined;
  /** What is known of AWS's resource types; without it none is. */
  readonly types?: Pick<ResourceTypes, 'get'> | undefined;
  /** Cancels every read under way. */
  readonly signal?: AbortSignal | undefined;
}

interface Caches {
  readonly revisions: RevisionCache;
  readonly slow: SlowCache;
  readonly kept: KeptListings;
  readonly requests: RequestBook;
  readonly changes: ChangeBook;
  readonly creations: CreationBook;
}

/**
 * Readers over one transport. What may be kept between passes is kept here: task definition revisions, and the answers of
 * the slow lane.
 */
export function createReaders(options: ReadersOptions): Readers {
  const caches: Caches = {
    revisions: createRevisionCache(),
    slow: createSlowCache(options.clock),
    kept: createKeptListings(options.clock),
    requests: createRequestBook(),
    changes: createChangeBook(),
    creations: createCreationBook(),
  };
  const { types } = options;
  const { slow, requests } = caches;
  const forget = (scope: Scope, resource: ResourceRef): void =>
    slow.invalidate(familyOf(scope, 'cloudcontrol:resource'), resourceKey(resource));
  const reader = (scope: Scope, mode: 'point' | 'sweep' | 'look'): Reader =>
    createReader(createSession(options, caches, { scope, mode }), {
      requests,
      types,
      moved: (resource) => forget(scope, resource),
    });
  return {
    point: (scope) => reader(scope, 'point'),
    sweep: (scope) => reader(scope, 'sweep'),
    look: (scope) => reader(scope, 'look'),
    answered(scope, step, output) {
      caches.changes.note(step, output);
      caches.creations.note(scope, step, output);
      const { call, input } = step;
      if (!call.startsWith('cloudcontrol:')) return;
      const { ClientToken, Identifier, TypeName } = input as CloudControlInput;
      const request = requestOf(ClientToken, (output as CloudControlOutput | undefined)?.ProgressEvent);
      if (request) requests.note(scope, request);
      if (TypeName && Identifier) forget(scope, { type: TypeName, identifier: Identifier });
    },
    invalidate(scope, read, key) {
      if (typeof key !== 'string') return;
      const family = familyOf(scope, read);
      caches.kept.touch(family.id, key);
      if (read === 'ecs:taskDefinition') caches.revisions.invalidate(scope, key);
      else caches.slow.invalidate(family, key);
    },
    forget() {
      caches.slow.clear();
      caches.kept.clear();
    },
  };
}

interface CloudControlInput {
  readonly ClientToken?: string;
  readonly Identifier?: string;
  readonly TypeName?: string;
}

interface CloudControlOutput {
  readonly ProgressEvent?: ProgressEvent;
}

function createReader(session: Session, parts: CloudControlParts): Reader {
  const parameters = parameterLoader(session);
  const rows: ReadRows<string> & ListingRows<string> = {
    ...ecsReads(session),
    ...elbReads(session),
    ...scalingReads(session),
    ...ssmReads(parameters),
    ...recordReads(session, (name) => parameters.load(name)),
    ...cloudControlReads(session, parts),
    ...taggingReads(session),
    ...cloudFormationReads(session),
    ...route53Reads(session),
    ...acmReads(session),
    ...cloudWatchReads(session),
    ...iamReads(session),
    ...ecrReads(session),
    ...ecrRepositoryReads(session),
    ...discoveryReads(session),
    ...secretReads(session),
    ...logsReads(session),
    ...ec2Reads(session),
    ...quotaReads(session),
    ...apiGatewayReads(session),
  };
  return {
    get: (read, key) => (rows[read] as (key: unknown) => Promise<never>)(key),
    list: (listing, key) => (rows[listing] as (key: unknown) => Promise<never>)(key),
  };
}

const WAYS: Readonly<Record<'point' | 'sweep' | 'look', SendOptions>> = {
  point: { lane: POINT_LANE },
  sweep: { lane: SWEEP_LANE },
  look: { lane: LOOK_LANE, budgetWaitMs: LOOK_WAIT_MS },
};

function createSession(
  options: ReadersOptions,
  { revisions, slow, kept, changes, creations }: Caches,
  { scope, mode }: { scope: Scope; mode: 'point' | 'sweep' | 'look' },
): Session {
  const { transport, signal, schedule = afterMicrotasks } = options;
  const sender =
    (sendOptions: SendOptions) =>
    <C extends CallName>(call: C, input: CallInput<C>): Promise<CallOutput<C>> =>
      transport.send(scope, call, input, { ...sendOptions, signal });
  const sendSlowly = sender({ lane: SLOW_LANE });
  const send = sender(WAYS[mode]);
  return {
    scope,
    mode: mode === 'sweep' ? 'sweep' : 'point',
    revisions,
    changes,
    creations,
    send,
    loader: (loaderOptions) => createLoader({ ...loaderOptions, schedule }),
    kept: (read, listing) => kept.get(familyOf(scope, read).id, listing),
    seldom: (read, key, load) => slow.get(familyOf(scope, read), key, () => load(sendSlowly)),
    slow: (read, key, load) =>
      mode === 'sweep'
        ? slow.get(familyOf(scope, read), key, () => load(sendSlowly))
        : slow.refresh(familyOf(scope, read), key, () => load(send)),
  };
}

/**
 * How many answers a sweep reads anew each second, whatever their number. Of Cloud Control that is a seventh of what it is
 * believed to take, and as much again at the services behind it (two calls each, as their handlers declare).
 */
const READ_ANEW: { readonly [R in ReadName]?: number } = { 'cloudcontrol:resource': 3 };

/** Not every key is an ARN: names are those of one account and Region. */
function familyOf({ account, region }: Scope, read: ReadName): Family {
  return { id: `${account}/${region} ${read}`, perSecond: READ_ANEW[read] };
}
