import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type CliResult, cli } from './run-cli.ts';

let sandbox: ServedSandbox;
let cwd: string;

const CALLER = { account: '123456789012', region: 'eu-west-1' };
const call = (operation: string, input: Record<string, unknown>) =>
  sandbox.sandbox.call('ecs', operation, input, CALLER);

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  sandbox = await serveSandbox({ clock: systemClock, random: seededRandom(1), port: 0 });
  const container = {
    name: 'app',
    image: 'registry.example.com/app:1',
    memory: 64,
    environment: [{ name: 'DB_PASSWORD', value: 'hunter2-plain' }],
  };
  call('CreateCluster', { clusterName: 'shop' });
  call('RegisterTaskDefinition', { family: 'web', containerDefinitions: [container] });
  const tags = [{ key: 'managed-by', value: 'terraform' }];
  for (const serviceName of ['web', 'api'])
    call('CreateService', { cluster: 'shop', serviceName, taskDefinition: 'web', desiredCount: 0, tags });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'import-'));
});

function run(args: readonly string[], more: { input?: string; env?: Record<string, string> } = {}): Promise<CliResult> {
  const env = { EVENKEEL_ENDPOINT_URL: sandbox.url, EVENKEEL_REGION: 'eu-west-1', EVENKEEL_OWNER: 'ci', ...more.env };
  return cli(args, { cwd, env, clock: systemClock, input: more.input ?? '' });
}

describe('import from AWS', () => {
  it('prints manifests of a service and its cluster, warns of secrets without their values, and writes nothing', async () => {
    const before = sandbox.sandbox.ledger.writes();

    const { exit, out, err } = await run(['import', 'service', 'shop/web']);

    expect(exit).toBe(0);
    expect(out.match(/^kind: .*/gm)).toEqual(['kind: Cluster', 'kind: Service']);
    expect(out).toContain('hunter2-plain');
    expect(err).toContain('environment[name=DB_PASSWORD] looks like a secret');
    expect(err).toContain('from = aws_ecs_service.web\n');
    expect(err).not.toContain('hunter2-plain');
    expect(sandbox.sandbox.ledger.writes()).toBe(before);
  });

  it('writes a file for each service, of which a plan shows no change of any field', async () => {
    const { exit, out, err } = await run(['import', 'cluster', 'shop', '--all', '-n', 'shop', '--output', 'manifests']);

    expect(exit).toBe(0);
    expect(err.match(/^wrote .*/gm)).toEqual([
      'wrote manifests/namespace.yaml',
      'wrote manifests/clusters/shop.yaml',
      'wrote manifests/services/api.yaml',
      'wrote manifests/services/web.yaml',
    ]);
    expect(out).toContain('from = aws_ecs_service.api\n');
    const planned = JSON.parse((await run(['plan', 'manifests', '-o', 'json'])).out);
    expect(planned.objects.map((one: { differences?: unknown[] }) => one.differences ?? [])).toEqual([[], [], []]);
  });

  it('imports a cluster alone without --all', async () => {
    expect((await run(['import', 'cluster', 'shop'])).out.match(/^kind: .*/gm)).toEqual(['kind: Cluster']);
  });

  it('never writes over another text, unless it is told to', async () => {
    const first = ['import', 'service', 'shop/web', '--output', 'out'];
    await run(first);
    const path = join(cwd, 'out/services/web.yaml');
    const text = readFileSync(path, 'utf8');

    expect(await run(first), 'the same again is nothing to write').toMatchObject({ exit: 0 });
    writeFileSync(path, '# mine\n');
    const refused = await run(['import', 'service', 'shop/web', 'shop/api', '--output', 'out']);
    expect(refused.exit).toBe(2);
    expect(refused.err).toContain('out/services/web.yaml would be written over');
    expect(readFileSync(path, 'utf8')).toBe('# mine\n');
    expect(existsSync(join(cwd, 'out/services/api.yaml')), 'then nothing at all is written').toBe(false);
    expect((await run([...first, '--force'])).exit).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    { args: ['service', 'web'], exit: 2, says: '"web" is no CLUSTER/NAME' },
    { args: ['service', 'shop/gone'], exit: 2, says: 'there is no service shop/gone' },
    { args: ['cluster', 'gone', '--all'], exit: 2, says: 'there is no cluster gone' },
    { args: ['service', 'shop/web', '-n', 'a b'], exit: 2, says: '"a b" is not the name of a namespace' },
    { args: ['service', 'shop/web', '--account', '999999999999'], exit: 6, says: '--account pins 999999999999' },
    { args: ['web.json'], exit: 2, says: 'web.json cannot be read' },
  ])('$args ends with $exit', async ({ args, exit, says }) => {
    const result = await run(['import', ...args]);

    expect(result.exit).toBe(exit);
    expect(result.err).toContain(says);
    expect(result.out).toBe('');
  });
});

describe('import of saved answers', () => {
  const arn = 'arn:aws:ecs:eu-west-1:123456789012';
  const services = {
    services: [
      {
        serviceName: 'web',
        clusterArn: `${arn}:cluster/shop`,
        status: 'ACTIVE',
        taskDefinition: `${arn}:task-definition/web:3`,
        desiredCount: 2,
        launchType: 'EC2',
      },
    ],
  };
  const definition = {
    taskDefinition: {
      family: 'web',
      revision: 3,
      taskDefinitionArn: `${arn}:task-definition/web:3`,
      containerDefinitions: [{ name: 'app', image: 'app:1', memory: 64 }],
    },
  };

  it('takes what is piped in, one answer after the other', async () => {
    const { exit, out } = await run(['import', '-'], { input: JSON.stringify(services) + JSON.stringify(definition) });

    expect(exit).toBe(0);
    expect(out).toBe(`apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata:
  name: web
management:
  adoptionPolicy: adopt
spec:
  cluster: shop
  desiredCount: 2
  launchType: EC2
  template:
    containerDefinitions:
      - name: app
        image: app:1
        memory: 64
`);
  });

  it('names the task definition where its content was not saved, and says so', async () => {
    const { exit, out, err } = await run(['import', '-'], { input: JSON.stringify(services) });

    expect(exit).toBe(0);
    expect(out).toContain('  taskDefinition: web:3\n');
    expect(err).toContain('warning: the saved output has no "taskDefinitions"');
  });

  it.each([
    { input: '{"services": [', says: 'the text is not JSON' },
    { input: '{"things": []}', says: 'there is nothing to import' },
  ])('ends with 2 for $input', async ({ input, says }) => {
    const result = await run(['import', '-'], { input });

    expect(result.exit).toBe(2);
    expect(result.err).toContain(says);
  });
});
