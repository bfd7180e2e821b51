import type { ResourceStore, Stored } from '../cloudcontrol/store.ts';
import { isWithin, storedName } from './names.ts';
import { isPrivate, recordSets, zoneName, zonesIn } from './zones.ts';

/** Reserved for examples (RFC 2606): here they are delegated to whoever makes their zone. */
const RESERVED = ['example.com.', 'example.net.', 'example.org.'];

export function isReserved(name: string): boolean {
  return RESERVED.some((domain) => isWithin(storedName(name), domain));
}

/** What the world outside AWS knows: which zones registrars have delegated. One of all accounts and Regions. */
export interface Dns {
  /** By a registrar, to the zone's name servers; milliseconds of the sandbox's clock. */
  delegate(zoneId: string, at: number | undefined): void;
  /** Since when the zone answers; undefined while nobody is sent to it. */
  delegatedAt(zone: Stored): number | undefined;
}

export function createDns(): Dns {
  const delegations = new Map<string, number | undefined>();
  return {
    delegate: (zoneId, at) => void delegations.set(zoneId, at),
    delegatedAt(zone) {
      if (delegations.has(zone.identifier)) return delegations.get(zone.identifier);
      return isReserved(zoneName(zone)) ? zone.createdAt : undefined;
    },
  };
}

/**
 * Since when a resolver anywhere finds this CNAME in a public zone of the account; undefined while it finds none, or
 * another one.
 */
export function answersSince(
  { store, dns }: { readonly store: ResourceStore; readonly dns: Dns },
  { name, value }: { readonly name: string; readonly value: string },
): number | undefined {
  const wanted = storedName(name);
  for (const zone of zonesIn(store)) {
    const delegatedAt = isPrivate(zone) ? undefined : dns.delegatedAt(zone);
    if (delegatedAt === undefined || !isWithin(wanted, zoneName(zone))) continue;
    const found = recordSets(store, zone).find(({ set }) => set.Name === wanted && set.Type === 'CNAME');
    const target = found?.set.ResourceRecords?.[0]?.Value ?? '';
    if (found && storedName(target) === storedName(value)) return Math.max(found.since, delegatedAt);
  }
  return undefined;
}
