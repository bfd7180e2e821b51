import { describe, expect, it } from 'vitest';
import type { Caller } from '../../sandbox/contract.ts';
import { createSandbox, DEFAULT_ACCOUNT, DEFAULT_REGION, type Sandbox } from '../../sandbox/sandbox.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';

const ROOT: Caller = { account: DEFAULT_ACCOUNT, region: DEFAULT_REGION };
const ROLE: Caller = { ...ROOT, arn: `arn:aws:sts::${DEFAULT_ACCOUNT}:assumed-role/keeper/session` };
const CLUSTER = `arn:aws:ecs:${DEFAULT_REGION}:${DEFAULT_ACCOUNT}:cluster`;

async function sandboxWith(...statements: readonly object[]): Promise<Sandbox> {
  const sandbox = createSandbox({ clock: createVirtualClock(), random: () => 0.5 });
  const asRoot = (operation: string, input: object) => sandbox.call('iam', operation, { ...input }, ROOT);
  await asRoot('CreateRole', { RoleName: 'keeper', AssumeRolePolicyDocument: '{}' });
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  await asRoot('PutRolePolicy', { RoleName: 'keeper', PolicyName: 'own', PolicyDocument });
  sandbox.authorization.enforce(true);
  return sandbox;
}

const allow = (Action: string | readonly string[], Resource: string, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const tagged = (operator: string, key: string, value: string) => ({ [operator]: { [key]: value } });

describe('what a role’s policies do not allow is refused as the service would refuse it', () => {
  it('names who, what and on what, and changes nothing', async () => {
    const sandbox = await sandboxWith(allow('ecs:CreateCluster', `${CLUSTER}/shop`));

    await expect(sandbox.call('ecs', 'CreateCluster', { clusterName: 'other' }, ROLE)).rejects.toMatchObject({
      code: 'AccessDeniedException',
      status: 400,
      message: `User: ${ROLE.arn} is not authorized to perform: ecs:CreateCluster on resource: ${CLUSTER}/other because no identity-based policy allows the ecs:CreateCluster action`,
    });
    expect(await sandbox.call('ecs', 'ListClusters', {}, ROOT)).toEqual({ clusterArns: [] });
  });

  it.each([
    ['elasticloadbalancing', 'DescribeLoadBalancers', {}, { code: 'AccessDenied', status: 403 }],
    ['ssm', 'GetParameters', { Names: ['/a'] }, { code: 'AccessDeniedException', status: 400 }],
    ['sts', 'AssumeRole', { RoleArn: 'arn:aws:iam::1:role/x', RoleSessionName: 'abc' }, { code: 'AccessDenied' }],
  ])('%s has its own word for it', async (service, operation, input, fault) => {
    await expect((await sandboxWith()).call(service, operation, input, ROLE)).rejects.toMatchObject(fault);
  });
});

const SHOP = { clusterName: 'shop', tags: [{ key: 'owner', value: 'us' }] };

it.each([
  {
    because: 'a tag at creation is a tagging of its own',
    statements: [allow('ecs:CreateCluster', '*', tagged('StringEquals', 'aws:RequestTag/owner', 'us'))],
    input: SHOP,
    decision: 'ecs:TagResource implicitDeny',
  },
  {
    because: 'the occasion of the tagging is told',
    statements: [
      allow('ecs:CreateCluster', '*'),
      allow('ecs:TagResource', '*', tagged('StringEquals', 'ecs:CreateAction', 'CreateCluster')),
    ],
    input: SHOP,
    decision: 'ecs:TagResource allowed',
  },
  {
    because: 'the request’s tags are seen',
    statements: [allow('ecs:CreateCluster', '*', tagged('StringEquals', 'aws:RequestTag/owner', 'them'))],
    input: SHOP,
    decision: 'ecs:CreateCluster implicitDeny',
  },
  {
    because: 'what lives not yet has no tags',
    statements: [allow('ecs:CreateCluster', '*', tagged('Null', 'aws:ResourceTag/owner', 'true'))],
    input: { clusterName: 'shop' },
    decision: 'ecs:CreateCluster allowed',
  },
  {
    because: 'a Deny wins over every Allow',
    statements: [allow('*', '*'), { Effect: 'Deny', Action: 'ecs:Create*', Resource: '*' }],
    input: { clusterName: 'shop' },
    decision: 'ecs:CreateCluster explicitDeny',
  },
])('$because', async ({ statements, input, decision }) => {
  const sandbox = await sandboxWith(...statements);
  await sandbox.call('ecs', 'CreateCluster', input, ROLE).catch(() => undefined);

  const last = sandbox.authorization.judgements().at(-1);
  expect(`${last?.action} ${last?.decision}`).toBe(decision);
});

it('makes a service-linked role in the name of its first user, who must be allowed to', async () => {
  const make = allow(
    'iam:CreateServiceLinkedRole',
    '*',
    tagged('StringEquals', 'iam:AWSServiceName', 'ecs.amazonaws.com'),
  );
  for (const statements of [[], [make]]) {
    const sandbox = await sandboxWith(allow('ecs:*', '*'), ...statements);
    await sandbox.call('iam', 'DeleteServiceLinkedRole', { RoleName: 'AWSServiceRoleForECS' }, ROOT);
    const made = sandbox.call('ecs', 'CreateCluster', { clusterName: 'shop' }, ROLE);
    if (statements.length > 0) await made;
    else await expect(made).rejects.toThrow('iam:CreateServiceLinkedRole');
  }
});

it('asks nothing of the account’s root, and nothing of anybody unless it is switched on', async () => {
  const sandbox = await sandboxWith();
  await sandbox.call('ecs', 'CreateCluster', { clusterName: 'root' }, ROOT);
  sandbox.authorization.enforce(false);
  await sandbox.call('ecs', 'CreateCluster', { clusterName: 'role' }, ROLE);

  expect(sandbox.authorization.judgements()).toEqual([]);
});

it('a service of no Region is asked in us-east-1, whatever the Region of who asks', async () => {
  const ask = async (region: string) => {
    const sandbox = await sandboxWith(allow('iam:GetRole', '*', tagged('StringEquals', 'aws:RequestedRegion', region)));
    return sandbox.call('iam', 'GetRole', { RoleName: 'keeper' }, ROLE).then(
      () => 'allowed',
      ({ code }: { readonly code: string }) => code,
    );
  };

  expect([await ask(DEFAULT_REGION), await ask('us-east-1')]).toEqual(['AccessDenied', 'allowed']);
});
