import type { Actor, Role } from './actor.ts';
import { ROLES } from './actor.ts';
import type { ObjectStatus } from './status.ts';
import { VERBS, type Verb } from './verb.ts';

/** What a rule may select objects by. */
export interface AccessObject {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Of ECS; undefined where it is not known, or where the object belongs to none. */
  readonly cluster?: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/** The least role that may use a verb when no rule says otherwise. */
const LEAST_ROLE: Readonly<Record<Verb, Role>> = {
  get: 'viewer',
  diff: 'viewer',
  refresh: 'operator',
  retry: 'operator',
  sync: 'operator',
  suspend: 'operator',
  resume: 'operator',
  restart: 'operator',
  rollback: 'operator',
  stop: 'operator',
  continue: 'operator',
  acknowledge: 'operator',
  heal: 'operator',
  admin: 'admin',
};

export function roleMay(role: Role, verb: Verb): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[verb]);
}

/** Everything that a role may. */
export function verbsOfRole(role: Role): readonly Verb[] {
  return VERBS.filter((verb) => roleMay(role, verb));
}

/** What rules can tell of an object by its status. */
export function accessObjectOf({ identity, labels, outputs, summary }: ObjectStatus): AccessObject {
  const { kind, namespace, name } = identity;
  const cluster =
    kind === 'Cluster' ? (textOf(outputs?.name) ?? name) : clusterOf(textOf(outputs?.cluster), summary?.arn);
  return { kind, namespace, name, cluster, labels };
}

/** ECS names the cluster in its own output, or in the ARN of the service: `…:service/CLUSTER/NAME`. */
function clusterOf(output: string | undefined, arn: string | undefined): string | undefined {
  return output ?? /:service\/([^/]+)\/[^/]+$/.exec(arn ?? '')?.[1];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Decides whether somebody may use a verb: on this object, or, without one, on any object at all. */
export type MayDo = (
  actor: Pick<Actor, 'name' | 'via' | 'role' | 'groups'>,
  verb: Verb,
  object?: AccessObject,
) => boolean;

/** By role alone. */
export const byRole: MayDo = ({ role }, verb) => roleMay(role, verb);
