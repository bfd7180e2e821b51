import type { AlertProviderSpec } from '../../model/alert.ts';
import type { ResourceKey } from '../../model/identity.ts';
import { jsonEqual } from '../../model/json.ts';
import type { Views } from '../../model/views.ts';
import { moveProviders } from './moved-providers.ts';
import { type AlertRule, ruleOf } from './rule.ts';
import { type AlertState, type Change, drop, type KnownDocument, put } from './state.ts';

/**
 * Takes over the alerts and providers that are in force. Those that are missing are let go only while every source is
 * read whole: what a broken source no longer shows goes on telling that it is broken. One that is invalid now is not
 * missing: it stays as it last was. Pure.
 */
export function learnDocuments(state: AlertState, views: Pick<Views, 'documents' | 'operator'>): readonly Change[] {
  const inForce = [...views.documents('Alert'), ...views.documents('AlertProvider')];
  const { sources } = views.operator();
  const isWhole = sources.length > 0 && sources.every(({ complete, lastError }) => complete && lastError === undefined);
  const invalid = sources.flatMap(({ problems }) => problems.flatMap(({ key }) => key ?? []));
  const present = new Set<string>([...inForce.map(({ key }) => key), ...invalid]);
  const gone = isWhole ? [...state.documents.keys()].filter((key) => !present.has(key)) : [];
  const fresh = inForce.filter(({ key, spec }) => !jsonEqual(state.documents.get(key)?.spec, spec));
  return [
    ...moveProviders(state, gone, fresh),
    ...gone.map((key) => drop('documents', key)),
    ...fresh.map(({ identity, key, spec }) => put('documents', key, { identity, key, spec })),
  ];
}

/** The alerts in force, ready to be asked. Pure. */
export function rulesIn(state: AlertState): readonly AlertRule[] {
  const isProvider = (key: ResourceKey): boolean => state.documents.has(key);
  return [...state.documents.values()].filter(isAlert).map((document) => ruleOf(document, isProvider));
}

function isAlert({ identity }: KnownDocument): boolean {
  return identity.kind === 'Alert';
}

/** What a provider's document says; undefined while it is not in force. */
export function providerSpec(state: AlertState, provider: ResourceKey): AlertProviderSpec | undefined {
  return state.documents.get(provider)?.spec as AlertProviderSpec | undefined;
}
