import type { ProgressEvent } from '@aws-sdk/client-cloudcontrol';
import { AwsError } from '../../model/aws-error.ts';
import type { ResourceRef, ResourceRequest } from '../../model/aws-reads.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import { typeOf } from '../../model/registry-schema.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { hasEnded, type RequestBook, requestOf } from '../request-book.ts';
import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

export interface CloudControlParts {
  readonly requests: RequestBook;
  readonly types: Pick<ResourceTypes, 'get'> | undefined;
  /** Drops what is kept of a resource, because a request about it went on. */
  readonly moved: (resource: ResourceRef) => void;
}

/** Text by which answers about one resource are kept. */
export function resourceKey({ type, identifier }: ResourceRef): string {
  return `${type} ${identifier}`;
}

export function cloudControlReads(session: Session, parts: CloudControlParts): ReadRows<'cloudcontrol'> {
  const { requests, types } = parts;
  const one = shared((key: string) => loadResource(session, splitKey(key)));
  const creations = shared(() => listCreations(session));
  const polled = shared((clientToken: string) => poll(session, parts, clientToken));
  return {
    'cloudcontrol:resource': (ref) => one(resourceKey(ref)),
    'cloudcontrol:request': polled,
    'cloudcontrol:requests': async (ref) => {
      const known = requests.of(session.scope, ref);
      const asked = await Promise.all(known.map(({ clientToken }) => polled(clientToken)));
      return asked.filter((request) => request !== undefined);
    },
    'cloudcontrol:creations': async (type) => unknownCreations(await creations('all'), { session, requests, type }),
    'cloudcontrol:type': async (name) => types?.get(name) ?? describedType(session, name),
  };
}

/** Pages of {@link listCreations}; what is older than that is shown with its tags long since. */
const PAGES = 5;

/**
 * Creations that have not failed, newest first (believed). Cloud Control API Reference, ListResourceRequests: requests are
 * kept for seven days, with the identifier as soon as the handler has told it.
 */
async function listCreations({ send }: Session): Promise<readonly ProgressEvent[]> {
  const found: ProgressEvent[] = [];
  let token: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await send('cloudcontrol:ListResourceRequests', {
      MaxResults: 100,
      NextToken: token,
      ResourceRequestStatusFilter: { Operations: ['CREATE'], OperationStatuses: ['PENDING', 'IN_PROGRESS', 'SUCCESS'] },
    });
    found.push(...(answer.ResourceRequestStatusSummaries ?? []));
    token = answer.NextToken || undefined;
    if (token === undefined) break;
  }
  return found;
}

interface Asked {
  readonly session: Session;
  readonly requests: RequestBook;
  readonly type: string;
}

function unknownCreations(events: readonly ProgressEvent[], { session, requests, type }: Asked) {
  return events
    .filter(({ TypeName, RequestToken = '' }) => TypeName === type && !requests.has(session.scope, RequestToken))
    .map(({ Identifier, OperationStatus }) => ({ identifier: Identifier, isUnderWay: OperationStatus !== 'SUCCESS' }));
}

/**
 * A type that is newer than this build, or that the account has of somebody else. AWS CloudFormation API Reference,
 * DescribeType: `Schema` is the type's own JSON; a type without handlers is NON_PROVISIONABLE.
 */
function describedType(session: Session, name: string): Promise<ResourceType | undefined> {
  return session.slow('cloudcontrol:type', name, async (send) => {
    const asked = send('cloudformation:DescribeType', { Type: 'RESOURCE', TypeName: name });
    const answer = await absentWhenNotFound(asked);
    const schema: unknown = answer?.Schema === undefined ? undefined : JSON.parse(answer.Schema);
    return isObject(schema) ? typeOf({ ...schema, typeName: name }) : undefined;
  });
}

/** Names of types hold no space. */
function splitKey(key: string): ResourceRef {
  const at = key.indexOf(' ');
  return { type: key.slice(0, at), identifier: key.slice(at + 1) };
}

/** Cloud Control reads one resource a call, and rarely does anybody else change it: sweeps read it in the slow lane. */
function loadResource(session: Session, { type, identifier }: ResourceRef): Promise<JsonObject | undefined> {
  return session.slow('cloudcontrol:resource', resourceKey({ type, identifier }), (send) =>
    absentWhenNotFound(
      send('cloudcontrol:GetResource', { TypeName: type, Identifier: identifier }).then(({ ResourceDescription }) =>
        parsed(ResourceDescription?.Properties, identifier),
      ),
    ),
  );
}

/** Throws rather than take an answer without properties for an empty resource. */
function parsed(text: string | undefined, identifier: string): JsonObject {
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  if (isObject(value)) return value;
  const message = `GetResource answered without the properties of ${identifier}`;
  throw new AwsError({ class: 'unknown', code: 'Unanswered', call: 'cloudcontrol:GetResource', message });
}

/** A request that AWS has forgotten (after seven days) is one that nobody knows. */
async function poll(
  { scope, send }: Session,
  { requests, moved }: CloudControlParts,
  clientToken: string,
): Promise<ResourceRequest | undefined> {
  const known = requests.byToken(scope, clientToken);
  if (!known || hasEnded(known)) return known;
  const asked = send('cloudcontrol:GetResourceRequestStatus', { RequestToken: known.requestToken });
  const answer = await absentWhenNotFound(asked);
  const now = answer && requestOf(clientToken, answer.ProgressEvent, answer.HooksProgressEvent);
  if (!now) return undefined;
  requests.note(scope, now);
  if (hasEnded(now) && now.identifier !== undefined) moved({ type: now.type, identifier: now.identifier });
  return now;
}
