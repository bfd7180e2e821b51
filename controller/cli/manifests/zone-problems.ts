import { createDesired } from '../../engine/desired.ts';
import { createManifests } from '../../manifest/manifests.ts';
import { documentSchema } from '../../manifest/schema.ts';
import type { Document, Problem, Snapshot } from '../../model/document.ts';
import type { Expression } from '../../model/expression.ts';
import { isObject, type Json } from '../../model/json.ts';
import { isZoneIdOf, isZoneOf } from '../../model/zones.ts';
import type { ManifestWarning } from './moving-images.ts';

/**
 * Properties that name an Availability Zone which is none of the Region that the Namespace pins; no problem where it leaves
 * the Region open. Pure.
 */
export function zoneProblems(snapshot: Snapshot): readonly Problem[] {
  return namedZones(snapshot).flatMap((named) => {
    const { zone, isId, region, document } = named;
    if (region === undefined || (isId ? isZoneIdOf(region, zone) : isZoneOf(region, zone))) return [];
    const namespace = document.identity.namespace;
    return [
      {
        ...said(named),
        key: document.key,
        code: 'VALUE',
        message: `${zone} is no Availability Zone of ${region}, where namespace ${namespace} lies`,
        allowed: isId ? 'an ID of one' : `${region}a and the like, or \${lookup:availability-zones.0}`,
      },
    ];
  });
}

/** Where the Region is left open: zones of Regions that this build does not know. Pure. */
export function zoneWarnings(snapshot: Snapshot): readonly ManifestWarning[] {
  return namedZones(snapshot).flatMap((named) => {
    const [region] = /^[a-z]+(-[a-z]+)+-[0-9]+(?=[a-z-])/.exec(named.zone) ?? [];
    if (named.region !== undefined || region === undefined || REGIONS.has(region)) return [];
    return [{ ...said(named), message: `${named.zone} lies in ${region}, which is no Region that this build knows` }];
  });
}

/** As Route 53 lists them for latency routing. */
const REGIONS = new Set(documentSchema('DnsRecord').properties?.spec?.properties?.region?.enum);

function said({ document, path }: Named): Omit<ManifestWarning, 'message'> {
  const { identity, locations, origin } = document;
  return {
    location: locations?.get(path) ?? origin,
    object: `${identity.kind}/${identity.name}`,
    field: `spec.${path}`,
  };
}

/** A zone, with the document that names it and the Region that its namespace pins. */
interface Named extends NamedZone {
  readonly document: Document;
  readonly region: string | undefined;
}

/** Only what is known without AWS: variables are put in, references are left out. */
function namedZones(snapshot: Snapshot): readonly Named[] {
  const resources = snapshot.documents.filter(({ identity }) => identity.kind === 'AwsResource');
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const manifests = createManifests();
  return resources.flatMap((document) => {
    const { region, variables = {} } = desired.namespace(document.identity.namespace) ?? {};
    const values = (expression: Expression) => (expression.kind === 'var' ? variables[expression.name] : undefined);
    const { properties = {} } = manifests.substitute(document, values).spec;
    const zones = zonesIn(properties, 'properties').filter(({ zone }) => !zone.includes('${'));
    return zones.map((zone) => ({ ...zone, document, region }));
  });
}

interface NamedZone {
  readonly path: string;
  readonly zone: string;
  readonly isId: boolean;
}

/** As types of all services call such properties: `AvailabilityZone`, `PreferredAvailabilityZones`, `AvailabilityZoneId`. */
const ZONE_MEMBER = /AvailabilityZones?(Ids?)?$/;

function zonesIn(value: Json | undefined, path: string): readonly NamedZone[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => zonesIn(element, `${path}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const below = `${path}.${name}`;
    const [isZone, id] = ZONE_MEMBER.exec(name) ?? [];
    return isZone === undefined ? zonesIn(member, below) : textsOf(member, below, id !== undefined);
  });
}

/** A request for Spot instances takes several with commas between. */
function textsOf(value: Json | undefined, path: string, isId: boolean): readonly NamedZone[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((element, index) => textsOf(element, `${path}[${index}]`, isId));
  if (typeof value !== 'string') return zonesIn(value, path);
  return value.split(',').map((zone) => ({ path, zone: zone.trim(), isId }));
}
