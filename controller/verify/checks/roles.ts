import { isUnknown } from '../../manifest/rules/rule.ts';
import { type Check, error, type Finding, notChecked, ok, type Subject, warning } from '../check.ts';
import { type Facts, judge, mapFact } from '../facts.ts';
import { decisionOn, principalOf, roleArn } from '../permission.ts';
import { type RoleUse, roleName, rolesOf } from '../roles.ts';
import { trusts } from '../trust.ts';

/** Runs a judgement on every role that is known, once a role and a service; references are not known yet. */
function eachRole(subject: Subject, facts: Facts, judgement: (use: RoleUse) => readonly Finding[]): readonly Finding[] {
  return rolesOf(subject, facts)
    .filter(({ role }) => !isUnknown(role))
    .flatMap(judgement);
}

export const ROLE_CHECKS: readonly Check[] = [
  {
    code: 'ROLE_EXISTS',
    kinds: ['Service', 'CapacityProvider'],
    title: 'roles exist, in the account of the service',
    source: 'IAM API Reference, GetRole; a role of another account cannot be passed (IAM User Guide, PassRole)',
    run: (subject, facts) =>
      eachRole(subject, facts, ({ path, role }) => {
        const account = role.startsWith('arn:') ? role.split(':')[4] : subject.scope.account;
        if (account !== subject.scope.account) {
          const remedy = `name a role of account ${subject.scope.account}`;
          return [
            error(path, `${role} belongs to account ${account}; ECS takes roles of its own account only`, remedy),
          ];
        }
        return judge(facts.get('iam:role', roleName(role)), {
          known: ({ Arn }) =>
            !role.startsWith('arn:') || Arn === role
              ? [ok(path, `${roleName(role)} exists`)]
              : [error(path, `there is no role ${role}`, `the role of that name is ${Arn}`)],
          absent: () => [error(path, `there is no role ${roleName(role)}`, 'make it, or correct the name')],
          unknown: (reason) => [notChecked(path, reason)],
        });
      }),
  },
  {
    code: 'ROLE_TRUST',
    kinds: ['Service', 'CapacityProvider'],
    title: 'roles trust the service that assumes them',
    source: 'Amazon ECS Developer Guide, "Task IAM role", "Task execution IAM role" and "Infrastructure IAM role"',
    run: (subject, facts) =>
      eachRole(subject, facts, ({ path, role, service }) =>
        judge(facts.get('iam:role', roleName(role)), {
          known: ({ AssumeRolePolicyDocument }) => [
            trustFinding(path, service, trusts(AssumeRolePolicyDocument, service)),
          ],
          // ROLE_EXISTS says it.
          absent: () => [],
          unknown: () => [],
        }),
      ),
  },
  {
    code: 'ROLE_PASS',
    kinds: ['Service', 'CapacityProvider'],
    title: 'the caller may pass the roles',
    source: 'IAM API Reference, SimulatePrincipalPolicy; IAM User Guide, "Granting a user permissions to pass a role"',
    run: (subject, facts) =>
      eachRole(subject, facts, ({ path, role, service }) => {
        const decision = mapFact(principalOf(subject, facts), (principal) =>
          mapFact(roleArn(role, facts), (resource) => {
            const context = { 'iam:PassedToService': service };
            return decisionOn({ principal, action: 'iam:PassRole', resource, context }, facts);
          }),
        );
        return judge(decision, {
          known: (answer) => [passFinding(path, role, answer)],
          absent: () => [],
          unknown: (reason) => [notChecked(path, reason)],
        });
      }),
  },
  {
    code: 'ROLE_SERVICE_LINKED',
    kinds: ['Service', 'LoadBalancer', 'ServiceAutoScaling'],
    title: 'the service-linked role that AWS works with is there',
    source: 'Amazon ECS, Elastic Load Balancing and Application Auto Scaling guides, "service-linked roles"',
    run(subject, facts) {
      const name = SERVICE_LINKED[subject.kind];
      if (name === undefined || subject.neighbours.ofKind(subject.kind)[0] !== subject) return [];
      const remedy = 'AWS makes it at the first use if the caller may iam:CreateServiceLinkedRole';
      return judge(facts.get('iam:role', name), {
        known: () => [ok('', `${name} exists`)],
        absent: () => [warning('', `there is no role ${name} yet`, remedy)],
        unknown: (reason) => [notChecked('', reason)],
      });
    },
  },
];

const SERVICE_LINKED: Readonly<Partial<Record<Subject['kind'], string>>> = {
  Service: 'AWSServiceRoleForECS',
  LoadBalancer: 'AWSServiceRoleForElasticLoadBalancing',
  ServiceAutoScaling: 'AWSServiceRoleForApplicationAutoScaling_ECSService',
};

function trustFinding(path: string, service: string, trusted: boolean | undefined): Finding {
  if (trusted === undefined) return notChecked(path, 'the trust policy cannot be read');
  if (trusted) return ok(path, `trusts ${service}`);
  return error(path, `the role does not trust ${service}`, `allow ${service} sts:AssumeRole in its trust policy`);
}

function passFinding(path: string, role: string, decision: string): Finding {
  if (decision === 'allowed') return ok(path, 'may be passed');
  const remedy = `allow iam:PassRole on ${role}`;
  return error(path, `the caller may not pass ${roleName(role)}: ${decision}`, remedy);
}
