import { digest } from '../../model/digest.ts';
import { type Identity, keyOf } from '../../model/identity.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { Scope } from '../../model/scope.ts';
import { schemaAt } from './compare/array-order.ts';

/** Between the parts of a composite identifier (Cloud Control API User Guide, "Resource identifiers"). */
const BAR = '|';

/** Parts that AWS calls read-only and that are what another property says. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::Route CidrBlock': ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'],
};

/** What Cloud Control will call the resource, where the properties say it; undefined where AWS assigns a part. */
export function statedIdentifier(type: ResourceType, properties: JsonObject): string | undefined {
  const parts = type.identifier.map((part) => partOf(type, properties, part));
  return parts.every((part) => part !== undefined) ? parts.join(BAR) : undefined;
}

function partOf(type: ResourceType, properties: JsonObject, part: string): string | undefined {
  const others = SAME_AS[`${type.name} ${part}`] ?? (type.readOnly.includes(part) ? [] : [part]);
  const value = others
    .map((name) => properties[name])
    .find((one) => typeof one === 'string' || typeof one === 'number');
  return value === undefined ? undefined : String(value);
}

/** Identifiers that an ARN may mean, likeliest first. Which one it is, AWS says when it is asked. */
export function identifiersOf(type: ResourceType, arn: string, properties: JsonObject): readonly string[] {
  const tail = arn.split(':').slice(5).join(':').replace(/^\//, '');
  const last = tail.split(/[/:]/).at(-1) ?? tail;
  if (type.identifier.length === 1) {
    const afterKind = tail.slice(tail.search(/[/:]/) + 1);
    return /Arn$/.test(type.identifier[0] ?? '') ? [arn, last] : [...new Set([last, afterKind, tail, arn])];
  }
  const stated = type.identifier.map((part) => partOf(type, properties, part) ?? last);
  const names = tail.split('/').filter((_, index) => index % 2 === 1);
  return [...new Set([stated.join(BAR), names.slice(-type.identifier.length).join(BAR)])];
}

interface Named {
  readonly identity: Identity;
  readonly scope: Pick<Scope, 'account' | 'region'>;
}

/**
 * Properties with the name that AWS would otherwise make up at random: the same one each time, so that the resource is
 * found again whatever happened to the answer. `after`: the identifier of the one whose place it takes, which has a name.
 */
export function withName(
  type: ResourceType,
  properties: JsonObject,
  { identity, scope, after }: Named & { readonly after?: string | undefined },
): JsonObject {
  const missing = type.identifier.filter((part) => partOf(type, properties, part) === undefined);
  const [part] = missing;
  if (part === undefined || missing.length > 1 || type.readOnly.includes(part) || part.includes('/')) return properties;
  const schema = schemaAt(type, part);
  if (schema?.type !== 'string') return properties;
  const unique = digest({ key: keyOf(identity), account: scope.account, region: scope.region, after }, 8);
  const room = Math.min(schema.maxLength ?? 63, 63) - unique.length - 1;
  const plain = `${identity.namespace}-${identity.name}`.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  return { ...properties, [part]: `${plain.slice(0, room).replace(/^[^a-z]+|-+$/g, '')}-${unique}` };
}

/** Types whose `Ref` is not what follows from the identifier (CloudFormation reference, "Return values"). */
const REFS: Readonly<Record<string, string>> = {
  'AWS::EC2::EIP': 'PublicIp',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::RolePolicy': 'PolicyName',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'Arn',
};
/** Composite identifiers that are `Ref` as a whole. */
const WHOLE = new Set(['AWS::EC2::VPCGatewayAttachment', 'AWS::ApplicationAutoScaling::ScalableTarget']);

/** What CloudFormation's `Ref` means: the resource's own part of the identifier. */
export function refOf(type: ResourceType, identifier: string, model: JsonObject): string {
  const parts = identifier.split(BAR);
  const exception = REFS[type.name];
  if (exception !== undefined) {
    const at = type.identifier.indexOf(exception);
    return String(model[exception] ?? parts[at] ?? identifier);
  }
  if (parts.length === 1 || WHOLE.has(type.name)) return identifier;
  const own = type.identifier.findIndex((part) => type.readOnly.includes(part));
  return parts[own === -1 ? parts.length - 1 : own] ?? identifier;
}
