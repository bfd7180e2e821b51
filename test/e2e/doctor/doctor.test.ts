import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operatorPolicy } from '../../../controller/aws/iam-policy.ts';
import type { Diagnosis } from '../../../controller/cli/doctor/diagnosis.ts';
import { createLoader } from '../../../controller/manifest/load.ts';
import { createManifests } from '../../../controller/manifest/manifests.ts';
import { grantsOf } from '../../../controller/permissions/grants.ts';
import { policyOf } from '../../../controller/permissions/policy.ts';
import type { Clock } from '../../../controller/ports/clock.ts';
import { systemClock } from '../../../controller/ports/system.ts';
import { Fault } from '../../../sandbox/contract.ts';
import { type ServedSandbox, serveSandbox } from '../../../sandbox/serve.ts';
import { cli } from '../../cli/run-cli.ts';
import { clientsOf } from '../../sandbox/conformance/bench.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { noQuotas } from '../verify/world.ts';

const ROLES = 'arn:aws:iam::123456789012:role';

const MANIFESTS = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
management: {mode: enforce}
spec:
  cluster: shop
  template:
    executionRoleArn: ${ROLES}/execution
    containerDefinitions: [{name: web, image: "web:1", memory: 64}]
---
apiVersion: evenkeel.dev/v1alpha1
kind: TargetGroup
metadata: {name: web, namespace: shop}
spec: {protocol: HTTP, port: 80, targetType: ip, vpcId: "\${cfn:shop-network.VpcId}"}
`;

/** A port that was free a moment ago. */
let nobody: string;
let folder: string;
let sandbox: ServedSandbox;

type Statement = ReturnType<typeof operatorPolicy>['Statement'][number];

const published = operatorPolicy().Statement.map(
  (statement) =>
    JSON.parse(
      JSON.stringify(statement).replaceAll('<OWNER>', 'me').replaceAll('<PASSABLE_ROLE_ARN>', `${ROLES}/*`),
    ) as Statement,
);

const without = (...actions: readonly string[]): readonly Statement[] =>
  published.map((statement) => ({ ...statement, Action: statement.Action.filter((one) => !actions.includes(one)) }));

/** What `evenkeel iam policy` prints for these manifests. */
function least(): readonly object[] {
  const snapshot = createLoader().load([{ path: 'shop.yaml', text: MANIFESTS }], { source: 's', commit: { id: 'c' } });
  const [role] = grantsOf(snapshot, { manifests: createManifests(), defaults: {} });
  if (!role) throw new Error('no role');
  return [
    ...policyOf([...role.reads, ...role.writes], { owner: 'me', regions: role.regions }).Statement,
    ...published.filter(({ Sid }) => Sid === 'Verify'),
  ];
}

async function makeRole(url: string, RoleName: string, Statement: readonly object[]): Promise<void> {
  const { iam } = clientsOf(url);
  const trust = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ecs-tasks.amazonaws.com' } }];
  const policy = (statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: policy(trust) });
  await iam.putRolePolicy({ RoleName, PolicyName: 'all', PolicyDocument: policy(Statement) });
}

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-doctor-'));
  await writeFile(join(folder, 'shop.yaml'), MANIFESTS);
  const gone = await serveSandbox({ clock: systemClock, port: 0, random: seededRandom(3) });
  nobody = gone.url;
  await gone.close();
  sandbox = await serveSandbox({ clock: systemClock, port: 0, random: seededRandom(1) });
  const roles = {
    full: published,
    least: least(),
    lacking: without('ecs:UpdateService', 'ecs:ListClusters'),
    execution: [],
  };
  for (const [name, statements] of Object.entries(roles)) await makeRole(sandbox.url, name, statements);
  const Outputs = { VpcId: { Value: 'vpc-0000000000000000a' } };
  const Resources = { Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } };
  const TemplateBody = JSON.stringify({ Resources, Outputs });
  await clientsOf(sandbox.url).cloudformation.createStack({ StackName: 'shop-network', TemplateBody });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
  await rm(folder, { recursive: true });
});

interface Told {
  readonly exit: number;
  readonly healthy: boolean;
  readonly results: readonly Diagnosis[];
}

interface Parts {
  readonly role?: string;
  readonly url?: string;
  readonly clock?: Clock;
}

function environment({ role = 'full', url = sandbox.url }: Parts): Readonly<Record<string, string>> {
  return {
    EVENKEEL_ENDPOINT_URL: url,
    EVENKEEL_REGION: 'eu-west-1',
    EVENKEEL_ASSUME_ROLE: `${ROLES}/${role}`,
    EVENKEEL_OWNER: 'me',
    EVENKEEL_STACK_PREFIXES: 'shop-',
    EVENKEEL_URL: nobody,
    PATH: process.env.PATH ?? '',
  };
}

async function doctor(args: readonly string[], parts: Parts = {}): Promise<Told> {
  const options = { env: environment(parts), cwd: folder, clock: parts.clock ?? systemClock };
  const { exit, out } = await cli(['doctor', ...args, '-o', 'json'], options);
  return { exit, ...(JSON.parse(out) as Omit<Told, 'exit'>) };
}

const wrong = ({ exit, results }: Told) => ({
  exit,
  said: results
    .filter(({ verdict }) => verdict !== 'ok')
    .map((each) => `${each.check} ${each.verdict}: ${each.message}`),
});

const alone = () => `VERSION not checked: no controller answers at ${nobody} (ECONNREFUSED)`;

