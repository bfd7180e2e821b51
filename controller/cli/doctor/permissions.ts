import { OBJECT_KINDS } from '../../model/identity.ts';
import { OWN_ROLE, type RoleNeeds } from '../../permissions/grants.ts';
import { policyOf, type Statement } from '../../permissions/policy.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject } from '../../verify/check.ts';
import { allKnown, type Fact, type Facts, judge, known, mapFact } from '../../verify/facts.ts';
import { decisionOn, principalOf } from '../../verify/permission.ts';

/** Statements that other checks ask about, and what AWS does once and may have done long ago. */
const APART = ['EnterScopes', 'PassRolesToTasks', 'PassRolesToEcs', 'ServiceLinkedRoles'];

export interface Question {
  readonly action: string;
  /** What the request and its object would carry. */
  readonly context: Readonly<Record<string, string>>;
  /** What the manifests name, where not everything may be touched. */
  readonly resources: readonly string[];
}

/**
 * Whether the caller may make the calls that these manifests take, by the least policy that is enough for them. A call that
 * is not allowed on everything is asked about for what they name.
 */
export function permissionCheck(roles: readonly RoleNeeds[], owner: string | undefined): Check {
  return {
    code: 'PERMISSIONS',
    kinds: OBJECT_KINDS,
    title: 'the caller may make the calls that these manifests take',
    source: '`evenkeel iam policy`; IAM API Reference, SimulatePrincipalPolicy',
    run(subject, facts) {
      if (!speaksForScope(subject)) return [];
      const role = roles.find((each) => each.role === (subject.scope.roleArn ?? OWN_ROLE));
      if (!role || owner === undefined) return [notChecked('', 'policies are narrowed by the owner', 'set --owner')];
      const questions = questionsOf(role, { owner, region: subject.scope.region });
      return judge(allKnown(questions.map((question) => decide(question, subject, facts))), {
        known: (answers) => [summary(answers)],
        absent: () => [],
        unknown: (reason) => [notChecked('', reason, REMEDY)],
      });
    },
  };
}

const REMEDY = 'evenkeel iam policy prints what is needed';

function speaksForScope(subject: Subject): boolean {
  const [first] = OBJECT_KINDS.flatMap((kind) => subject.neighbours.ofKind(kind));
  return first === subject;
}

/** Every call of the policy, with the values that its conditions ask for. Pure. */
function questionsOf(
  { reads, writes }: RoleNeeds,
  { owner, region }: { readonly owner: string; readonly region: string },
): readonly Question[] {
  const { Statement: statements } = policyOf([...reads, ...writes], { owner, regions: [region] });
  const named = [...new Set(writes.flatMap(({ resources }) => resources))];
  return statements
    .filter(({ Sid }) => !APART.includes(Sid))
    .flatMap((statement) =>
      statement.Action.map((action) => ({
        action,
        context: contextOf(statement),
        resources: samplesOf(statement.Resource, named, action),
      })),
    );
}

function contextOf({ Condition = {} }: Statement): Question['context'] {
  const entries = Object.entries(Condition.StringEquals ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'string' ? value : (value[0] ?? '')]));
}

/** More would be asked for each action, and answer no more. */
const SAMPLES = 3;

/** ARNs that such patterns stand for; where they stand for everything of a service, what is named of it. */
function samplesOf(patterns: readonly string[], named: readonly string[], action: string): readonly string[] {
  const service = action.slice(0, action.indexOf(':'));
  const own = patterns.filter((pattern) => pattern !== '*' && !pattern.endsWith(':*'));
  const others = named.filter((pattern) => pattern.startsWith(`arn:aws:${service}:`) && !pattern.endsWith(':*'));
  return (own.length > 0 ? own : others).slice(0, SAMPLES).map(sampleOf);
}

/** A star behind a name may stand for nothing; the others stand for numbers that AWS gives. */
function sampleOf(pattern: string): string {
  return pattern
    .replace(/(?<=[A-Za-z0-9])\*\//g, '/')
    .replaceAll('*', '1')
    .replaceAll('?', '1');
}

interface Answer {
  readonly action: string;
  readonly decision: string;
}

function decide({ action, context, resources }: Question, subject: Subject, facts: Facts): Fact<Answer> {
  return mapFact(principalOf(subject, facts), (principal) => {
    const ask = (resource: string): Fact<string> => decisionOn({ principal, action, context, resource }, facts);
    return mapFact(ask('*'), (everywhere): Fact<Answer> => {
      if (everywhere !== 'implicitDeny' || resources.length === 0) return known({ action, decision: everywhere });
      return mapFact(allKnown(resources.map(ask)), (each) =>
        known({ action, decision: each.find((one) => one === 'allowed') ?? everywhere }),
      );
    });
  });
}

function summary(answers: readonly Answer[]): Finding {
  const denied = [...new Set(answers.filter(({ decision }) => decision !== 'allowed').map(({ action }) => action))];
  const all = new Set(answers.map(({ action }) => action)).size;
  if (denied.length === 0) return ok('', `${all} calls are allowed`);
  return error('', `${denied.length} of ${all} calls are not allowed: ${denied.sort().join(', ')}`, REMEDY);
}
