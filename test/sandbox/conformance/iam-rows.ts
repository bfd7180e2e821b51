import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'AWS Identity and Access Management API reference';

const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

async function roleWith({ clients, name }: Bench, statements: readonly object[]): Promise<string> {
  const RoleName = name('role');
  const { Role } = await clients.iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST });
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  await clients.iam.putRolePolicy({ RoleName, PolicyName: 'all', PolicyDocument });
  return Role?.Arn ?? '';
}

async function decisionOf({ clients }: Bench, principal: string, passedTo: string): Promise<string | undefined> {
  const { EvaluationResults } = await clients.iam.simulatePrincipalPolicy({
    PolicySourceArn: principal,
    ActionNames: ['iam:PassRole'],
    ResourceArns: ['arn:aws:iam::123456789012:role/task'],
    ContextEntries: [{ ContextKeyName: 'iam:PassedToService', ContextKeyType: 'string', ContextKeyValues: [passedTo] }],
  });
  return EvaluationResults?.[0]?.EvalDecision;
}

export const IAM_ROWS: readonly ConformanceRow[] = [
  {
    id: 'iam-role-comes-back',
    behaviour: 'A role comes back with its ARN, path and trust policy, URL-encoded on the wire.',
    source: `${API}, GetRole`,
    moto: true,
    async run({ clients, name, account }) {
      const RoleName = name('role');
      await clients.iam.createRole({ RoleName, Path: '/shop/', AssumeRolePolicyDocument: TRUST });
      const { Role } = await clients.iam.getRole({ RoleName });
      const trust: unknown = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
      expect([Role?.Arn, Role?.Path, trust]).toEqual([
        `arn:aws:iam::${account}:role/shop/${RoleName}`,
        '/shop/',
        JSON.parse(TRUST),
      ]);
    },
  },
  {
    id: 'iam-unknown-role',
    behaviour: 'A role that is not there is NoSuchEntity, with status 404.',
    source: `${API}, GetRole, Errors`,
    moto: true,
    async run({ clients, name }) {
      const { name: error, status } = await faultOf(clients.iam.getRole({ RoleName: name('role') }));
      expect([error, status]).toEqual(['NoSuchEntityException', 404]);
    },
  },
  {
    id: 'iam-role-twice',
    behaviour: 'A second role of one name is EntityAlreadyExists.',
    source: `${API}, CreateRole, Errors`,
    moto: true,
    async run({ clients, name }) {
      const RoleName = name('role');
      await clients.iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST });
      const { name: error } = await faultOf(clients.iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST }));
      expect(error).toBe('EntityAlreadyExistsException');
    },
  },
  {
    id: 'iam-no-regions',
    behaviour: 'A role made in one Region is there in every other.',
    source: 'IAM User Guide: IAM is a global service',
    moto: true,
    async run({ clients, clientsFor, name }) {
      const RoleName = name('role');
      await clients.iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST });
      const { Role } = await clientsFor({ region: 'us-east-1' }).iam.getRole({ RoleName });
      expect(Role?.RoleName).toBe(RoleName);
    },
  },
  {
    id: 'iam-statement-ids',
    behaviour: 'No policy has two statements of one Sid.',
    source: 'IAM User Guide, "IAM JSON policy elements: Sid"',
    moto: true,
    async run(bench) {
      const one = { Sid: 'One', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
      const { name, message } = await faultOf(roleWith(bench, [one, one]));
      expect([name, message]).toEqual([
        'MalformedPolicyDocumentException',
        'Statement IDs (SID) in a single policy must be unique.',
      ]);
    },
  },
  {
    id: 'iam-simulate-by-condition',
    behaviour: 'A simulation says allowed where a statement fits with its condition, else implicitDeny.',
    source: `${API}, SimulatePrincipalPolicy`,
    async run(bench) {
      const Condition = { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com'] } };
      const statement = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition };
      const principal = await roleWith(bench, [statement]);
      const decisions = [
        await decisionOf(bench, principal, 'ecs-tasks.amazonaws.com'),
        await decisionOf(bench, principal, 'ecs.amazonaws.com'),
      ];
      expect(decisions).toEqual(['allowed', 'implicitDeny']);
    },
  },
  {
    id: 'iam-simulate-deny-wins',
    behaviour: 'A statement that denies wins over every one that allows.',
    source: 'IAM User Guide, Policy evaluation logic',
    async run(bench) {
      const principal = await roleWith(bench, [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:Pass*', Resource: 'arn:aws:iam::*:role/t?sk' },
      ]);
      expect(await decisionOf(bench, principal, 'ecs.amazonaws.com')).toBe('explicitDeny');
    },
  },
  {
    id: 'iam-simulate-managed',
    behaviour: 'The policy for task execution lets a role read images and write logs, and read no secret.',
    source: 'AWS managed policy reference, AmazonECSTaskExecutionRolePolicy',
    async run({ clients, name }) {
      const RoleName = name('role');
      const { Role } = await clients.iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST });
      const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';
      await clients.iam.attachRolePolicy({ RoleName, PolicyArn });
      const { EvaluationResults } = await clients.iam.simulatePrincipalPolicy({
        PolicySourceArn: Role?.Arn,
        ActionNames: ['ecr:BatchGetImage', 'secretsmanager:GetSecretValue'],
      });
      expect(EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny']);
    },
  },
  {
    id: 'iam-simulate-unknown',
    behaviour: 'A simulation for a principal that is not there is NoSuchEntity.',
    source: `${API}, SimulatePrincipalPolicy, Errors`,
    async run({ clients, name, account }) {
      const PolicySourceArn = `arn:aws:iam::${account}:role/${name('role')}`;
      const call = clients.iam.simulatePrincipalPolicy({ PolicySourceArn, ActionNames: ['iam:PassRole'] });
      expect((await faultOf(call)).name).toBe('NoSuchEntityException');
    },
  },
  {
    id: 'iam-service-linked-roles',
    behaviour: 'Where ECS has been used, its service-linked role is there and only ECS may assume it.',
    source: 'Amazon ECS Developer Guide, Using service-linked roles',
    async run({ clients }) {
      const { Role } = await clients.iam.getRole({ RoleName: 'AWSServiceRoleForECS' });
      expect([Role?.Path, decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')]).toEqual([
        '/aws-service-role/ecs.amazonaws.com/',
        expect.stringContaining('"Service":"ecs.amazonaws.com"'),
      ]);
    },
  },
];
