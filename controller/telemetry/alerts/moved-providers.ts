import type { Document } from '../../model/document.ts';
import type { ResourceKey } from '../../model/identity.ts';
import { jsonEqual } from '../../model/json.ts';
import {
  type AlertState,
  alertOf,
  type Change,
  drop,
  type Incident,
  pendingId,
  providerOf,
  put,
  type Route,
  routeOf,
} from './state.ts';

/**
 * A provider that goes while another one with the same spec comes is the same receiver under another name: what it was
 * told, waits for and is on its way to goes with it. Pure.
 */
export function moveProviders(
  state: AlertState,
  gone: readonly string[],
  fresh: readonly Pick<Document, 'key' | 'spec'>[],
): readonly Change[] {
  const moves = new Map<ResourceKey, ResourceKey>();
  for (const key of gone) {
    const before = state.documents.get(key);
    if (before?.identity.kind !== 'AlertProvider') continue;
    const after = fresh.find((one) => one.key.includes('/AlertProvider/') && jsonEqual(one.spec, before.spec));
    if (after) moves.set(before.key, after.key);
  }
  return moves.size === 0 ? [] : changesFor(state, (route) => movedRoute(route, moves));
}

function movedRoute(route: Route, moves: ReadonlyMap<ResourceKey, ResourceKey>): Route {
  const after = moves.get(providerOf(route));
  return after === undefined ? route : routeOf(alertOf(route), after);
}

function changesFor(state: AlertState, moved: (route: Route) => Route): readonly Change[] {
  const isMoved = ({ route }: { readonly route: Route }): boolean => moved(route) !== route;
  return [
    ...[...state.incidents.values()].flatMap((incident) => movedIncident(incident, moved)),
    ...[...state.pending.values()].filter(isMoved).flatMap((row) => {
      const route = moved(row.route);
      const id = pendingId(route, row.id.slice(pendingId(row.route, '').length));
      return [drop('pending', row.id), put('pending', id, { ...row, id, route })];
    }),
    ...[...state.sendings.values()].filter(isMoved).map((row) => {
      const route = moved(row.route);
      return put('sendings', row.message.id, { ...row, route, provider: providerOf(route) });
    }),
  ];
}

function movedIncident(incident: Incident, moved: (route: Route) => Route): readonly Change[] {
  const before = Object.entries(incident.tellings) as [Route, Incident['tellings'][string]][];
  if (before.every(([route]) => moved(route) === route)) return [];
  const tellings = Object.fromEntries(before.map(([route, telling]) => [moved(route), telling]));
  return [put('incidents', incident.id, { ...incident, tellings })];
}
