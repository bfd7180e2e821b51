import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli } from './run-cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'compare-'));

function pair(live: number, more: object = {}) {
  return {
    id: 'p',
    resource: 'ecs:Service',
    desired: { serviceName: 'web', desiredCount: 2 },
    live: { desiredCount: live },
    ...more,
  };
}

async function compare(cases: unknown, ...args: readonly string[]) {
  writeFileSync(join(cwd, 'pairs.json'), JSON.stringify(cases));
  return cli(['compare', '--cases', 'pairs.json', ...args], { cwd });
}

describe('compare', () => {
  it.each([
    { exit: 0, cases: [pair(2)], because: 'in sync' },
    { exit: 1, cases: [pair(2), pair(3)], because: 'one is different' },
    { exit: 2, cases: [pair(3), pair(2, { resource: 'x' })], because: 'one is bad' },
  ])('ends with $exit where $because', async ({ exit, cases }) => {
    expect((await compare(cases)).exit).toBe(exit);
  });

  it('prints a list of answers', async () => {
    const { out } = await compare([pair(3)]);

    expect(JSON.parse(out)).toEqual([
      {
        id: 'p',
        inSync: false,
        diff: [{ path: 'desiredCount', desired: 2, live: 3, why: 'set in the manifest' }],
        ignored: [],
        unmodelled: [],
        replace: false,
        plan: ['UpdateService'],
      },
    ]);
  });

  it('prints text for people', async () => {
    const { out } = await compare([pair(3)], '-o', 'text');

    expect(out).toBe('p: different\n  desiredCount: 3 → 2 (set in the manifest)\n  plan: UpdateService\n');
  });

  it('points at what is wrong and answers the rest', async () => {
    const { out, err } = await compare([pair(2), pair(2, { resource: 'x' })]);

    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/^pairs\.json:1:\d+ p resource: there is no resource "x"; one of ecs:Service/);
  });

  it('masks what may be a secret', async () => {
    const container = (value: string) => ({
      family: 'web',
      containerDefinitions: [{ name: 'app', environment: [{ name: 'DB_PASSWORD', value }] }],
    });
    const { out } = await compare([
      { id: 's', resource: 'ecs:TaskDefinition', desired: container('hunter2'), live: container('hunter3') },
    ]);

    expect(out).not.toContain('hunter');
  });

  it.each([[['compare']], [['compare', '--live', 'x']], [['compare', 'a.yaml', '--cases', 'b.json']]])(
    'asks for one of its two forms: %j',
    async (args) => {
      const { exit, err } = await cli(args, { cwd });

      expect(exit).toBe(2);
      expect(err).toContain('--live FILE or --cases FILE');
    },
  );
});
