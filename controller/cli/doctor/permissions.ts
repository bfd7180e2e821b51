import { operatorPolicy, PLACEHOLDERS, type Policy } from '../../aws/iam-policy.ts';
import { createManifests } from '../../manifest/manifests.ts';
import { type KindName, OBJECT_KINDS } from '../../model/identity.ts';
import { isOutside } from '../../model/outside.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../../verify/check.ts';
import { allKnown, type Facts, judge, known, mapFact } from '../../verify/facts.ts';
import { decisionOn, principalOf } from '../../verify/permission.ts';

/** Services whose calls a kind takes, its own and those that AWS makes in the caller's name. */
const SERVICES: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  Cluster: ['ecs'],
  Service: ['ecs'],
  CapacityProvider: ['ecs', 'autoscaling'],
  LoadBalancer: ['elasticloadbalancing', 'ec2'],
  Listener: ['elasticloadbalancing'],
  ListenerRule: ['elasticloadbalancing'],
  TargetGroup: ['elasticloadbalancing'],
  ServiceAutoScaling: ['application-autoscaling', 'cloudwatch'],
};

/** Statements that are for others than the controller, or that are asked about elsewhere. */
const APART = ['Verify', 'SteerRollouts', 'Adopt', 'ServiceLinkedRoles', 'PassRolesToTasks', 'EnterScopes'];

interface Question {
  readonly action: string;
  readonly context: Readonly<Record<string, string>>;
}

/**
 * Whether the caller may make the calls that these manifests take, by the policy that is published for them. A call that
 * is not allowed on everything is asked about for what the manifests name: policies may be narrow.
 */
export function permissionCheck(owner: string): Check {
  return {
    code: 'PERMISSIONS',
    kinds: OBJECT_KINDS,
    title: 'the caller may make the calls that these manifests take',
    source: 'docs/reference/iam.md; IAM API Reference, SimulatePrincipalPolicy',
    run(subject, facts) {
      const all = neighboursOf(subject);
      return all[0] === subject ? permissionFindings(subject, { facts, questions: questionsOf(all, owner), all }) : [];
    },
  };
}

function neighboursOf({ neighbours }: Subject): readonly Subject[] {
  return OBJECT_KINDS.flatMap((kind) => neighbours.ofKind(kind));
}

/** Every call once, with what its request and its object would carry. Pure. */
export function questionsOf(subjects: readonly Subject[], owner: string): readonly Question[] {
  const enforced = subjects.filter(({ management }) => management.mode === 'enforce');
  const written = new Set(enforced.flatMap(({ kind }) => SERVICES[kind] ?? []));
  const outside = storesOf(subjects);
  const deletes = enforced.some(({ management }) => management.prune === true || management.replace === 'allow');
  const statements = operatorPolicy().Statement.filter(({ Sid }) => !APART.includes(Sid));
  const questions = statements.flatMap((statement) =>
    statement.Action.filter((action) => {
      const service = prefixOf(action);
      if (statement.Sid === 'Observe') return true;
      if (statement.Sid === 'ReadOutside') return outside.has(service);
      return written.has(service) && (deletes || statement.Sid !== 'DeleteOwned');
    }).map((action) => ({ action, context: contextOf(statement, owner) })),
  );
  return [...new Map(questions.map((question) => [question.action, question])).values()];
}

/** `ecs` of `ecs:CreateService`. */
function prefixOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}

function storesOf(subjects: readonly Subject[]): ReadonlySet<string> {
  const { expressions } = createManifests();
  const found = subjects.flatMap(({ document }) => expressions(document)).map(({ expression }) => expression);
  return new Set(found.filter(isOutside).map(({ kind }) => (kind === 'cfn' ? 'cloudformation' : kind)));
}

function contextOf({ Condition = {} }: Policy['Statement'][number], owner: string): Question['context'] {
  const entries = Object.entries(Condition.StringEquals ?? {}).map(([key, value]) => {
    const first = typeof value === 'string' ? value : (value[0] ?? '');
    return [key, first in PLACEHOLDERS ? owner : first] as const;
  });
  return Object.fromEntries(entries);
}

interface Asking {
  readonly facts: Facts;
  readonly questions: readonly Question[];
  readonly all: readonly Subject[];
}

function permissionFindings(subject: Subject, { facts, questions, all }: Asking): readonly Finding[] {
  const resources = resourcesOf(all);
  const decisions = questions.map((question) =>
    mapFact(principalOf(subject, facts), (principal) => {
      const ask = (resource: string) => decisionOn({ principal, resource, ...question }, facts);
      return mapFact(ask('*'), (everywhere) => {
        const named = resources.get(prefixOf(question.action)) ?? [];
        if (everywhere !== 'implicitDeny' || named.length === 0) return known({ ...question, decision: everywhere });
        return mapFact(allKnown(named.map(ask)), (each) =>
          known({ ...question, decision: each.find((one) => one === 'allowed') ?? everywhere }),
        );
      });
    }),
  );
  return judge(allKnown(decisions), {
    known: (answers) => [summary(answers)],
    absent: () => [],
    unknown: (reason) => [notChecked('', reason, 'docs/reference/iam.md lists what the role needs')],
  });
}

function summary(answers: readonly { readonly action: string; readonly decision: string }[]): Finding {
  const denied = answers.filter(({ decision }) => decision !== 'allowed').map(({ action }) => action);
  if (denied.length === 0) return ok('', `${answers.length} calls are allowed`);
  const message = `${denied.length} of ${answers.length} calls are not allowed: ${denied.join(', ')}`;
  return error('', message, 'docs/reference/iam.md lists what the role needs');
}

/** ARNs of what the manifests name, by service; what AWS would number is zeros. */
function resourcesOf(subjects: readonly Subject[]): ReadonlyMap<string, readonly string[]> {
  const first = new Map(subjects.toReversed().map((subject) => [subject.kind, subject]));
  const found = new Map<string, string[]>();
  for (const subject of first.values()) {
    for (const [service, what] of nameOf(subject)) {
      const arn = `arn:aws:${service}:${subject.scope.region}:${subject.scope.account}:${what}`;
      found.set(service, [...(found.get(service) ?? []), arn]);
    }
  }
  return found;
}

const NUMBER = '0000000000000000';

function nameOf({
  kind,
  naturalKey = '',
  document,
}: Subject): readonly (readonly [service: string, resource: string])[] {
  const name = naturalKey.slice(naturalKey.indexOf('/') + 1) || document.identity.name;
  switch (kind) {
    case 'Cluster':
      return [['ecs', `cluster/${name}`]];
    case 'Service':
      return [
        ['ecs', `service/${name}`],
        ['ecs', `task-definition/${name.slice(name.lastIndexOf('/') + 1)}:1`],
      ];
    case 'CapacityProvider':
      return [['ecs', `capacity-provider/${name}`]];
    case 'LoadBalancer':
      return [['elasticloadbalancing', `loadbalancer/app/${name}/${NUMBER}`]];
    case 'Listener':
      return [['elasticloadbalancing', `listener/app/any/${NUMBER}/${NUMBER}`]];
    case 'ListenerRule':
      return [['elasticloadbalancing', `listener-rule/app/any/${NUMBER}/${NUMBER}/${NUMBER}`]];
    case 'TargetGroup':
      return [['elasticloadbalancing', `targetgroup/${name}/${NUMBER}`]];
    case 'ServiceAutoScaling':
      return [['application-autoscaling', `scalable-target/${NUMBER}`]];
    default:
      return [];
  }
}
