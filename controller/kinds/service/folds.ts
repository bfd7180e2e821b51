import type { RuleContext } from '../../model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ServiceFacts } from './facts.ts';
import { lastSegment, revisionName } from './names.ts';

type Context = RuleContext<ServiceFacts>;
type Fold = (value: Json, context: Context) => Json | undefined;

/** 0 means the same as nothing. */
export const zeroIsAbsent: Fold = (value) => (value === 0 || value === '0' ? undefined : value);

/** `false` means the same as nothing. */
export const falseIsAbsent: Fold = (value) => (value === false ? undefined : value);

export const revisionOfArn: Fold = (value) => (typeof value === 'string' ? revisionName(value) : value);

/**
 * A role's bare name, or its path and name, to its ARN. A role under a path is never equal to its last segment alone.
 * Source: the API reference of RegisterTaskDefinition and CreateService, which take either form.
 */
export const roleArn: Fold = (value, { facts }) => {
  if (typeof value !== 'string' || value === '' || value.startsWith('arn:')) return value;
  return `arn:${facts.partition}:iam::${facts.account}:role/${value.replace(/^\//, '')}`;
};

/** "1 vCPU", ".5 vcpu" and 1024 to CPU units. */
export const cpuUnits: Fold = (value) => inUnits(value, /^\s*(\d*\.?\d+)\s*vcpu\s*$/i);

/** "2 GB", "2gb" and 2048 to MiB. */
export const mebibytes: Fold = (value) => inUnits(value, /^\s*(\d*\.?\d+)\s*gb\s*$/i);

function inUnits(value: Json, unit: RegExp): Json {
  const number = typeof value === 'string' ? unit.exec(value)?.[1] : undefined;
  return number === undefined ? value : Math.round(Number(number) * 1024);
}

/** ECS answers `host` as `instanceId` and may answer resource names in capitals (terraform-provider-aws#1169). */
export const placementField: Fold = (value) => {
  if (typeof value !== 'string') return value;
  const lower = value.toLowerCase();
  if (lower === 'host' || lower === 'instanceid') return 'instanceId';
  return lower === 'cpu' || lower === 'memory' ? lower : value;
};

/** A namespace's ARN to its name, where that is known. */
export const namespaceFold: Fold = (value, { facts }) =>
  typeof value === 'string' && value.startsWith('arn:') ? (facts.namespaces?.[lastSegment(value)] ?? value) : value;

/** Service Connect that is off says nothing else. */
export const offIsAbsent: Fold = (value) => (isObject(value) && value.enabled === false ? undefined : value);

/** ECS refuses a grace period without a load balancer, and answers the one of before when the last one was taken off. */
export const gracePeriod: Fold = (value, { parent, side, facts }) => {
  const balanced = isFilled(parent.loadBalancers) || isFilled(parent.vpcLatticeConfigurations);
  return side === 'have' && !balanced && !facts.declaresGracePeriod ? undefined : value;
};

function isFilled(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

/**
 * ECS fills in `discoveryName` and each alias' `dnsName` (`NAME.NAMESPACE`). Both are spelled out on both sides; while
 * the namespace's name is unknown, a `dnsName` of that form is left out on both sides.
 */
export const serviceConnectNames: Fold = (value, { facts }) =>
  Array.isArray(value)
    ? value.map((service) => (isObject(service) ? named(service, facts.namespace) : service))
    : value;

function named(service: JsonObject, namespace: string | undefined): JsonObject {
  const discoveryName = service.discoveryName ?? service.portName;
  const aliases = Array.isArray(service.clientAliases) ? (service.clientAliases as readonly Json[]) : [];
  const clientAliases = aliases.map((alias) =>
    isObject(alias) ? { ...alias, dnsName: dnsNameOf(alias, String(discoveryName), namespace) } : alias,
  );
  return { ...service, ...(discoveryName ? { discoveryName } : {}), clientAliases };
}

function dnsNameOf(alias: JsonObject, discoveryName: string, namespace: string | undefined): Json | undefined {
  if (namespace !== undefined) return alias.dnsName ?? `${discoveryName}.${namespace}`;
  return String(alias.dnsName ?? '').startsWith(`${discoveryName}.`) ? undefined : alias.dnsName;
}
