import { type Actor, ROLES, type Role } from './actor.ts';
import type { KindName } from './identity.ts';
import type { ObjectStatus } from './status.ts';
import { VERBS, type Verb } from './verb.ts';

/** What rules may tell of an object. */
export interface AccessObject {
  readonly kind: KindName;
  readonly namespace: string;
  readonly name: string;
  /** Of ECS; undefined where it is not known, and of kinds that belong to none. */
  readonly cluster?: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/** Somebody, as far as a decision depends on it. */
export type Subject = Pick<Actor, 'name' | 'via' | 'role' | 'groups'>;

/** Whom a rule or a role is about: a person's name, a group of the provider, a token. Exact, never a pattern. */
export type SubjectSelector = { readonly name: string } | { readonly group: string } | { readonly token: string };

/** Every member that is there must hold; a list holds with any of its words. */
export interface ObjectSelector {
  readonly kind?: readonly KindName[] | undefined;
  readonly namespace?: readonly string[] | undefined;
  readonly name?: readonly string[] | undefined;
  readonly cluster?: readonly string[] | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface AccessRule {
  readonly effect: 'allow' | 'deny';
  /** Any of them; none means everybody. Nothing is ever allowed to whoever is anonymous. */
  readonly subjects: readonly SubjectSelector[];
  readonly verbs: readonly Verb[];
  /** Any of them; none means all objects, and what concerns no object. */
  readonly objects: readonly ObjectSelector[];
}

/** Who has which role, and what rules say beside that. */
export interface AccessPolicy {
  readonly roles: Readonly<Record<Role, readonly SubjectSelector[]>>;
  /** Of whoever is signed in and stands under no role; without it they are refused. */
  readonly defaultRole?: Role | undefined;
  readonly rules: readonly AccessRule[];
}

export const NO_POLICY: AccessPolicy = { roles: { viewer: [], operator: [], admin: [] }, rules: [] };

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

/** Verbs that rules may grant or deny for some objects alone. Who may look, may look at everything. */
export const OBJECT_VERBS: readonly Verb[] = VERBS.filter((verb) => !['get', 'diff', 'retry', 'admin'].includes(verb));

export function roleMay(role: Role, verb: Verb): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(LEAST_ROLE[verb]);
}

/** What rules can tell of an object by its status. */
export function accessObjectOf(status: ObjectStatus): AccessObject {
  const { kind, namespace, name } = status.identity;
  return { kind, namespace, name, cluster: clusterOf(status), labels: status.labels };
}

/** Outputs name it, or hold ids of ECS that do: `service/CLUSTER/NAME`. */
function clusterOf({ identity, outputs, summary }: ObjectStatus): string | undefined {
  if (identity.kind === 'Cluster') return textOf(outputs?.name) ?? identity.name;
  if (!IN_CLUSTERS.has(identity.kind)) return undefined;
  const id = textOf(outputs?.resourceId) ?? summary?.arn ?? '';
  return textOf(outputs?.cluster) ?? /(?:^|:)service\/([^/]+)\/[^/]+$/.exec(id)?.[1];
}

/** Kinds whose objects belong to a cluster, also where it is not known yet which one. */
const IN_CLUSTERS: ReadonlySet<KindName> = new Set<KindName>(['Cluster', 'Service', 'ServiceAutoScaling']);

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The highest role that somebody stands under; undefined where there is none, and so nothing that they may. */
export function roleIn(policy: AccessPolicy, subject: Omit<Subject, 'role'>): Role | undefined {
  const found = ROLES.filter((role) => policy.roles[role].some((selector) => isMeant(selector, subject)));
  return found.at(-1) ?? policy.defaultRole;
}

function isMeant(selector: SubjectSelector, { name, via, groups }: Omit<Subject, 'role'>): boolean {
  if ('group' in selector) return groups.includes(selector.group);
  if ('token' in selector) return via === 'token' && name === selector.token;
  return (via === 'oidc' || via === 'alb') && name === selector.name;
}

/** Why a verb may be used, or not. `rule`: by the rule of that index; otherwise by the role. */
export interface Decision {
  readonly allowed: boolean;
  readonly rule?: number | undefined;
}

/** The rules that are about somebody; enough to decide for them, with {@link decide}. */
export function rulesFor(policy: AccessPolicy, subject: Subject): readonly AccessRule[] {
  return policy.rules.filter(({ subjects }) => isAbout(subjects, subject));
}

function isAbout(subjects: readonly SubjectSelector[], subject: Subject): boolean {
  return subjects.length === 0 || subjects.some((selector) => isMeant(selector, subject));
}

/**
 * Whether somebody may use a verb on an object; without one, whether there may be any object on which they may. A rule
 * that denies wins over every rule that allows, and any rule wins over the role.
 */
export function decide(
  policy: AccessPolicy,
  { subject, verb, object }: { subject: Subject; verb: Verb; object?: AccessObject | undefined },
): Decision {
  const meant = (effect: AccessRule['effect']): number =>
    policy.rules.findIndex(
      (rule) =>
        rule.effect === effect &&
        rule.verbs.includes(verb) &&
        isAbout(rule.subjects, subject) &&
        concerns(rule, object),
    );
  const denied = meant('deny');
  if (denied >= 0) return { allowed: false, rule: denied };
  const allowed = subject.via === 'anonymous' ? -1 : meant('allow');
  return allowed >= 0 ? { allowed: true, rule: allowed } : { allowed: roleMay(subject.role, verb) };
}

function concerns({ effect, objects }: AccessRule, object: AccessObject | undefined): boolean {
  if (objects.length === 0) return true;
  if (object === undefined) return effect === 'allow';
  return objects.some((selector) => selects(selector, object, effect));
}

function selects(selector: ObjectSelector, object: AccessObject, effect: AccessRule['effect']): boolean {
  const holds = (words: readonly string[] | undefined, word: string): boolean => words?.includes(word) ?? true;
  // A service that has not been seen yet may be in any cluster: no rule allows it for one, and every rule denies it.
  const isUnknown = object.cluster === undefined && IN_CLUSTERS.has(object.kind);
  return (
    holds(selector.kind, object.kind) &&
    holds(selector.namespace, object.namespace) &&
    holds(selector.name, object.name) &&
    (isUnknown && selector.cluster ? effect === 'deny' : holds(selector.cluster, object.cluster ?? '')) &&
    Object.entries(selector.labels ?? {}).every(([label, value]) => object.labels[label] === value)
  );
}
