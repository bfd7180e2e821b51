import type { Region } from '../contract.ts';

export interface Role {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  /** Who may assume it, JSON. */
  readonly trust: string;
  readonly createdAt: number;
  /** Policies of the role itself, JSON by name. */
  readonly inline: Map<string, string>;
  /** ARNs of attached policies. */
  readonly attached: Set<string>;
}

/** The roles of an account by name; IAM has no Regions. */
export type Roles = Map<string, Role>;

export type Accounts = (region: Region) => Roles;

/** A role that one service alone may assume. */
export interface LinkedRole {
  readonly name: string;
  readonly service: string;
}

/** Roles that AWS makes itself when ECS, load balancing and scaling are first used; here they have been. */
export const SERVICE_LINKED: readonly LinkedRole[] = [
  { name: 'AWSServiceRoleForECS', service: 'ecs.amazonaws.com' },
  { name: 'AWSServiceRoleForElasticLoadBalancing', service: 'elasticloadbalancing.amazonaws.com' },
  { name: 'AWSServiceRoleForApplicationAutoScaling_ECSService', service: 'ecs.application-autoscaling.amazonaws.com' },
];

export function createAccounts(): Accounts {
  const known = new Map<string, Roles>();
  return ({ account, clock }) => {
    const found = known.get(account) ?? serviceLinkedRoles(account, clock.now());
    known.set(account, found);
    return found;
  };
}

function serviceLinkedRoles(account: string, now: number): Roles {
  return new Map(SERVICE_LINKED.map((linked) => [linked.name, linkedRole(linked, { account, now })]));
}

export function linkedRole({ name, service }: LinkedRole, { account, now }: { account: string; now: number }): Role {
  const path = `/aws-service-role/${service}/`;
  return roleOf({ account, name, path, trust: trustOf(service), id: `AROA${name.toUpperCase().slice(0, 17)}`, now });
}

/** The trust policy that lets one service assume the role. */
function trustOf(service: string): string {
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

export function roleOf(parts: {
  account: string;
  name: string;
  path: string;
  trust: string;
  id: string;
  now: number;
}): Role {
  const { account, name, path, trust, id, now } = parts;
  const arn = `arn:aws:iam::${account}:role${path}${name}`;
  return { name, path, arn, id, trust, createdAt: now, inline: new Map(), attached: new Set() };
}
