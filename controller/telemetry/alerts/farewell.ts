import type { ResourceKey } from '../../model/identity.ts';
import type { AlertRule } from './rule.ts';
import { routesOf } from './rule.ts';
import {
  type AlertState,
  alertOf,
  type Change,
  drop,
  type Incident,
  type Pending,
  providerOf,
  type Route,
} from './state.ts';

/** Routes that some rule in force names. */
function routesNamed(rules: readonly AlertRule[]): ReadonlySet<Route> {
  return new Set(rules.flatMap(routesOf));
}

/**
 * Rules for the last words of routes that no rule in force names any more, because the alert was renamed or removed, or
 * names the provider no longer: whoever was told of a beginning hears of its end. They ask for nothing new. Pure.
 */
export function farewellRules(state: AlertState, rules: readonly AlertRule[]): readonly AlertRule[] {
  const named = routesNamed(rules);
  const routes = new Set([...state.pending.values()].map(({ route }) => route).filter((route) => !named.has(route)));
  return [...routes].map(farewellRule);
}

function farewellRule(route: Route): AlertRule {
  const key = alertOf(route);
  return {
    key,
    namespace: key.split('/')[0] ?? '',
    providers: [providerOf(route)],
    events: new Set(),
    severity: 'info',
    groupMs: 0,
    spec: { providers: [] },
  };
}

/**
 * Lets go of news for alerts and providers that are gone, but for ends of what a provider in force was told of. Pure.
 */
export function forsake(state: AlertState, rules: readonly AlertRule[]): readonly Change[] {
  if (state.pending.size === 0) return [];
  const named = routesNamed(rules);
  return [...state.pending.values()]
    .filter((row) => !named.has(row.route) && !isOwed(state, row))
    .map(({ id }) => drop('pending', id));
}

function isOwed(state: AlertState, { route, item, incident = '' }: Pending): boolean {
  if (item.state !== 'resolved' || !state.documents.has(providerOf(route))) return false;
  return state.incidents.get(incident)?.tellings[route]?.open === true;
}

/**
 * Routes by which nobody needs to be told of an end, because the same provider hears of it by another one: those that no
 * rule names, where one that a rule names was told too. What was told as one of a crowd ends by its own route alone.
 */
export function repeatedRoutes({ tellings }: Incident, rules: readonly AlertRule[]): ReadonlySet<Route> {
  const named = routesNamed(rules);
  const open = (Object.keys(tellings) as Route[]).filter((route) => tellings[route]?.open);
  const heard = new Set<ResourceKey>(open.filter((route) => named.has(route)).map(providerOf));
  const repeated = new Set<Route>();
  for (const route of open) {
    if (named.has(route) || tellings[route]?.crowd) continue;
    if (heard.has(providerOf(route))) repeated.add(route);
    heard.add(providerOf(route));
  }
  return repeated;
}

/** Providers that were told of the beginning by a route that no rule names any more: its end goes that way. */
export function formerlyTold({ tellings }: Incident, rules: readonly AlertRule[]): ReadonlySet<ResourceKey> {
  const named = routesNamed(rules);
  const routes = (Object.keys(tellings) as Route[]).filter((route) => tellings[route]?.open && !named.has(route));
  return new Set(routes.map(providerOf));
}
