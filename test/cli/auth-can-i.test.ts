import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cli } from './run-cli.ts';

const ACCESS = `tokens:
  ci: {sha256: ${'a'.repeat(64)}, role: operator}
roles:
  operator: {group: sre}
rules:
- {effect: deny, verbs: rollback, objects: {namespace: payments}}
- {effect: allow, verbs: restart, subjects: {name: jo}, objects: {cluster: prod, labels: {tier: front}}}
`;

async function canI(line: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'evenkeel-access-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, 'access.yaml'), ACCESS);
  return cli(['auth', 'can-i', ...line.split(' ').filter(Boolean)], {
    cwd,
    env: { EVENKEEL_ACCESS: join(cwd, 'access.yaml') },
  });
}

it.each([
  ['restart shop/service/web --as mira --groups sre', 'yes: mira is operator, and no rule says otherwise', 0],
  ['restart service/web --as token:ci', 'yes: ci is operator, and no rule says otherwise', 0],
  ['admin --as token:ci', 'no: ci is operator, and no rule says otherwise', 7],
  ['rollback payments/svc/api --as mira --groups sre,x', 'no: the rule at access.yaml:6 denies it', 7],
  ['restart service/web --as mira', 'no: mira has no role, and is not let in', 7],
  ['restart service/web --as token:old', 'no: there is no token old', 7],
  ['get', 'no: whoever does not sign in may nothing', 7],
])('%s: %s', async (line, said, exit) => {
  expect(await canI(line)).toEqual({ exit, out: `${said}\n`, err: '' });
});

it('cluster and labels are taken from the command line', async () => {
  const asked = 'restart service/web --as jo --groups sre --cluster prod --labels tier=front';
  expect((await canI(asked)).out).toBe('yes: the rule at access.yaml:7 allows it\n');
});

it.each([
  ['restrat service/web --as jo', 'restart'],
  ['get service/web --as jo', 'get is about no single object'],
  ['restart service/web --as mira --groups sre --labels tier', 'tier is no label'],
])('%s is wrong usage', async (line, told) => {
  expect(await canI(line)).toMatchObject({ exit: 2, err: expect.stringContaining(told) });
});

it('a file that is wrong is told with its places', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'evenkeel-access-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const path = join(cwd, 'access.yaml');
  writeFileSync(path, 'rulez: []\n');
  const { exit, err } = await cli(['auth', 'can-i', 'get', '--access', path]);
  expect([exit, err]).toEqual([2, expect.stringContaining(`${path}:1:1 unknown field; did you mean "rules"?`)]);
});
