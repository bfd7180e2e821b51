import { createDesired, type Desired } from '../../engine/desired.ts';
import { createLocations } from '../../engine/locations.ts';
import { bindingId, bindingOf } from '../../engine/resolve.ts';
import { statedIdentifier } from '../../kinds/aws-resource/identifier.ts';
import { RESOURCE_KINDS } from '../../kinds/index.ts';
import { createManifests } from '../../manifest/manifests.ts';
import { digest } from '../../model/digest.ts';
import type { Document, Location, Problem, Snapshot } from '../../model/document.ts';
import type { Expression, Values } from '../../model/expression.ts';
import { keyOf } from '../../model/identity.ts';
import { isObject, type JsonObject } from '../../model/json.ts';
import type { ErasedKind } from '../../model/kind.ts';
import { type Naming, namingIn } from '../../model/naming.ts';
import { INSTALLED_TYPES } from '../types/installed-types.ts';

/**
 * Documents that mean one object of AWS, as far as they say themselves what they mean: by name, by identifier, or by the
 * same references. A controller would refuse them. One problem for each document. Pure.
 */
export function identityProblems(snapshot: Snapshot): readonly Problem[] {
  const desired = createDesired([snapshot.source]);
  desired.accept({ kind: 'snapshot', snapshot }, 0);
  const look: Look = {
    desired,
    kinds: new Map(RESOURCE_KINDS.map((kind) => [kind.name as string, kind])),
    manifests: createManifests(),
    naming: namingIn(desired.keys()),
  };
  const meant = new Map<string, Document[]>();
  for (const document of snapshot.documents) {
    const id = meaningOf(document, look);
    if (id !== undefined) meant.set(id, [...(meant.get(id) ?? []), document]);
  }
  return [...meant.values()].flatMap((twins) => (twins.length > 1 ? twins.map((one) => problemOf(one, twins)) : []));
}

/** The snapshot without the documents that mean one object, and with the problems of that. */
export function withIdentities(snapshot: Snapshot): Snapshot {
  const found = identityProblems(snapshot);
  if (found.length === 0) return snapshot;
  const refused = new Set(found.map(({ key }) => key));
  const documents = snapshot.documents.filter(({ key }) => !refused.has(key));
  return { ...snapshot, documents, problems: [...snapshot.problems, ...found] };
}

interface Look {
  readonly desired: Desired;
  readonly kinds: ReadonlyMap<string, ErasedKind>;
  readonly manifests: ReturnType<typeof createManifests>;
  readonly naming: Naming;
}

function meaningOf(document: Document, look: Look): string | undefined {
  const { identity } = document;
  const kind = look.kinds.get(identity.kind);
  if (!kind) return undefined;
  const place = placeOf(identity.namespace, look.desired);
  const { spec } = look.manifests.substitute(document, standIns(document, place, look));
  if (kind.name !== 'AwsResource') {
    const name = kind.naturalKey(spec, identity);
    return name && `${kind.name === 'DnsRecord' ? place.account : place.region} ${name}`;
  }
  const type = String(spec.type);
  const name = identifierOf(spec);
  return name && `${reachOf(type, place)} ${type} ${name}`;
}

/** Undefined where AWS assigns a part of it, or it is made up for this document. */
function identifierOf({ type, identifier, properties }: JsonObject): string | undefined {
  if (typeof identifier === 'string') return identifier;
  const known = INSTALLED_TYPES.get(String(type));
  if (!known || !isObject(properties)) return undefined;
  const parts = (UNIQUE[known.name] ?? []).map((name) => properties[name]);
  const isNamed = parts.length > 0 && parts.every((part) => typeof part === 'string');
  return isNamed ? `named ${parts.join(' ')}` : statedIdentifier(known, properties);
}

/** What AWS takes once only although it assigns the identifier ("must be unique" of each service's Create call). */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::SecurityGroup': ['VpcId', 'GroupName'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName'],
  'AWS::SNS::Topic': ['TopicName'],
  'AWS::SQS::Queue': ['QueueName'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName'],
};

