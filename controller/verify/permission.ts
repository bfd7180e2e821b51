import { isUnknown } from '../manifest/rules/rule.ts';
import type { DecisionKey } from '../model/aws-reads.ts';
import type { Subject } from './check.ts';
import { type Fact, type Facts, known, mapFact, unknown } from './facts.ts';

/**
 * ARN of whom AWS takes us for, as IAM's simulation wants it. STS names a role without its path, so the role is looked
 * up (IAM User Guide, "IAM identifiers").
 */
export function principalOf({ caller, scope }: Subject, facts: Facts): Fact<string> {
  if (scope.roleArn !== undefined) return known(scope.roleArn);
  const [, , , , , what = ''] = caller.split(':');
  const [kind, name = ''] = what.split('/');
  if (kind === 'user') return known(caller);
  if (kind !== 'assumed-role') return unknown(`IAM does not simulate what ${caller} may do`);
  const role = facts.get('iam:role', name);
  if (role.state === 'absent') return unknown(`the caller's role ${name} is not visible`);
  return mapFact(role, ({ Arn }) => (Arn ? known(Arn) : unknown(`IAM did not say the ARN of ${name}`)));
}

/** The ARN of a role that is named by ARN or by name alone. */
export function roleArn(role: string, facts: Facts): Fact<string> {
  if (role.startsWith('arn:')) return known(role);
  if (isUnknown(role)) return unknown('the role is not known yet');
  const live = facts.get('iam:role', role);
  if (live.state === 'absent') return unknown(`there is no role ${role}`);
  return mapFact(live, ({ Arn }) => (Arn ? known(Arn) : unknown(`IAM did not say the ARN of ${role}`)));
}

/** Whether a role may do something to a resource, by its own policies. */
export function mayRole(role: string, asked: Pick<DecisionKey, 'action' | 'resource'>, facts: Facts): Fact<string> {
  return mapFact(roleArn(role, facts), (principal) => decisionOn({ ...asked, principal, context: {} }, facts));
}

/** IAM's decision about one question; a principal that IAM does not know makes it unknown. */
export function decisionOn(question: DecisionKey, facts: Facts): Fact<string> {
  const decision = facts.get('iam:decision', question);
  return decision.state === 'absent' ? unknown(`${question.principal} is not there to be asked about`) : decision;
}
