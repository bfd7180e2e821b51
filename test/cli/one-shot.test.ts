import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type CliResult, cli } from './run-cli.ts';

const NAMESPACE = `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "123456789012", region: eu-west-1, management: {mode: enforce}}
---
`;

function cluster(name: string, insights = 'disabled'): string {
  return `${NAMESPACE}apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: ${name}, namespace: shop}
spec: {settings: [{name: containerInsights, value: ${insights}}]}
`;
}

const PLACE = { account: '123456789012', region: 'eu-west-1' } as const;

let sandbox: ServedSandbox;
beforeAll(async () => {
  // The SDK's own credential chain reads the process's environment.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  sandbox = await serveSandbox({ clock: systemClock, random: seededRandom(1), port: 0 });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
});

function run(args: readonly string[], input: string, env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return cli(args, {
    input,
    clock: systemClock,
    env: { EVENKEEL_ENDPOINT_URL: sandbox.url, EVENKEEL_REGION: 'eu-west-1', EVENKEEL_OWNER: 'ci', ...env },
  });
}

function writes(): number {
  return sandbox.sandbox.ledger.writes();
}

describe('plan and apply', () => {
  it('plan ends with 1 where something differs, names account and role, and writes nothing', async () => {
    const before = writes();

    const { exit, out, err } = await run(['plan', '-'], cluster('planned'));

    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringMatching(/^plan [0-9a-f]{12}\n$/) });
    expect(out).toMatch(/^account 123456789012 eu-west-1 as arn:aws:\S+ owner ci\n/);
    expect(out).toContain('+ create shop/Cluster/planned\n');
    expect(out).toMatch(/\nPlan: 1 to create\n$/);
    expect(writes()).toBe(before);
    expect((await run(['plan', '-', '--no-exit-code'], cluster('planned'))).exit).toBe(0);
  });

  it('plan lists a whole new stack as to be created, in order, and says where values came from', async () => {
    const stack = `${cluster('stack')}---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: stacked, namespace: shop}
spec:
  cluster: stack
  template: {containerDefinitions: [{name: web, image: "web:\${var:tag}", memory: 64}]}
`.replace('region: eu-west-1,', 'region: eu-west-1, variables: {tag: "1.4"},');

    const { exit, out } = await run(['plan', '-'], stack);

    expect(exit).toBe(1);
    expect(out).toContain('+ create shop/Service/stacked   after shop/Cluster/stack\n');
    expect(out).toMatch(/containerDefinitions\[name=web\]\.image: +web:\$\{var:tag\}\n/);
    expect(out).toMatch(/containerDefinitions\[0\]\.image: +from \$\{var:tag\} = 1\.4\n/);
    expect(out).toMatch(/\nPlan: 2 to create\n$/);
  });

  it('plan says what has no document any more, and what a document stood for before', async () => {
    const own = (prune: boolean, ...names: readonly string[]): string =>
      [
        `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: yard}
spec: {region: eu-west-1, management: {mode: enforce, prune: ${prune}}}
`,
        ...names.map(
          (name) => `apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: ${name.split(' ')[0]}, namespace: yard}
spec: {clusterName: ${name.split(' ').at(-1)}}
`,
        ),
      ].join('---\n');
    expect((await run(['apply', '-'], own(true, 'one', 'two'))).exit).toBe(0);

    const gone = await run(['plan', '-'], own(true, 'one'));
    expect([gone.exit, gone.out]).toEqual([
      1,
      expect.stringMatching(
        /\n- delete +yard\/Cluster\/two +arn:\S+:cluster\/two +management.prune is on.*\n\nPlan: 1 to delete, 1 unchanged\n$/,
      ),
    ]);
    const kept = await run(['plan', '-'], own(false, 'one'));
    expect([kept.exit, kept.out]).toEqual([0, '']);
    const asData = JSON.parse((await run(['plan', '-', '-o', 'json'], own(false, 'one'))).out);
    expect(asData.undeclared).toMatchObject([{ key: 'yard/Cluster/two', fate: 'keep' }]);
    expect((await run(['plan', '-'], own(true, 'one', 'second two'))).out).not.toContain('- delete');
    // An apply neither deletes it nor waits for that.
    const again = await run(['apply', '-', '--wait', '--timeout', '20s'], own(true, 'one'));
    expect([again.exit, again.err.trimEnd().split('\n').at(-1)]).toEqual([0, '1 objects: 1 settled']);
  });

  it('apply makes it so, and a plan after it is empty', async () => {
    const applied = await run(['apply', '-', '--timeout', '20s'], cluster('applied'));

    expect(applied).toMatchObject({ exit: 0, err: expect.stringContaining('shop/Cluster/applied done') });
    expect(await run(['plan', '-'], cluster('applied'))).toMatchObject({
      exit: 0,
      out: '',
      err: expect.stringContaining('no differences in 1 objects'),
    });
  });

  it('plan shows a field from, to and why, and the same as data', async () => {
    await run(['apply', '-', '--timeout', '20s'], cluster('changed'));

    const text = await run(['plan', '-'], cluster('changed', 'enabled'));
    const data = JSON.parse((await run(['plan', '-', '-o', 'json'], cluster('changed', 'enabled'))).out);

    expect(text.out).toContain('~ update shop/Cluster/changed\n');
    expect(text.out).toMatch(/containerInsights\].*: +disabled → enabled +\(set in the manifest\)/);
    expect(data).toMatchObject({ kind: 'Plan', totals: { update: 1 }, objects: [{ action: 'update' }] });
  });

  it('apply --dry-run writes nothing', async () => {
    const before = writes();

    expect((await run(['apply', '-', '--dry-run'], cluster('dry'))).exit).toBe(0);
    expect(writes()).toBe(before);
  });

  it.each([
    {
      name: 'another owner’s object',
      because: 'ours is proven by tags',
      args: ['apply', '-', '--timeout', '5s'],
      input: cluster('owned'),
      env: { EVENKEEL_OWNER: 'somebody-else' },
      says: /belongs to owner "ci" \(commit apply-/,
    },
    {
      name: 'credentials of another account than --account',
      because: 'nothing may be read with them',
      args: ['plan', '-', '--account', '999999999999'],
      input: cluster('owned'),
      env: {},
      says: /--account pins 999999999999; the credentials \(arn:\S+\) belong to 123456789012/,
    },
    {
      name: 'another account than the Namespace pins',
      because: 'every object would look absent',
      args: ['plan', '-'],
      input: cluster('owned').replace('123456789012', '999999999999'),
      env: {},
      says: /pinned to 999999999999/,
    },
    {
      name: 'a namespace that only observes',
      because: 'observing is the default',
      args: ['apply', '-', '--timeout', '5s'],
      input: cluster('observed').replace('mode: enforce', 'mode: observe'),
      env: {},
      says: /observe/,
    },
  ])('ends with 6 and no write for $name: $because', async ({ args, input, env, says }) => {
    await run(['apply', '-', '--timeout', '20s'], cluster('owned'));
    const before = writes();

    const { exit, out, err } = await run(args, input, env);

    expect(exit).toBe(6);
    expect(out + err).toMatch(says);
    expect(writes()).toBe(before);
  });

  it('holds the first change for whoever approves its plan, and carries out that plan and no other', async () => {
    const gated = (...parts: Parameters<typeof cluster>) => cluster(...parts).replaceAll('shop', 'gated');
    const planned = await run(['plan', '-'], gated('approved'));
    const [, name = ''] = /^plan ([0-9a-f]{12})$/m.exec(planned.err) ?? [];
    const before = writes();
    const other = await run(['apply', '-', '--approved', name], gated('approved', 'enabled'));

    expect([other.exit, other.err.split('\n').find((line) => line.startsWith('error'))]).toEqual([
      6,
      expect.stringMatching(
        `plan ${name} was approved, and this is plan [0-9a-f]{12}: manifests or AWS have changed since`,
      ),
    ]);
    expect(writes()).toBe(before);

    const { exit } = await run(['apply', '-', '--approved', name, '--timeout', '20s'], gated('approved'));
    expect([exit, writes() > before]).toEqual([0, true]);
    const again = await run(['apply', '-', '--approved', name], gated('approved', 'enabled'));
    expect(again.exit).toBe(6);
  });

  it('takes back what it could not make where a pipeline wants that', async () => {
    const inBrief = (text: string): string => text.replaceAll('shop', 'brief');
    const broken = `---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: brief}
spec: {cluster: "\${Cluster/web}", launchType: FARGATE, desiredCount: 1, taskDefinition: nowhere, networkConfiguration: {awsvpcConfiguration: {subnets: [subnet-a]}}}
`;
    const manifests = `${inBrief(cluster('web'))}${broken}`;
    const failed = await run(['apply', '-', '--timeout', '3s'], manifests);
    const back = await run(['destroy', 'brief', '-', '--confirm', 'brief'], manifests);

    expect([failed.exit === 0, back.exit, back.out]).toEqual([false, 0, expect.stringContaining('gone')]);
    const left = await sandbox.sandbox.call('ecs', 'DescribeClusters', { clusters: ['web'] }, PLACE);
    expect(left.clusters).not.toEqual([expect.objectContaining({ status: 'ACTIVE' })]);
  });

  it('leaves what a controller settled alone, and names controller and commit', async () => {
    await run(['apply', '-', '--timeout', '20s'], cluster('controlled'));
    await sandbox.sandbox.call(
      'ecs',
      'TagResource',
      {
        resourceArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/controlled',
        tags: [{ key: 'evenkeel.dev/applied', value: 'abcdef 4f2c1ab0d9e8 delete' }],
      },
      { account: '123456789012', region: 'eu-west-1' },
    );
    const before = writes();

    const { exit, err } = await run(['apply', '-'], cluster('controlled', 'enabled'));

    expect(exit).toBe(6);
    expect(err).toContain(
      'shop/Cluster/controlled belongs to the controller of owner "ci", which settled commit 4f2c1ab0d9e8',
    );
    expect(writes()).toBe(before);
  });

  it('names the owner that the tag names where that is another one', async () => {
    await run(['apply', '-', '--timeout', '20s'], cluster('tagged'));
    await sandbox.sandbox.call(
      'ecs',
      'TagResource',
      {
        resourceArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/tagged',
        tags: [
          { key: 'evenkeel.dev/owner', value: 'quickstart' },
          { key: 'evenkeel.dev/applied', value: 'abcdef 4f2c1ab0d9e8 delete' },
        ],
      },
      { account: '123456789012', region: 'eu-west-1' },
    );
    const before = writes();

    const { exit, err } = await run(['apply', '-', '--owner', 'me'], cluster('tagged', 'enabled'));

    expect({ exit, err: err.replace(/^plan .*\n/, '') }).toEqual({
      exit: 6,
      err: [
        'error: shop/Cluster/tagged: the object belongs to owner "quickstart" (commit 4f2c1ab0d9e8)\n',
        'hint: commit the change to its source; nothing was written\n',
      ].join(''),
    });
    expect(writes()).toBe(before);
  });

  it('needs an owner and a Region, and says how to give them', async () => {
    expect(await run(['plan', '-'], cluster('x'), { EVENKEEL_OWNER: '' })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('--owner'),
    });
  });

  it('ends with 2 for a wrong manifest before AWS is asked', async () => {
    const { exit, err } = await run(['plan', '-'], 'kind: Nothing', { EVENKEEL_ENDPOINT_URL: 'http://127.0.0.1:1' });

    expect(exit).toBe(2);
    expect(err).toContain('(stdin):1:');
  });

  it('ends with 3 when AWS cannot be reached, and says what to check', async () => {
    const { exit, err } = await run(['plan', '-'], cluster('x'), { EVENKEEL_ENDPOINT_URL: 'http://127.0.0.1:1' });

    expect(exit).toBe(3);
    expect(err).toMatch(/^error: sts:GetCallerIdentity/);
  });
});

