import { iamActionOf, operationOf } from '../model/aws-calls.ts';
import { OWNER_TAG } from '../model/tags.ts';
import { CALLS_OF_KIND } from './calls-of-kind.ts';
import { type Need, type NeededBy, STATEMENTS, type StatementName } from './need.ts';

export interface Statement {
  readonly Sid: StatementName;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface PolicyOptions {
  /** Value of the owner tag. */
  readonly owner: string;
  /** Regions that are read; none: every Region. */
  readonly regions: readonly string[];
}

/** Characters that IAM counts of a managed policy, white space left out (IAM User Guide, "IAM and AWS STS quotas"). */
export const MANAGED_POLICY_LIMIT = 6_144;

/** How many names below one parent stand in full, before one pattern takes their place; the first that fits counts. */
const NAMES_IN_FULL = [40, 16, 8, 4, 2, 1];

/**
 * One policy that grants these needs, its statements in a fixed order. Where it would be longer than IAM takes of a
 * managed policy, names below one cluster or of one type give way to a pattern, as few as will do; tags and Regions narrow
 * it all the same. Pure.
 */
export function policyOf(needs: readonly Need[], options: PolicyOptions): Policy {
  let policy: Policy = { Version: '2012-10-17', Statement: [] };
  for (const names of NAMES_IN_FULL) {
    policy = policyWith(needs, { ...options, names });
    if (sizeOf(policy) <= MANAGED_POLICY_LIMIT) break;
  }
  return policy;
}

interface Breadth extends PolicyOptions {
  readonly names: number;
}

function policyWith(needs: readonly Need[], options: Breadth): Policy {
  const statements = STATEMENTS.flatMap((name) => {
    const own = needs.filter(({ statement }) => statement === name);
    return own.length === 0 ? [] : [statementOf(name, own, options)];
  });
  return { Version: '2012-10-17', Statement: statements };
}

/** The documents and options for which each statement is there. */
export function reasonsOf(needs: readonly Need[]): ReadonlyMap<StatementName, readonly NeededBy[]> {
  return new Map(
    STATEMENTS.flatMap((name) => {
      const keys = needs.filter(({ statement }) => statement === name).map(({ by }) => by);
      return keys.length === 0 ? [] : [[name, unique(keys)] as const];
    }),
  );
}

/** What IAM counts. */
export function sizeOf(policy: Policy): number {
  return JSON.stringify(policy).length;
}

function statementOf(name: StatementName, needs: readonly Need[], options: Breadth): Statement {
  const condition = CONDITIONS[name]?.({ ...options, needs });
  return {
    Sid: name,
    Effect: 'Allow',
    Action: unique(
      needs.flatMap(({ actions, handlerActions = [] }) => [...actions.map(iamActionOf), ...handlerActions]),
    ),
    Resource: folded(unique(needs.flatMap(({ resources }) => resources)), options.names),
    ...(condition ? { Condition: condition } : {}),
  };
}

type ConditionOf = (facts: PolicyOptions & { readonly needs: readonly Need[] }) => Statement['Condition'];

const OWNED: ConditionOf = ({ owner }) => ({ StringEquals: { [`aws:ResourceTag/${OWNER_TAG}`]: owner } });
const BORN_OWNED: ConditionOf = ({ owner }) => ({ StringEquals: { [`aws:RequestTag/${OWNER_TAG}`]: owner } });

const CONDITIONS: Partial<Readonly<Record<StatementName, ConditionOf>>> = {
  Observe: ({ regions }) =>
    regions.length === 0 ? undefined : { StringEquals: { 'aws:RequestedRegion': [...regions].sort() } },
  CreateOwned: BORN_OWNED,
  ChangeOwned: OWNED,
  DeleteOwned: OWNED,
  TagOwned: OWNED,
  ScaleServices: () => ({ StringEquals: { 'application-autoscaling:service-namespace': 'ecs' } }),
  MarkApis: () => ({ 'ForAllValues:StringLike': { 'aws:TagKeys': ['evenkeel.dev/deployment-*'] } }),
  TagAtCreation: () => createdBy('ecs'),
  TagLoadBalancingAtCreation: () => createdBy('elasticloadbalancing'),
  Adopt: ({ owner }) => ({
    Null: { [`aws:ResourceTag/${OWNER_TAG}`]: 'true' },
    StringEquals: { [`aws:RequestTag/${OWNER_TAG}`]: owner },
  }),
  ServiceLinkedRoles: ({ needs }) => ({
    StringEquals: { 'iam:AWSServiceName': unique(needs.flatMap(({ services = [] }) => services)) },
  }),
  PassRolesToTasks: () => ({ StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }),
  PassRolesToEcs: () => ({ StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } }),
};

function createdBy(service: string): Statement['Condition'] {
  const creations = Object.values(CALLS_OF_KIND).flatMap(({ create }) => create);
  const actions = creations.filter((call) => call.startsWith(`${service}:`)).map(operationOf);
  return { StringEquals: { [`${service}:CreateAction`]: unique(actions) } };
}

function folded(resources: readonly string[], names: number): readonly string[] {
  const byStem = new Map<string, string[]>();
  for (const resource of resources) {
    const stem = stemOf(resource);
    byStem.set(stem, [...(byStem.get(stem) ?? []), resource]);
  }
  return [...byStem].flatMap(([stem, all]) => (all.length > names ? [`${stem}*`] : all)).sort();
}

/** What names below one parent share: the type of resource, and the cluster of services and what belongs to them. */
function stemOf(resource: string): string {
  const [stem = resource] = /^[^/]*\/(?:(?<=:service\/|:service-deployment\/)[^/]+\/)?/.exec(resource) ?? [];
  return stem;
}

function unique<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort();
}
