import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRolloutWorld, type RolloutWorld, shop } from './rollout-world.ts';

let world: RolloutWorld;
let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  world = await openRolloutWorld();
  folder = mkdtempSync(join(tmpdir(), 'rollout-'));
  await world.settle(shop('1'));
  await world.settle(shop('2'));
  writeFileSync(file('shop.yaml'), shop('2'));
  writeFileSync(file('elsewhere.yaml'), shop('2', { account: '999999999999', region: 'eu-west-1' }));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

describe('a command that changes a rollout', () => {
  it('shows where it goes, what changes and what is sent, and sends nothing in a dry run', async () => {
    world.writes();
    const { exit, out, err } = await world.run(['rollout', 'undo', 'service/web', '--dry-run']);

    expect({ exit, err, writes: world.writes() }).toEqual({ exit: 0, err: '', writes: [] });
    expect(out).toBe(`account 123456789012 eu-west-1 as arn:aws:iam::123456789012:root owner ci

~ undo shop/Service/web
    containerDefinitions[name=web].image: shop/web:2 → shop/web:1
    containerDefinitions[name=web].environment[name=DB_PASSWORD].value:
      (sensitive, changed) → (sensitive, changed)
    ecs:TagResource     suspend, so that the manifest is not set again
    ecs:UpdateService   task definition web:2 → web:1

shop/Service/web: dry run, nothing was sent; the service is suspended and goes from web:2 to web:1
`);
  });

  it.each([
    {
      because: 'nobody is there to say yes',
      args: [],
      options: {},
      exit: 6,
      says: 'nobody is there to confirm\nhint: add --yes',
    },
    { because: 'somebody says no', args: [], options: { answer: 'n' }, exit: 6, says: 'not confirmed' },
    {
      because: 'the service is another owner’s',
      args: ['--yes', '-f', 'shop.yaml'],
      options: { env: { EVENKEEL_OWNER: 'other' } },
      exit: 6,
      says: 'belongs to shop/Service/web of owner "ci"',
    },
    {
      because: 'no service of the owner has that name',
      args: ['--yes'],
      options: { env: { EVENKEEL_OWNER: 'other' } },
      exit: 2,
      says: 'no Service web of owner "other" lives in 123456789012 eu-west-1',
    },
    {
      because: 'the credentials are of another account than --account',
      args: ['--yes', '--account', '999999999999'],
      options: {},
      exit: 6,
      says: '--account pins 999999999999',
    },
    {
      because: 'the Namespace pins another account',
      args: ['--yes', '-f', 'elsewhere.yaml'],
      options: {},
      exit: 6,
      says: 'namespace "shop" is pinned to 999999999999; the credentials',
    },
    {
      because: 'no owner is configured',
      args: ['--yes'],
      options: { env: { EVENKEEL_OWNER: '' } },
      exit: 2,
      says: 'no owner is configured',
    },
  ])('sends nothing where $because', async ({ args, options, exit, says }) => {
    world.writes();
    const paths = args.map((arg) => (arg.endsWith('.yaml') ? file(arg) : arg));
    const result = await world.run(['rollout', 'undo', 'service/web', ...paths], options);

    expect({ exit: result.exit, writes: world.writes() }).toEqual({ exit, writes: [] });
    expect(result.err).toContain(says);
  });

  it('refuses what has no rollout', async () => {
    expect(await world.run(['rollout', 'restart', 'listener/web', '--yes'])).toMatchObject({ exit: 2 });
  });

  it('ends with 6 where there is nothing to continue or abort, and says how the last rollout ended', async () => {
    for (const verb of ['continue', 'abort']) {
      const { exit, err } = await world.run(['rollout', verb, 'service/web', '--yes']);

      expect(exit).toBe(6);
      expect(err).toContain('no rollout is under way; the last one, of web:2, ended as SUCCESSFUL');
    }
  });
});

