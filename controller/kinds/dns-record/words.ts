import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { aliasName } from './fields.ts';

const SHOWN = 3;

/** What a record set answers, in a few words: `192.0.2.1, 192.0.2.2`, `the addresses of shop-1.eu-west-1.elb.amazonaws.com`. */
export function answersOf({ AliasTarget, ResourceRecords = [] }: ResourceRecordSet): string {
  if (AliasTarget) return `the addresses of ${aliasName(AliasTarget.DNSName ?? '')}`;
  const values = ResourceRecords.map(({ Value }) => Value ?? '');
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : '';
  return values.slice(0, SHOWN).join(', ') + more;
}

/** How the set shares its name with others; undefined for simple routing. */
export function routingOf(set: ResourceRecordSet): string | undefined {
  if (set.Weight !== undefined) return `weight ${set.Weight}`;
  if (set.Failover) return `failover ${set.Failover.toLowerCase()}`;
  if (set.Region) return `latency, ${set.Region}`;
  if (set.GeoLocation) return `geolocation ${Object.values(set.GeoLocation).join('-')}`;
  if (set.GeoProximityLocation) return 'geoproximity';
  if (set.CidrRoutingConfig) return `CIDR location ${set.CidrRoutingConfig.LocationName}`;
  return set.MultiValueAnswer ? 'multivalue' : undefined;
}