test('everything is as it must be, by the policy that is published', async () => {
  const before = sandbox.sandbox.ledger.writes();
  const told = await doctor(['.']);
  expect(wrong(told)).toEqual({ exit: 0, said: [alone()] });
  const said = told.results.map(({ topic, check, message }) => `${topic} ${check}: ${message}`);
  const caller = /^AWS NAMESPACE: shop is 123456789012\/eu-west-1, as arn:aws:sts::123456789012:assumed-role\/full\//;
  expect(said).toContainEqual(expect.stringMatching(caller));
  expect(said).toContainEqual(expect.stringMatching(/^permissions PERMISSIONS: \d\d calls are allowed$/));
  expect(said).toContain('permissions ROLE_PASS: 1 role may be passed');
  expect(sandbox.sandbox.ledger.writes()).toBe(before);
});

test('the least policy for these manifests is enough', async () => {
  expect(wrong(await doctor(['.'], { role: 'least' }))).toEqual({ exit: 0, said: [alone()] });
});

test('calls that are not allowed are named, and end with the code of what is not permitted', async () => {
  const { exit, said } = wrong(await doctor(['.'], { role: 'lacking' }));
  expect({ exit, said }).toEqual({
    exit: 7,
    said: [
      expect.stringMatching(
        /^PERMISSIONS error: 2 of \d\d calls are not allowed: ecs:ListClusters, ecs:UpdateService$/,
      ),
      alone(),
    ],
  });
});

test.each([
  {
    about: 'credentials that have expired',
    fault: new Fault('ExpiredTokenException', 'The security token included in the request is expired', 403),
    args: ['.'],
    exit: 7,
    said: /^CREDENTIALS error: .*expired/,
  },
  {
    about: 'simulations that are not permitted',
    fault: new Fault('AccessDenied', 'not authorized to perform: iam:SimulatePrincipalPolicy', 403),
    operation: 'SimulatePrincipalPolicy',
    args: ['.'],
    exit: 0,
    said: /^PERMISSIONS not checked: iam:SimulatePrincipalPolicy is not permitted$/,
  },
  {
    about: 'quotas that cannot be read',
    fault: new Fault('AccessDeniedException', 'no', 400),
    operation: 'ListServiceQuotas',
    args: ['.'],
    exit: 0,
    said: /^QUOTA_SERVICES not checked: servicequotas:ListServiceQuotas is not permitted$/,
  },
])('$about', async ({ fault, operation = 'GetCallerIdentity', args, exit, said }) => {
  sandbox.sandbox.setFaults((call) => (call.operation === operation ? { outcome: fault } : undefined));
  try {
    const told = wrong(await doctor(args));
    expect(told).toEqual({ exit, said: expect.arrayContaining([expect.stringMatching(said)]) as string[] });
  } finally {
    sandbox.sandbox.setFaults(undefined);
  }
});

test('another account than is pinned is refused, and everything else is still said', async () => {
  const told = await doctor(['.', '--account', '210987654321']);
  expect(told.exit).toBe(6);
  expect(told.results.filter(({ verdict }) => verdict === 'error').map(({ check }) => check)).toEqual(['ACCOUNT']);
  expect(told.results.map(({ check }) => check)).toEqual(
    expect.arrayContaining(['GIT', 'DATA_DIR', 'SOURCE', 'CLOCK']),
  );
});

test('an AWS that does not answer', async () => {
  const { exit, said } = wrong(await doctor(['.'], { url: nobody }));
  expect(exit).toBe(3);
  expect(said).toEqual([
    expect.stringMatching(/^CLOCK not checked: http:\/\/127\.0\.0\.1:\d+ does not answer/),
    expect.stringMatching(/^CREDENTIALS error: .*ECONNREFUSED/),
    alone(),
  ]);
});

test('a clock that is ten minutes ahead', async () => {
  const clock: Clock = { ...systemClock, now: () => systemClock.now() + 600_000 };
  const { said } = wrong(await doctor(['.'], { clock }));
  expect(said).toContainEqual(expect.stringMatching(/^CLOCK error: the clock is (598|599|600) s ahead of AWS/));
});

test('sources are read once: one that is fine, one that is wrong and one that is not there', async () => {
  await writeFile(join(folder, 'broken.yml'), 'kind: Srevice\n');
  const there = `directory:${folder}`;
  const { exit, said } = wrong(await doctor(['--source', `${there},directory:${folder}/none`]));
  expect(exit).toBe(2);
  expect(said.filter((line) => line.startsWith('SOURCE'))).toEqual([
    expect.stringMatching(/^SOURCE error: directory:.* 3 documents, 1 with problems$/),
    expect.stringMatching(/^SOURCE error: directory:.*none cannot be read: /),
  ]);
  await rm(join(folder, 'broken.yml'));
});

test('quotas that the manifests would hit', async () => {
  const poor = await serveSandbox({
    clock: systemClock,
    port: 0,
    random: seededRandom(2),
    services: { servicequotas: noQuotas },
  });
  try {
    await makeRole(poor.url, 'full', published);
    await makeRole(poor.url, 'execution', []);
    const { exit, said } = wrong(await doctor(['.'], { url: poor.url }));
    expect(exit).toBe(1);
    expect(said).toEqual([
      'QUOTA_SERVICES error: cluster shop: 1 of 0 (Services per cluster)',
      'QUOTA_TARGET_GROUPS error: the Region: 1 of 0 (Target Groups per Region)',
      alone(),
    ]);
  } finally {
    await poor.close();
  }
});

test('text: a line for each topic and one for everything that was looked at, what is wrong first', async () => {
  const options = { env: environment({}), cwd: folder, clock: systemClock };
  const { out, err } = await cli(['check', '.', '--account', '210987654321'], options);
  expect(out).toMatch(/^machine {2}3 ok\n {2}ok {11}Node\.js /);
  expect(out).toMatch(/\nAWS {2}2 ok, 1 error\n {2}error {8}--account pins 210987654321; .* \(ACCOUNT\)\n/);
  expect(err).toMatch(/^\d+ ok, 1 error, 1 not checked\n$/);
});
