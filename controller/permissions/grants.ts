import { effectiveManagement } from '../engine/management.ts';
import type { CallName } from '../model/aws-calls.ts';
import type { Document, NamespaceSpec, Snapshot } from '../model/document.ts';
import type { Expression } from '../model/expression.ts';
import { isConfiguration, keyOf, type ResourceKey } from '../model/identity.ts';
import type { Json } from '../model/json.ts';
import { namingIn } from '../model/naming.ts';
import { pseudoValue } from '../model/pseudo.ts';
import { ownManagement } from '../model/stateful-types.ts';
import type { Manifests } from '../ports/manifests.ts';
import type { ResourceTypes } from '../ports/resource-types.ts';
import { arnIn, type Granted, type GrantedPlace } from './granted.ts';
import { handlerReads, handlerWrites, lookedUpReads } from './handlers.ts';
import type { Need } from './need.ts';
import { needsOf, steeringOf } from './needs.ts';
import { type OwnPlaces, ownNeeds } from './own-needs.ts';
import { patternOf } from './patterns.ts';
import { readsOf } from './reads.ts';

/** What namespaces that say nothing get. */
export interface Defaults {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly roleArn?: string | undefined;
  /** The parameter by which several controllers agree which of them writes. */
  readonly lease?: string | undefined;
  /** What the controller itself works with. */
  readonly own?: OwnPlaces | undefined;
}

/** What one role must be allowed; `self` is what the controller itself runs as. */
export interface RoleNeeds {
  readonly role: string;
  readonly regions: readonly string[];
  readonly reads: readonly Need[];
  readonly writes: readonly Need[];
  /** What people on call send beside reads. */
  readonly steering: readonly Need[];
}

/** What documents are read with. */
export interface Language {
  readonly manifests: Manifests;
  readonly defaults: Defaults;
  /** AWS's resource types, whose handlers act in the caller's name; without them nothing is granted for those. */
  readonly types?: ResourceTypes | undefined;
}

/** The name of the controller's own credentials beside ARNs of roles. */
export const OWN_ROLE = 'self';

/** What the documents of a snapshot make necessary, by the role that does it. Pure. */
export function grantsOf(snapshot: Snapshot, language: Language): readonly RoleNeeds[] {
  const { types, defaults } = language;
  const objects = snapshot.documents.filter(({ identity }) => !isConfiguration(identity.kind));
  const world = worldOf(snapshot, language);
  const byRole = new Map<string, Document[]>();
  for (const document of objects) {
    const role = world.place(document).roleArn ?? OWN_ROLE;
    byRole.set(role, [...(byRole.get(role) ?? []), document]);
  }
  const entered = entries(objects, world);
  if (entered.length > 0 && !byRole.has(OWN_ROLE)) byRole.set(OWN_ROLE, []);
  const keeper = defaults.roleArn ?? OWN_ROLE;
  const own = defaults.own ? ownNeeds(defaults.own) : [];
  if (defaults.lease !== undefined && !byRole.has(keeper)) byRole.set(keeper, []);
  if (own.length > 0 && !byRole.has(OWN_ROLE)) byRole.set(OWN_ROLE, []);
  return [...byRole].map(([role, documents]) => {
    const granted = documents.map((document) => world.granted(document, 0));
    const reads = documents.flatMap((document) => {
      const each = world.granted(document, 0);
      const expressions = language.manifests.expressions(document);
      return [...readsOf(each, expressions), ...lookedUpReads(each, expressions, types)];
    });
    const lease = role === keeper ? leaseOf(defaults) : { reads: [], writes: [] };
    const handled = granted.flatMap((each) => handlerReads(each, types));
    return {
      role,
      regions: [...new Set(granted.map(({ place }) => place.region))].filter((region) => region !== '*'),
      reads: [
        ...reads,
        ...handled,
        ...(role === OWN_ROLE ? entered : []),
        ...lease.reads,
        ...(role === OWN_ROLE ? own : []),
      ],
      writes: [...granted.flatMap((each) => [...needsOf(each), ...handlerWrites(each, types)]), ...lease.writes],
      steering: granted.flatMap(steeringOf),
    };
  });
}

/** It lies where the controller's own credentials are. */
function leaseOf({ account = '*', region = '*', lease }: Defaults): Pick<RoleNeeds, 'reads' | 'writes'> {
  if (lease === undefined) return { reads: [], writes: [] };
  const arn = arnIn({ account, region, roleArn: undefined }, 'ssm', `parameter/${lease.replace(/^\//, '')}`);
  const need = (call: CallName): Need => ({ statement: 'KeepLease', actions: [call], resources: [arn], by: '--lease' });
  return { reads: [need('ssm:GetParameters')], writes: [need('ssm:PutParameter')] };
}

function entries(objects: readonly Document[], world: World): readonly Need[] {
  return objects.flatMap((document) => {
    const { roleArn } = world.place(document);
    if (roleArn === undefined) return [];
    return [{ statement: 'EnterScopes', actions: ['sts:AssumeRole'], resources: [roleArn], by: document.key }];
  });
}

interface World {
  place(document: Document): GrantedPlace;
  granted(document: Document, depth: number): Granted;
}

/** References lead from rule to listener to load balancer; a longer way is a circle. */
const DEEPEST = 4;

function worldOf(
  { documents }: Snapshot,
  { manifests, defaults }: { manifests: Manifests; defaults: Defaults },
): World {
  const byKey = new Map<ResourceKey, Document>(documents.map((document) => [document.key, document]));
  const naming = namingIn(documents.map(({ key }) => key));
  const namespaces = new Map(
    documents.flatMap(({ identity, spec }) =>
      identity.kind === 'Namespace' ? [[identity.name, spec as NamespaceSpec] as const] : [],
    ),
  );
  const place = ({ identity }: Document): GrantedPlace => {
    const own = namespaces.get(identity.namespace);
    return {
      account: own?.account ?? defaults.account ?? '*',
      region: own?.region ?? defaults.region ?? '*',
      roleArn: own?.assumeRole ?? defaults.roleArn,
    };
  };
  function granted(document: Document, depth: number): Granted {
    const namespace = namespaces.get(document.identity.namespace);
    const answer = (expression: Expression): Json | undefined => {
      if (expression.kind === 'var') return namespace?.variables?.[expression.name];
      if (expression.kind === 'pseudo') return pseudoValue(expression.name, place(document));
      if (expression.kind !== 'output' || expression.output !== '' || depth >= DEEPEST) return undefined;
      const target = byKey.get(keyOf(naming(expression)));
      return target ? patternOf(granted(target, depth + 1)) : undefined;
    };
    return {
      key: document.key,
      identity: document.identity,
      spec: manifests.substitute(document, answer).spec,
      management: effectiveManagement(ownManagement(document), namespace?.management),
      place: place(document),
    };
  }
  return { place, granted };
}