describe('rollout undo', () => {
  it('asks, suspends the service with reason and person, sets the revision, and says how to resume', async () => {
    world.writes();
    const undone = await world.run(['rollout', 'undo', 'service/web', '--reason', 'checkout fails'], { answer: 'y' });

    expect(undone).toMatchObject({ exit: 0, err: expect.stringContaining('Send this? [y/N] ') });
    expect(undone.err).toContain('the manifest is not set again until: evenkeel resume shop/Service/web\n');
    expect(world.writes()).toMatchObject([
      {
        operation: 'TagResource',
        input: {
          tags: [{ key: 'evenkeel.dev/suspend', value: '- checkout fails by root since 2026-01-01T00:20:00Z' }],
        },
      },
      { operation: 'UpdateService', input: { cluster: 'shop', service: 'web' } },
    ]);
    await world.advance(600_000);
    const plan = await world.run(['plan', '-'], { input: shop('2') });
    expect(plan.out).toContain('SUSPENDED: checkout fails (by root since 2026-01-01T00:20:00Z)');
  });

  it('is listed, with what runs marked, and what a revision has otherwise', async () => {
    const { out } = await world.run(['rollout', 'history', 'service/web']);
    const against = await world.run(['rollout', 'history', 'service/web', '--revision', '2']);
    const data = JSON.parse((await world.run(['rollout', 'history', 'service/web', '-o', 'json'])).out);

    expect(out.replace(/apply-[0-9a-f]{12}/g, 'apply-COMMIT------')).toBe(
      `    REVISION   OUTCOME     AGE   COMMIT               IMAGE   AUTHOR
*   web:1      succeeded   10m   apply-COMMIT------   web:1
    web:2      succeeded   20m   apply-COMMIT------   web:2
    web:1      succeeded   30m   apply-COMMIT------   web:1
`,
    );
    expect(against.out).toContain('shop/Service/web runs web:1; with web:2 would change\n');
    expect(against.out).toContain('containerDefinitions[name=web].image: shop/web:1 → shop/web:2\n');
    expect(against.out).not.toContain('DB_PASSWORD].value: 1');
    expect(data).toMatchObject({
      apiVersion: 'cli.evenkeel.dev/v1',
      kind: 'RolloutHistory',
      key: 'shop/Service/web',
      rollouts: [{ revision: 'web:1', runs: true }, { revision: 'web:2' }, { revision: 'web:1' }],
    });
  });

  it('goes to a named revision, and knows which there are', async () => {
    const gone = await world.run(['rollout', 'undo', 'service/web', '--to-revision', '99', '--yes']);
    const there = await world.run(['rollout', 'undo', 'service/web', '--to-revision', 'web:2', '--yes', '-o', 'json']);

    expect(gone).toMatchObject({ exit: 2, err: expect.stringContaining('there is no revision web:99') });
    expect(JSON.parse(there.out)).toMatchObject({
      kind: 'RolloutCommand',
      command: 'undo',
      sent: true,
      steps: [{ call: 'ecs:TagResource' }, { call: 'ecs:UpdateService' }],
    });
    await world.advance(600_000);
  });
});

describe('rollout restart', () => {
  it('starts new tasks of what runs', async () => {
    await world.run(['resume', 'service/web']);
    world.writes();
    const { exit, out } = await world.run(['rollout', 'restart', 'service/web', '--yes', '-f', file('shop.yaml')]);

    expect(exit).toBe(0);
    expect(out).toContain('shop/Service/web: ECS replaces every task by a new one of web:2\n');
    expect(world.writes()).toEqual([
      { operation: 'UpdateService', input: { cluster: 'shop', service: 'web', forceNewDeployment: true } },
    ]);
    await world.advance(600_000);
    expect(await world.run(['plan', '-'], { input: shop('2') })).toMatchObject({ exit: 0, out: '' });
  });

  it('rolls out again what the circuit breaker took back, which was held until then', async () => {
    await world.settle(shop('crash-3'));
    expect((await world.run(['plan', '-'], { input: shop('crash-3') })).out).toContain('! held shop/Service/web');
    world.writes();

    const { out } = await world.run(['rollout', 'restart', 'service/web', '--yes']);

    expect(out).toContain('containerDefinitions[name=web].image: shop/web:2 → shop/web:crash-3\n');
    expect(out).toContain('web:3 failed in its last rollout and is held: ');
    expect(world.writes()).toMatchObject([{ operation: 'UpdateService', input: { forceNewDeployment: true } }]);
    expect((await world.run(['plan', '-'], { input: shop('crash-3') })).out).not.toContain('held');
  });

  it('may be aborted like any rollout, and ECS goes back', async () => {
    const { exit, out } = await world.run(['rollout', 'abort', 'service/web'], { answer: 'yes' });
    await world.advance(600_000);

    expect(exit).toBe(0);
    expect(out).toContain('shop/Service/web: ECS stops web:3 and goes back to web:2\n');
    const { out: listed } = await world.run(['rollout', 'history', 'service/web']);
    expect(listed.split('\n')[1]).toMatch(/^ +web:3 +rolled back \(person\)/);
  });
});
