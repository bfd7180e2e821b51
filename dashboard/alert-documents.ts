import type { AlertProviderSpec, AlertSpec } from '../controller/model/alert.ts';
import type { AlertSending } from '../controller/model/alerts-view.ts';
import type { Document } from '../controller/model/document.ts';
import type { ResourceKey } from '../controller/model/identity.ts';
import { maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { Views } from '../controller/model/views.ts';
import type { AlertDocument } from './schema/alerts.ts';

/** Every `Alert` and `AlertProvider` with its verdict, and what became of their messages. */
export function alertDocumentsOf(
  views: Pick<Views, 'documents' | 'objects'>,
  { sendings, now }: { readonly sendings: readonly AlertSending[]; readonly now: number },
): readonly AlertDocument[] {
  const inForce = new Map(
    [...views.documents('Alert'), ...views.documents('AlertProvider')].map((one) => [one.key, one]),
  );
  const statuses = views.objects().filter(({ identity: { kind } }) => kind === 'Alert' || kind === 'AlertProvider');
  return statuses
    .map((status) => documentView(status, inForce.get(status.key), { sendings, now }))
    .sort((a, b) => order(a.kind, b.kind) || order(a.key, b.key));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function documentView(
  status: ObjectStatus,
  document: Document | undefined,
  { sendings, now }: { readonly sendings: readonly AlertSending[]; readonly now: number },
): AlertDocument {
  const { key, identity } = status;
  const [problem] = status.problems;
  const mine = sendings.filter(({ alert, provider }) => alert === key || provider === key);
  const delivered = mine.filter(({ state }) => state === 'delivered');
  return {
    key,
    namespace: identity.namespace,
    kind: identity.kind === 'Alert' ? 'Alert' : 'AlertProvider',
    name: identity.name,
    verdict: verdictOf(status, document, now),
    message: problem ? maskText(`${problem.message} (${problem.location.file}:${problem.location.line})`) : '',
    queued: mine.filter(({ state }) => state === 'queued').length,
    dead: mine.filter(({ state }) => state === 'dead').length,
    ...specView(document),
    lastDeliveredAt: delivered.reduce<number | undefined>((last, { endedAt }) => later(last, endedAt), undefined),
  };
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function verdictOf({ problems }: ObjectStatus, document: Document | undefined, now: number): AlertDocument['verdict'] {
  if (problems.some(({ code }) => code === 'ALERT_TARGET')) return 'targetMissing';
  if (problems.some(({ code }) => code === 'ALERT_PROVIDER')) return 'providerMissing';
  if (problems.length > 0) return 'invalid';
  if (!document) return 'gone';
  const { suspend } = document.spec as unknown as Partial<AlertSpec>;
  const isOver = suspend?.until !== undefined && Date.parse(suspend.until) <= now;
  return suspend && !isOver ? 'suspended' : 'ready';
}

function specView(document: Document | undefined): Partial<AlertDocument> {
  if (!document) return {};
  if (document.identity.kind === 'AlertProvider') {
    const { type, target, channel } = document.spec as unknown as AlertProviderSpec;
    return { type, target, channel };
  }
  const { providers, severity = 'info', suspend } = document.spec as unknown as AlertSpec;
  return {
    providers: providers.map((name) => providerOf(name, document.identity.namespace)),
    severity,
    until: suspend?.until,
  };
}

function providerOf(name: string, namespace: string): ResourceKey {
  const [first = '', second] = name.split('/');
  return second === undefined ? `${namespace}/AlertProvider/${first}` : `${first}/AlertProvider/${second}`;
}
