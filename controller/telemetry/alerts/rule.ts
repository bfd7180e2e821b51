import { type AlertItem, type AlertSpec, DEFAULT_ALERT_EVENTS } from '../../model/alert.ts';
import type { Document } from '../../model/document.ts';
import type { EventType, Severity } from '../../model/event.ts';
import { parseKey, type ResourceKey } from '../../model/identity.ts';
import { providerKey } from './check.ts';
import { holdsPattern, isNamedBy } from './pattern.ts';
import { type Route, routeOf } from './state.ts';

/** An `Alert` document, ready to be asked. */
export interface AlertRule {
  readonly key: ResourceKey;
  readonly namespace: string;
  /** Those that are in force. */
  readonly providers: readonly ResourceKey[];
  readonly events: ReadonlySet<EventType>;
  readonly severity: Severity;
  readonly groupMs: number;
  /** Milliseconds since the epoch until which nothing is told. */
  readonly suspendedUntil?: number | undefined;
  readonly spec: AlertSpec;
}

/** Every way to people that a rule names. */
export function routesOf({ key, providers }: AlertRule): readonly Route[] {
  return providers.map((provider) => routeOf(key, provider));
}

const GROUP_MS = 30_000;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000 };

/** Reads an `Alert`; providers without a document in force are left out, which its status tells. */
export function ruleOf(
  document: Pick<Document, 'identity' | 'key' | 'spec'>,
  isProvider: (key: ResourceKey) => boolean,
): AlertRule {
  const spec = document.spec as unknown as AlertSpec;
  const { namespace } = document.identity;
  const providers = spec.providers.map((name) => providerKey(name, namespace)).filter(isProvider);
  return {
    key: document.key,
    namespace,
    providers: [...new Set(providers)],
    events: new Set(spec.events ?? DEFAULT_ALERT_EVENTS),
    severity: spec.severity ?? 'info',
    groupMs: durationOf(spec.groupWithin),
    suspendedUntil: suspendedUntil(spec),
    spec,
  };
}

function durationOf(text: string | undefined): number {
  const match = /^(\d+)([sm])$/.exec(text ?? '');
  return match ? Number(match[1]) * (UNIT_MS[match[2] ?? ''] ?? 0) : GROUP_MS;
}

function suspendedUntil({ suspend }: AlertSpec): number | undefined {
  if (!suspend) return undefined;
  const until = suspend.until === undefined ? Number.NaN : Date.parse(suspend.until);
  // An unreadable time must not lift a suspension that a person meant.
  return Number.isNaN(until) ? Number.POSITIVE_INFINITY : until;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function isSilent({ suspendedUntil = 0 }: AlertRule, now: number): boolean {
  return suspendedUntil > now;
}

/** What a rule is asked about: the item, and the labels of its object. */
export interface Told {
  readonly item: AlertItem;
  readonly labels: Readonly<Record<string, string>>;
}

/** Whether an alert wants to be told of something that has just happened. */
export function wants(rule: AlertRule, told: Told): boolean {
  const { item } = told;
  if (!rule.events.has(item.event) || RANK[item.severity] < RANK[rule.severity]) return false;
  return selects(rule, told) && passesPatterns(rule.spec, item);
}

function selects({ spec, namespace }: AlertRule, { item, labels }: Told): boolean {
  const { select = {} } = spec;
  const identity = item.key === undefined ? undefined : parseKey(item.key);
  if (!identity) return anyNames(select.sources, item.source ?? '');
  return (
    anyNames(select.namespaces ?? [namespace], identity.namespace) &&
    (select.kinds?.includes(identity.kind) ?? true) &&
    anyNames(select.names, identity.name) &&
    Object.entries(select.labels ?? {}).every(([name, value]) => labels[name] === value)
  );
}

function anyNames(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns?.some((pattern) => isNamedBy(name, pattern)) ?? true;
}

function passesPatterns({ include, exclude }: AlertSpec, item: AlertItem): boolean {
  if (!include && !exclude) return true;
  const fields = item.fields.map(({ path }) => path);
  const text = [item.key ?? item.source ?? '', item.title, ...item.details, ...fields].join('\n');
  if (exclude?.some((pattern) => holdsPattern(text, pattern))) return false;
  return include?.some((pattern) => holdsPattern(text, pattern)) ?? true;
}
