import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '../../../controller/ports/system.ts';
import { CHECKS } from '../../../controller/verify/checks.ts';
import type { Result } from '../../../controller/verify/verify.ts';
import { Fault } from '../../../sandbox/contract.ts';
import { type ServedSandbox, serveSandbox } from '../../../sandbox/serve.ts';
import { cli } from '../../cli/run-cli.ts';
import { clientsOf } from '../../sandbox/conformance/bench.ts';
import { type ImageRegistry, startRegistry } from '../../support/image-registry.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { furnish, noQuotas } from './world.ts';

const denial = new Fault('AccessDeniedException', 'User is not authorized', 400);
const CODES = CHECKS.map(({ code }) => code);

let registry: ImageRegistry;
let good: ServedSandbox;
let broken: ServedSandbox;
let variables: Readonly<Record<string, string>>;
let brokenVariables: Readonly<Record<string, string>>;

beforeAll(async () => {
  // The SDK's own credential chain reads the process's environment.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  registry = await startRegistry();
  const options = { clock: systemClock, port: 0 };
  good = await serveSandbox({ ...options, random: seededRandom(1) });
  broken = await serveSandbox({ ...options, random: seededRandom(2), services: { servicequotas: noQuotas } });
  variables = await furnish(good.url, registry.host);
  brokenVariables = await furnish(broken.url, registry.host);
  await clientsOf(broken.url).iam.deleteServiceLinkedRole({ RoleName: 'AWSServiceRoleForECS' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([good.close(), broken.close(), registry.close()]);
});

function namespace(values: Readonly<Record<string, string | number>>, account = '123456789012'): string {
  const spec = JSON.stringify({ account, region: 'eu-west-1', variables: values });
  return `apiVersion: evenkeel.dev/v1alpha1\nkind: Namespace\nmetadata: {name: shop}\nspec: ${spec}\n---\n`;
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

async function verify(sandbox: ServedSandbox, input: string, ...args: readonly string[]) {
  const env = {
    EVENKEEL_ENDPOINT_URL: sandbox.url,
    EVENKEEL_REGION: 'eu-west-1',
    EVENKEEL_ASSUME_ROLE: 'arn:aws:iam::123456789012:role/evenkeel',
  };
  return cli(['verify', '-', ...args], { input, clock: systemClock, env });
}

function resultsOf(out: string): readonly Result[] {
  return (JSON.parse(out) as { results: readonly Result[] }).results;
}

test('a system that has what it needs: every check says ok, and nothing is written', async () => {
  const before = good.sandbox.ledger.writes();
  const { exit, out, err } = await verify(good, namespace(variables) + file('good.yaml'), '-o', 'json');
  const results = resultsOf(out);
  const other = results.filter(({ verdict }) => verdict !== 'ok');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(other.map(({ check, verdict, message }) => `${check} ${verdict}: ${message}`)).toEqual([
    'SECRET_KEY not checked: whether the secret has the key "password" only its value says, which is never read',
    'IMAGE_PLATFORM not checked: the instances decide on the architecture',
  ]);
  const said = new Set(results.filter(({ verdict }) => verdict === 'ok').map(({ check }) => check));
  expect(CODES.filter((code) => !said.has(code))).toEqual(['SECRET_KEY']);
  expect(good.sandbox.ledger.writes()).toBe(before);
});

test('a system that lacks everything: every check that can fail does, with its place and what to do', async () => {
  const values = { ...brokenVariables, count: 'three' };
  const { exit, out } = await verify(broken, namespace(values) + file('broken.yaml'), '-o', 'json');
  const results = resultsOf(out);
  const fired = new Set(results.filter(({ verdict }) => verdict !== 'ok').map(({ check }) => check));
  expect(exit).toBe(1);
  expect(CODES.filter((code) => !fired.has(code))).toEqual([]);
  const blamed = results.filter(({ verdict }) => verdict === 'error');
  expect(blamed.filter(({ location }) => location.file !== '(stdin)' || location.line < 5)).toEqual([]);
  const find = (check: string) => results.find((result) => result.check === check && result.verdict !== 'ok');
  expect(find('TARGET_TYPE')).toEqual({
    key: 'shop/Service/web',
    check: 'TARGET_TYPE',
    verdict: 'error',
    location: { file: '(stdin)', line: expect.any(Number) as number, column: expect.any(Number) as number },
    field: 'spec.loadBalancers[0].targetGroupArn',
    message: 'target group web has targetType instance; networkMode awsvpc needs ip',
    remedy: 'set targetType: ip; the target group is replaced',
  });
});

test('what may not be looked at is not checked, and is neither an error nor ok', async () => {
  broken.sandbox.setFaults(({ service }) =>
    ['iam', 'ecr', 'logs', 'secretsmanager', 'ec2', 'servicequotas'].includes(service)
      ? { outcome: denial }
      : undefined,
  );
  try {
    const { exit, out } = await verify(broken, namespace(brokenVariables) + file('good.yaml'), '-o', 'json');
    const results = resultsOf(out);
    const verdicts = results.filter(({ check }) => /^(ROLE|IMAGE_EXISTS|LOG|SUBNET|ONE_VPC|QUOTA)/.test(check));
    expect(exit).toBe(0);
    expect(
      new Set(verdicts.filter(({ message }) => /not permitted/.test(message)).map(({ verdict }) => verdict)),
    ).toEqual(new Set(['not checked']));
    expect(results.filter(({ verdict }) => verdict === 'error')).toEqual([]);
  } finally {
    broken.sandbox.setFaults(undefined);
  }
});

test('text: a line for each object, the rest below it, the sum on standard error', async () => {
  const { exit, out, err } = await verify(good, namespace(variables) + file('good.yaml'));
  expect(exit).toBe(0);
  expect(out).toContain('shop/Cluster/shop  1 ok\n');
  expect(out).toMatch(
    /^ {2}not checked {2}\(stdin\):\d+:\d+ spec\.template\.containerDefinitions\[0\]\.secrets\[0\]\.valueFrom: .* \(SECRET_KEY\)$/m,
  );
  expect(err).toMatch(/^\d+ ok, 2 not checked\n$/);
  const all = await verify(good, namespace(variables) + file('good.yaml'), '--all');
  expect(all.out).toMatch(/^ {2}ok {11}\(stdin\):\d+:\d+ spec\.cluster: cluster shop is declared \(CLUSTER\)$/m);
});

test('credentials of another account than is pinned end it before anything is read', async () => {
  const { exit, err } = await verify(good, namespace(variables, '210987654321') + file('good.yaml'));
  expect({ exit, err }).toEqual({
    exit: 6,
    err: expect.stringContaining('namespace "shop" is pinned to 210987654321/eu-west-1') as string,
  });
});

test('manifests that are wrong end it before AWS is asked', async () => {
  const { exit, err } = await verify(
    good,
    namespace(variables) + file('good.yaml').replace('cluster: shop', 'clutser: shop'),
  );
  expect(exit).toBe(2);
  expect(err).toContain('did you mean');
});