describe('suspend and resume', () => {
  it('write one tag on the object itself, and take it off again', async () => {
    await run(['apply', '-', '--timeout', '20s'], cluster('paused'));
    const before = writes();

    const suspended = await run(['suspend', 'cluster/paused', '--reason', 'load test', '--for', '1h'], '');
    const planned = await run(['plan', '-'], cluster('paused', 'enabled'));
    const resumed = await run(['resume', 'cl/paused'], '');

    expect(suspended).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^shop\/Cluster\/paused is suspended until /),
    });
    expect(planned.out).toMatch(/SUSPENDED: load test \(by root since \S+Z, until \S+Z\)/);
    expect(resumed).toMatchObject({ exit: 0, out: 'shop/Cluster/paused is resumed\n' });
    expect(writes()).toBe(before + 2);
  });

  it('take all of a namespace at once', async () => {
    const both = (insights: string): string =>
      `${cluster('one', insights)}---\n${cluster('two').slice(NAMESPACE.length)}`;
    await run(['apply', '-', '--timeout', '20s'], both('disabled'));

    const suspended = await run(['suspend', 'namespace/shop', '--reason', 'incident'], '');
    const planned = await run(['plan', '-'], both('enabled'));
    const resumed = await run(['resume', 'namespace/shop'], '');
    const again = await run(['resume', 'namespace/shop'], '');

    for (const name of ['one', 'two']) expect(suspended.out).toContain(`shop/Cluster/${name} is suspended\n`);
    expect(planned.out).toMatch(/SUSPENDED: incident \(by root since \S+Z\)/);
    expect(resumed.out.split('\n').sort()).toEqual(suspended.out.replaceAll('suspended', 'resumed').split('\n').sort());
    expect(again).toEqual({ exit: 0, out: '', err: 'nothing in it is suspended by a tag\n' });
    expect(await run(['suspend', 'namespace/nowhere'], '')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no object of namespace nowhere and owner "ci" lives in 123456789012 eu-west-1'),
    });
  });

  it('find only what is ours', async () => {
    await run(['apply', '-', '--timeout', '20s'], cluster('mine'));

    const { exit, err } = await run(['suspend', 'cluster/mine'], '', { EVENKEEL_OWNER: 'somebody-else' });

    expect(exit).toBe(2);
    expect(err).toContain('no Cluster mine of owner "somebody-else" lives in 123456789012 eu-west-1');
  });
});
