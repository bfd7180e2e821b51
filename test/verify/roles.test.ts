import { describe, expect, test } from 'vitest';
import { stableStringify } from '../../controller/model/json.ts';
import { trusts } from '../../controller/verify/trust.ts';
import { findings, service, serviceOf } from './findings.ts';

const ROLE = 'arn:aws:iam::123456789012:role/task';
const ROLE_AT = 'template.taskRoleArn';
const CALLER = 'arn:aws:iam::123456789012:user/ci';

function policy(statement: object): string {
  return encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }));
}

const TRUSTED = policy({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { Service: ['ecs-tasks.amazonaws.com'] },
});
const subject = serviceOf({}, { taskRoleArn: ROLE });

function decision(resource: string, service: string, principal = CALLER): string {
  const key = { principal, action: 'iam:PassRole', resource, context: { 'iam:PassedToService': service } };
  return `iam:decision ${stableStringify(key)}`;
}

describe('ROLE_EXISTS', () => {
  test.each([
    { because: 'it is there', said: { Arn: ROLE }, found: `ok ${ROLE_AT}: task exists` },
    {
      because: 'IAM says that it is not',
      said: null,
      found: `error ${ROLE_AT}: there is no role task; make it, or correct the name`,
    },
    {
      because: 'its path is another one',
      said: { Arn: 'arn:aws:iam::123456789012:role/shop/task' },
      found: `error ${ROLE_AT}: there is no role ${ROLE}; the role of that name is arn:aws:iam::123456789012:role/shop/task`,
    },
    {
      because: 'nobody may look',
      said: 'iam:GetRole is not permitted',
      found: `not checked ${ROLE_AT}: iam:GetRole is not permitted`,
    },
  ])('$because', ({ said, found }) => {
    expect(findings('ROLE_EXISTS', { subject, said: { 'iam:role task': said } })).toEqual([found]);
  });

  test('a role of another account is refused without asking anybody', () => {
    const other = serviceOf({}, { taskRoleArn: 'arn:aws:iam::210987654321:role/task' });
    expect(findings('ROLE_EXISTS', { subject: other })).toEqual([
      `error ${ROLE_AT}: arn:aws:iam::210987654321:role/task belongs to account 210987654321; ECS takes roles of its own account only; name a role of account 123456789012`,
    ]);
  });

  test('every place that takes a role is looked at, and references are left out', () => {
    const roleArn = ROLE;
    const spec = {
      role: 'task',
      loadBalancers: [{ advancedConfiguration: { roleArn } }],
      volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn } }],
      vpcLatticeConfigurations: [{ roleArn }],
      serviceConnectConfiguration: { services: [{ tls: { roleArn } }] },
      deploymentConfiguration: { lifecycleHooks: [{ roleArn }] },
    };
    const all = serviceOf({}, { taskRoleArn: ROLE, executionRoleArn: `$\{var:role}` }, spec);
    const paths = findings('ROLE_EXISTS', { subject: all, said: { 'iam:role task': { Arn: ROLE } } }).map((each) =>
      each.slice('ok '.length, each.indexOf(':')),
    );
    expect(paths).toEqual([
      'template.taskRoleArn',
      'role',
      'loadBalancers[0].advancedConfiguration.roleArn',
      'volumeConfigurations[0].managedEBSVolume.roleArn',
      'vpcLatticeConfigurations[0].roleArn',
      'serviceConnectConfiguration.services[0].tls.roleArn',
      'deploymentConfiguration.lifecycleHooks[0].roleArn',
    ]);
  });

  test('managed instances have an infrastructure role', () => {
    const provider = {
      kind: 'CapacityProvider' as const,
      name: 'workers',
      spec: { managedInstancesProvider: { infrastructureRoleArn: ROLE } },
    };
    expect(findings('ROLE_EXISTS', { subject: provider, said: { 'iam:role task': null } })).toEqual([
      'error managedInstancesProvider.infrastructureRoleArn: there is no role task; make it, or correct the name',
    ]);
  });
});

