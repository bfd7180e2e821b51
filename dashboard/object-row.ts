import { describeDifference } from '../controller/model/difference.ts';
import type { Commit } from '../controller/model/document.ts';
import { maskDifference, maskJson, maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import { attentionOf, isSuspended, syncWord } from './attention.ts';
import { operationOf } from './rollout-words.ts';
import type { CommitView } from './schema/common.ts';
import type { ObjectRow } from './schema/objects.ts';

/** A row and what searching needs of it. */
export interface IndexedRow {
  readonly row: ObjectRow;
  /** Lower-case text that free words are looked for in. */
  readonly haystack: string;
}

/** Statuses are replaced and never changed, so a row is made once per status however often it is listed. */
const rows = new WeakMap<ObjectStatus, IndexedRow>();

export function rowOf(status: ObjectStatus): IndexedRow {
  const known = rows.get(status);
  if (known) return known;
  const row = makeRow(status);
  const made = { row, haystack: haystackOf(row) };
  rows.set(status, made);
  return made;
}

function makeRow(status: ObjectStatus): ObjectRow {
  const { identity, scope, summary } = status;
  return {
    key: status.key,
    namespace: identity.namespace,
    kind: identity.kind,
    name: identity.name,
    health: status.health.status,
    sync: syncWord(status),
    mode: status.management.mode,
    suspended: isSuspended(status),
    attention: attentionOf(status),
    type: status.type,
    seenAt: status.outcome?.kind === 'failed' ? status.lastSeenAt : undefined,
    differences: status.differences.length,
    message: messageOf(status),
    labels: maskJson(status.labels) as Record<string, string>,
    cluster: clusterOf(status),
    account: scope?.account,
    region: scope?.region,
    running: summary?.running,
    desired: summary?.desired,
    pending: summary?.pending,
    image: summary?.image,
    tag: summary?.image === undefined ? undefined : tagOf(summary.image),
    rollout: summary?.rollout?.state,
    operation: summary?.rollout && operationOf(summary.rollout),
    commit: status.commit && commitView(status.commit),
    lastChangedAt: status.lastChangedAt,
    failure: failureOf(status),
  };
}

/** Of what is well nobody asks why it once was not. */
function failureOf({ health, failedTask }: ObjectStatus): ObjectRow['failure'] {
  return health.status === 'Healthy' ? undefined : failedTask;
}

/** ECS puts the cluster's name into the ARNs of what runs in it. */
function clusterOf({ identity, summary }: ObjectStatus): string | undefined {
  if (identity.kind === 'Cluster') return identity.name;
  return /:service\/([^/]+)\/[^/]+$/.exec(summary?.arn ?? '')?.[1];
}

export function commitView({ id, author, subject, at }: Commit): CommitView {
  const [by, about] = [author, subject].map((text) => (text === undefined ? undefined : maskText(text)));
  return { id, author: by, subject: about, at };
}

/** What matters most now, in one line: why a person is needed, else what goes on, else how it does. */
function messageOf(status: ObjectStatus): string {
  return maskText(urgentMessage(status) ?? calmMessage(status)).split('\n', 1)[0] ?? '';
}

function urgentMessage(status: ObjectStatus): string | undefined {
  switch (attentionOf(status)) {
    case 'invalid':
      return problemMessage(status);
    case 'held':
    case 'refused':
      return unresolvedMessage(status) ?? planMessage(status) ?? outcomeMessage(status);
    case 'failed':
      return status.outcome?.kind === 'failed' ? status.outcome.reason : undefined;
    case 'drifted':
      return driftMessage(status);
    case 'degraded':
      return status.health.message;
    case 'missing':
      return status.outcome?.kind === 'blocked' ? status.outcome.reason : status.health.message;
    default:
      return undefined;
  }
}

function problemMessage({ problems }: ObjectStatus): string | undefined {
  const [first] = problems;
  if (!first) return undefined;
  return `${first.message} (${first.location.file}:${first.location.line})`;
}

/** The plan is of before, when it was known what is wanted. */
function unresolvedMessage(status: ObjectStatus): string | undefined {
  return status.sync === 'Unknown' ? outcomeMessage(status) : undefined;
}

function outcomeMessage({ outcome }: ObjectStatus): string | undefined {
  return outcome?.kind === 'held' || outcome?.kind === 'blocked' ? outcome.reason : undefined;
}

function planMessage({ plan }: ObjectStatus): string | undefined {
  if (plan?.kind === 'hold') return plan.reason;
  return plan?.kind === 'refuse' ? plan.message : undefined;
}

function driftMessage({ differences }: ObjectStatus): string | undefined {
  const [first] = differences;
  if (!first) return undefined;
  const more = differences.length > 1 ? ` and ${differences.length - 1} more` : '';
  return `${describeDifference(maskDifference(first))}${more}`;
}

function calmMessage(status: ObjectStatus): string {
  const { outcome, plan } = status;
  const suspended = status.conditions.find(({ type, status: value }) => type === 'Suspended' && value === 'True');
  if (suspended) return suspended.message;
  if (outcome && 'reason' in outcome) return outcome.reason;
  if (plan?.kind === 'wait') return plan.reason;
  if (plan?.kind === 'refuse') return plan.message;
  return status.health.message;
}

/** The tag of an image, or the first twelve digits of its digest. Without either a registry serves `latest`. */
function tagOf(image: string): string {
  const [name = '', digest] = image.split('@', 2);
  const tag = /:([^:/]+)$/.exec(name)?.[1];
  if (tag !== undefined) return tag;
  return digest === undefined ? 'latest' : digest.replace(/^sha256:/, '').slice(0, 12);
}

function haystackOf(row: ObjectRow): string {
  const parts = [
    row.key,
    row.type,
    row.image,
    row.commit?.id,
    row.commit?.author,
    row.account,
    row.region,
    row.message,
  ];
  return parts
    .filter((part) => part !== undefined)
    .join(' ')
    .toLowerCase();
}