interface Place {
  readonly region: string;
  readonly account: string;
}

/** What nobody can say without AWS is another place for each namespace. */
function placeOf(namespace: string, desired: Desired): Place {
  const result = bindingOf(namespace, desired.namespace(namespace));
  if ('blocked' in result) return { region: `namespace ${namespace}`, account: `namespace ${namespace}` };
  const binding = bindingId(result.binding);
  const location = createLocations().of(binding);
  const [account = '*'] = location.split('/');
  return {
    region: location.includes('*') ? binding : location,
    account: account === '*' ? `credentials ${result.binding.roleArn ?? 'self'}` : account,
  };
}

/** Services of which an account has one, whatever the Region (IAM User Guide, "Global services"). */
const OF_AN_ACCOUNT = ['AWS::IAM::', 'AWS::Route53::', 'AWS::CloudFront::'];

/** Names of buckets are taken for everybody (Amazon S3 User Guide, "Bucket naming rules"). */
function reachOf(type: string, { region, account }: Place): string {
  if (type === 'AWS::S3::Bucket') return 'everywhere';
  return OF_AN_ACCOUNT.some((prefix) => type.startsWith(prefix)) ? account : region;
}

/** Variables are known; everything else is told apart by what is asked and where: one reference has one answer. */
function standIns({ identity }: Document, { region }: Place, { desired, naming }: Look): Values {
  const variables = desired.namespace(identity.namespace)?.variables ?? {};
  const standIn = (asked: object): string => `arn:unresolved:${digest(asked)}`;
  return (expression: Expression) => {
    if (expression.kind === 'output') return standIn({ key: keyOf(naming(expression)), output: expression.output });
    const known = expression.kind === 'var' ? variables[expression.name] : undefined;
    return known ?? standIn({ ...expression, region, namespace: expression.kind === 'var' ? identity.namespace : '' });
  };
}

/** The field of each kind that tells its objects apart; where it is not stated, `metadata.name` does. */
const NAMED_BY: Readonly<Record<string, string>> = {
  ApiDeployment: 'restApiId',
  CapacityProvider: 'name',
  CloudMapNamespace: 'name',
  CloudMapService: 'name',
  Cluster: 'clusterName',
  DefaultResource: 'resource',
  DnsRecord: 'name',
  Listener: 'port',
  ListenerCertificate: 'certificateArn',
  ListenerRule: 'priority',
  LoadBalancer: 'name',
  Repository: 'repositoryName',
  Service: 'serviceName',
  ServiceAutoScaling: 'service',
  TargetGroup: 'name',
};

function fieldOf({ identity, spec }: Document): string | undefined {
  if (identity.kind !== 'AwsResource') {
    const field = NAMED_BY[identity.kind];
    return field !== undefined && spec[field] !== undefined ? field : undefined;
  }
  if (spec.identifier !== undefined) return 'identifier';
  const parts = UNIQUE[String(spec.type)] ?? INSTALLED_TYPES.get(String(spec.type))?.identifier ?? [];
  const stated = isObject(spec.properties) ? spec.properties : {};
  const part = parts.findLast((one) => stated[one] !== undefined);
  return part === undefined ? 'properties' : `properties.${part}`;
}

function placeIn(document: Document): Location {
  const field = fieldOf(document);
  return (field === undefined ? undefined : document.locations?.get(field)) ?? document.origin;
}

function problemOf(document: Document, twins: readonly Document[]): Problem {
  const { identity, key } = document;
  const field = fieldOf(document);
  const others = twins.filter((other) => other !== document);
  const words = others.map((other) => {
    const { file, line, column } = placeIn(other);
    return `${other.key} (${file}:${line}:${column})`;
  });
  return {
    location: placeIn(document),
    object: `${identity.kind}/${identity.name}`,
    key,
    ...(field === undefined ? {} : { field: `spec.${field}` }),
    code: 'DUPLICATE_IDENTITY',
    message: `it means the same object of AWS as ${words.join(' and ')}`,
    allowed: 'one document for each object of AWS: take the others out, or name another object',
  };
}
