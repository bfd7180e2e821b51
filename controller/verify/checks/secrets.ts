import { type Check, error, type Finding, notChecked, ok, type Subject } from '../check.ts';
import { type Facts, judge } from '../facts.ts';
import { mayRole } from '../permission.ts';
import { executionRole } from '../roles.ts';
import type { SecretName } from '../secret-name.ts';
import { type SecretUse, secretArn, secretsOf } from '../secrets.ts';

type OfManager = Extract<SecretName, { store: 'secretsmanager' }>;
type OfStore = Extract<SecretName, { store: 'ssm' }>;

export const SECRET_CHECKS: readonly Check[] = [
  {
    code: 'SECRET_EXISTS',
    kinds: ['Service'],
    title: 'secrets and parameters exist, and are not about to be deleted',
    source: 'Secrets Manager API Reference, DescribeSecret; Systems Manager API Reference, GetParameters',
    run: (subject, facts) =>
      secretsOf(subject, facts).flatMap((use) => {
        if (!use.name) return [error(use.path, `"${use.text}" names no secret`, 'an ARN, or the name of a parameter')];
        return use.name.store === 'ssm'
          ? parameterFindings(use, use.name, facts)
          : managedFindings(use, use.name, facts);
      }),
  },
  {
    code: 'SECRET_KEY',
    kinds: ['Service'],
    title: 'the JSON key of a secret exists',
    source: 'Amazon ECS Developer Guide, "Pass Secrets Manager secrets through environment variables"',
    run: (subject, facts) =>
      secretsOf(subject, facts).flatMap(({ path, name }) => {
        if (name?.store !== 'secretsmanager' || name.jsonKey === undefined) return [];
        const message = `whether the secret has the key "${name.jsonKey}" only its value says, which is never read`;
        return [notChecked(path, message)];
      }),
  },
  {
    code: 'SECRET_READABLE',
    kinds: ['Service'],
    title: 'the execution role may read the secrets',
    source: 'IAM API Reference, SimulatePrincipalPolicy; resource policies and KMS keys are not part of it',
    run: (subject, facts) =>
      secretsOf(subject, facts).flatMap(({ path, name, task }) => {
        const { role } = executionRole(task);
        if (!name || role === undefined) return [];
        const action = name.store === 'ssm' ? 'ssm:GetParameters' : 'secretsmanager:GetSecretValue';
        const resource = secretArn(name, subject);
        return judge(mayRole(role, { action, resource }, facts), {
          known: (decision) => [readFinding(path, { role, action, resource, decision })],
          absent: () => [],
          unknown: (reason) => [notChecked(path, reason)],
        });
      }),
  },
  {
    code: 'EXECUTION_ROLE',
    kinds: ['Service'],
    title: 'there is an execution role where secrets are handed to containers',
    source: 'Amazon ECS Developer Guide, "Task execution IAM role"',
    run: (subject, facts) => executionRoleFindings(subject, facts),
  },
];

function executionRoleFindings(subject: Subject, facts: Facts): readonly Finding[] {
  const [use] = secretsOf(subject, facts);
  if (!use) return [];
  const { path, role } = executionRole(use.task);
  if (role !== undefined) return [ok(path, 'there is an execution role')];
  return [error(use.path, 'without executionRoleArn nobody reads the secret', 'set executionRoleArn of the task')];
}

function managedFindings(
  { path, text }: SecretUse,
  { arn, region, stage, version }: OfManager,
  facts: Facts,
): readonly Finding[] {
  return judge(facts.get('secretsmanager:secret', arn, region), {
    known: ({ DeletedDate, VersionIdsToStages = {} }) => {
      if (DeletedDate) return [error(path, `${text} is scheduled for deletion`, 'restore it, or name another one')];
      const stages = Object.values(VersionIdsToStages).flat();
      if (stage !== undefined && !stages.includes(stage))
        return [error(path, `${text}: no version has the stage ${stage}`)];
      if (version !== undefined && !(version in VersionIdsToStages))
        return [error(path, `${text}: there is no version ${version}`)];
      return [ok(path, 'the secret exists')];
    },
    absent: () => [error(path, `there is no secret ${arn}`, 'make it, or correct the ARN')],
    unknown: (reason) => [notChecked(path, reason)],
  });
}

function parameterFindings({ path }: SecretUse, { name, region }: OfStore, facts: Facts): readonly Finding[] {
  return judge(facts.get('ssm:parameterType', name, region), {
    known: (type) => [ok(path, `the parameter exists (${type})`)],
    absent: () => [error(path, `there is no parameter ${name}`, 'make it, or correct the name')],
    unknown: (reason) => [notChecked(path, reason)],
  });
}

interface Read {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly decision: string;
}

function readFinding(path: string, { role, action, resource, decision }: Read): Finding {
  if (decision === 'allowed') return ok(path, 'the execution role may read it');
  return error(path, `the execution role may not read it: ${decision}`, `allow ${role} ${action} on ${resource}`);
}
