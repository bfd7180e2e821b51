import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { examineAlertTargets } from '../../../controller/cli/doctor/alert-targets.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { readConfig } from '../../../controller/config.ts';
import { collector, ioOf } from '../run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-doctor-'));
  await writeFile(join(folder, 'url'), 'https://hooks.slack.example/T/B/secret');
});
afterEach(() => rm(folder, { recursive: true }));

async function examine(targets: string | undefined, path = 'targets.yaml'): Promise<readonly string[]> {
  if (targets !== undefined) await writeFile(join(folder, 'targets.yaml'), targets);
  const io = ioOf({ cwd: folder }, { out: collector(false), err: collector(false) });
  const style = styleFor('never', { isTerminal: false, env: {} });
  const config = readConfig({ owner: 'me', alertTargets: path }, {});
  const context = { config, io, args: [], flags: {}, style: { out: style, err: style } };
  return (await examineAlertTargets(context)).map(
    ({ verdict, message }) => `${verdict}: ${message.replaceAll(folder, '.')}`,
  );
}

const slack = (from: string): string => `targets:\n  team:\n    type: slack\n    ${from}\n`;

it.each([
  {
    because: 'its secret can be read',
    targets: slack('urlFile: url'),
    expected: ['ok: --alert-targets ./targets.yaml names team'],
  },
  {
    because: 'the file of a secret is not there',
    targets: slack('urlFile: none'),
    expected: ['error: alert target team: ./none cannot be read'],
  },
  {
    because: 'the variable of a secret is not set',
    targets: slack('urlEnv: SLACK_URL'),
    expected: ['error: alert target team: the environment variable SLACK_URL is not set'],
  },
  {
    because: 'the place of a mistake is told',
    targets: slack('urlFil: url'),
    expected: [
      expect.stringMatching(/^error: \.\/targets\.yaml:2:3 urlFile or urlEnv is missing/) as string,
      expect.anything(),
    ],
  },
])('$because', async ({ targets, expected }) => {
  expect(await examine(targets)).toEqual(expected);
});

it('a file that is not there is told', async () => {
  expect(await examine(undefined, 'none.yaml')).toEqual([
    expect.stringContaining('error: --alert-targets cannot be read: ENOENT'),
  ]);
});