describe('ROLE_TRUST', () => {
  test.each([
    { because: 'tasks assume it', trust: TRUSTED, found: [`ok ${ROLE_AT}: trusts ecs-tasks.amazonaws.com`] },
    {
      because: 'only EC2 may assume it',
      trust: policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }),
      found: [
        `error ${ROLE_AT}: the role does not trust ecs-tasks.amazonaws.com; allow ecs-tasks.amazonaws.com sts:AssumeRole in its trust policy`,
      ],
    },
    {
      because: 'its policy is no JSON',
      trust: '%7B',
      found: [`not checked ${ROLE_AT}: the trust policy cannot be read`],
    },
  ])('$because', ({ trust, found }) => {
    const said = { 'iam:role task': { Arn: ROLE, AssumeRolePolicyDocument: trust } };
    expect(findings('ROLE_TRUST', { subject, said })).toEqual(found);
  });

  test('the infrastructure role of a volume is assumed by ECS, not by tasks', () => {
    const volumes = serviceOf({}, {}, { volumeConfigurations: [{ managedEBSVolume: { roleArn: ROLE } }] });
    const said = { 'iam:role task': { Arn: ROLE, AssumeRolePolicyDocument: TRUSTED } };
    expect(findings('ROLE_TRUST', { subject: volumes, said })).toEqual([
      'error volumeConfigurations[0].managedEBSVolume.roleArn: the role does not trust ecs.amazonaws.com; allow ecs.amazonaws.com sts:AssumeRole in its trust policy',
    ]);
  });

  test.each([
    [{ Effect: 'Deny', Action: 'sts:AssumeRole', Principal: { Service: 'a' } }, false, 'a denial allows nothing'],
    [{ Effect: 'Allow', Action: 'sts:TagSession', Principal: { Service: 'a' } }, false, 'tagging is not assuming'],
    [{ Effect: 'Allow', Action: ['sts:TagSession', 'sts:*'], Principal: { Service: 'a' } }, true, 'any action of STS'],
    [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } }, false, 'services are not AWS principals'],
  ])('%j: %s (%s)', (statement, trusted, _because) => {
    expect(trusts(policy(statement), 'a')).toBe(trusted);
  });
});

describe('ROLE_PASS', () => {
  const key = decision(ROLE, 'ecs-tasks.amazonaws.com');

  test.each([
    { because: 'IAM allows it', said: { [key]: { is: 'allowed' } }, found: `ok ${ROLE_AT}: may be passed` },
    {
      because: 'nothing allows it',
      said: { [key]: { is: 'implicitDeny' } },
      found: `error ${ROLE_AT}: the caller may not pass task: implicitDeny; allow iam:PassRole on ${ROLE}`,
    },
    {
      because: 'simulating is not permitted',
      said: { [key]: 'iam:SimulatePrincipalPolicy is not permitted' },
      found: `not checked ${ROLE_AT}: iam:SimulatePrincipalPolicy is not permitted`,
    },
    {
      because: 'IAM does not know the caller',
      said: { [key]: null },
      found: `not checked ${ROLE_AT}: ${CALLER} is not there to be asked about`,
    },
  ])('$because', ({ said, found }) => {
    expect(findings('ROLE_PASS', { subject, said })).toEqual([found]);
  });

  test('the root user is not simulated', () => {
    const caller = 'arn:aws:iam::123456789012:root';
    expect(findings('ROLE_PASS', { subject, caller })).toEqual([
      `not checked ${ROLE_AT}: IAM does not simulate what ${caller} may do`,
    ]);
  });

  test('a session is asked about by its role, with the path that STS leaves out', () => {
    const principal = 'arn:aws:iam::123456789012:role/ops/evenkeel';
    const said = {
      'iam:role evenkeel': { Arn: principal },
      [decision(ROLE, 'ecs-tasks.amazonaws.com', principal)]: 'asked',
    };
    const caller = 'arn:aws:sts::123456789012:assumed-role/evenkeel/session';
    expect(findings('ROLE_PASS', { subject, said, caller })).toEqual([`not checked ${ROLE_AT}: asked`]);
  });

  test('a role that is named without its ARN is looked up', () => {
    const bare = serviceOf({}, { taskRoleArn: 'task' });
    expect(findings('ROLE_PASS', { subject: bare, said: { 'iam:role task': { Arn: ROLE }, [key]: 'asked' } })).toEqual([
      `not checked ${ROLE_AT}: asked`,
    ]);
  });
});

describe('ROLE_SERVICE_LINKED', () => {
  test('is a warning once, on the first document of its kind', () => {
    const said = { 'iam:role AWSServiceRoleForECS': null };
    const others = [service({}, 'api')];
    expect(findings('ROLE_SERVICE_LINKED', { subject: service({}), others, said })).toEqual([
      'warning : there is no role AWSServiceRoleForECS yet; AWS makes it at the first use if the caller may iam:CreateServiceLinkedRole',
    ]);
  });
});
