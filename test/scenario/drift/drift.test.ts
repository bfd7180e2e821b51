import { beforeAll, describe, expect, it } from 'vitest';
import type { DriftRow } from '../../../dashboard/schema/drift.ts';
import { hasAwsCli } from '../../support/aws-cli.ts';
import { SWEEP_MS } from '../../support/world.ts';
import { handEdits, readArns } from './drift-edits.ts';
import { fleetFiles } from './drift-fleet.ts';
import { type DriftWorld, openDriftWorld } from './drift-world.ts';

/** Only a workplace may lack the AWS CLI; where CI is set its absence is a failure. */
let lacking = false;
beforeAll(async () => {
  lacking = !(await hasAwsCli()) && process.env.CI !== 'true';
  if (lacking) process.stderr.write('SKIPPED: drift made by the AWS CLI is not tested, because there is no aws\n');
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function told({ kind, name, field, desired, live }: DriftRow): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return `${kind}/${name} ${field}: ${text(desired)} → ${text(live)}`;
}

async function listed(world: DriftWorld, ...args: readonly string[]): Promise<readonly DriftRow[]> {
  const { out } = await world.run(['drift', '-o', 'json', ...args]);
  return JSON.parse(out).items;
}

/** Attributes of target groups and load balancers are read in turn, and not in every sweep. */
const EVERYTHING_SEEN_MS = 40 * MINUTE;

async function editedByHand(): Promise<{ world: DriftWorld; moves: readonly string[] }> {
  const world = await openDriftWorld(fleetFiles('enforce'));
  await world.commit(fleetFiles('observe'));
  const edits = handEdits(await readArns(world));
  for (const { argv } of edits) await world.aws(argv);
  await world.clock.advance(EVERYTHING_SEEN_MS);
  world.takeWrites();
  return { world, moves: edits.flatMap((edit) => edit.moves).sort() };
}

/** What is written into a manifest above a line. */
function pasted(text: string, line: number, yaml: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, line - 1), yaml.trimEnd(), ...lines.slice(line - 1)].join('\n');
}

describe('twenty objects that people edited with the AWS CLI', () => {
  it('are listed field by field, and nothing else', { timeout: 120_000 }, async ({ skip }) => {
    skip(lacking);
    const { world, moves } = await editedByHand();
    const rows = await listed(world);
    expect(rows.map(told).sort()).toEqual(moves);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(20);
    expect(new Set(rows.map(({ state, cause, sinceExact }) => `${state} ${cause} ${sinceExact}`))).toEqual(
      new Set(['observed moved true']),
    );
    await world.clock.advance(HOUR);
    expect(world.takeWrites()).toEqual([]);

    await acknowledges(world);
    await ignores(world, moves);
    await heals(world);
  });
});

/** One field of one object, by one write of a tag; and no other field of that object. */
async function acknowledges(world: DriftWorld): Promise<void> {
  const words = ['--reason', 'INC-7: timeouts', '--for', '2h'];
  const { exit } = await world.run(['drift', '--ack', 'service/mail', 'healthCheckGracePeriodSeconds', ...words]);
  expect([exit, world.takeWrites()]).toEqual([0, ['ecs:TagResource']]);
  await world.clock.advance(2 * SWEEP_MS);
  const mail = await listed(world, 'service/mail');
  expect(mail.map(({ field, state }) => `${field} ${state}`)).toEqual([
    'healthCheckGracePeriodSeconds acknowledged',
    'propagateTags observed',
  ]);
  expect(world.events.filter(({ type }) => type === 'DriftAcknowledged')).toMatchObject([
    { key: 'shop/Service/mail', reason: 'INC-7: timeouts', differences: [{ live: 5, desired: 30 }] },
  ]);
}

/** Rules are printed for every form of document, pasted as they stand, and committed: the fields are left alone. */
async function ignores(world: DriftWorld, moves: readonly string[]): Promise<void> {
  const targets = ['service/jobs', 'service/feed', 'service/cart', 'loadbalancer/shop', 'listener/http'];
  const { out } = await world.run(['drift', '--ignore-rule', ...targets, '-o', 'json']);
  const rules: readonly Rule[] = JSON.parse(out).items;
  expect(rules.map(({ key, inside }) => `${key} ${inside}`)).toEqual([
    'shop/Listener/http document',
    'shop/LoadBalancer/shop management',
    'shop/Service/cart document',
    'shop/Service/feed management',
    'shop/Service/jobs rules',
  ]);
  const files = { ...fleetFiles('observe') };
  for (const { file, line, yaml } of [...rules].sort((a, b) => b.line - a.line))
    files[file] = pasted(files[file] ?? '', line, yaml);
  await world.commit(files);
  expect(
    world
      .operator()
      .views.operator()
      .sources.flatMap(({ problems }) => problems),
  ).toEqual([]);
  await world.clock.advance(2 * SWEEP_MS);
  expect((await listed(world)).length).toBe(moves.length - rules.length);
  const ignored = (await listed(world, '--ignored')).filter(({ state }) => state === 'ignored');
  expect(ignored.map(({ key }) => key)).toEqual(rules.map(({ key }) => key));
  expect(world.takeWrites()).toEqual([]);
}

/** The rest at one word: what was only observed, by one call for each object; then what is acknowledged, by its name. */
async function heals(world: DriftWorld): Promise<void> {
  const planned = await world.runInTime(['drift', '--heal', '--dry-run', '-o', 'json']);
  expect([planned.exit, world.takeWrites()]).toEqual([0, []]);
  const { exit } = await world.runInTime(['drift', '--heal', '--yes']);
  await world.clock.advance(MINUTE);
  expect([exit, [...world.takeWrites()].sort()]).toEqual([
    0,
    [
      ...Array(3).fill('application-autoscaling:RegisterScalableTarget'),
      'ecs:UpdateCluster',
      ...Array(3).fill('ecs:UpdateService'),
      ...Array(3).fill('elasticloadbalancing:ModifyRule'),
      ...Array(3).fill('elasticloadbalancing:ModifyTargetGroup'),
      'elasticloadbalancing:ModifyTargetGroupAttributes',
      'elasticloadbalancing:SetRulePriorities',
    ],
  ]);
  expect((await listed(world)).map(({ field, state }) => `${field} ${state}`)).toEqual([
    'healthCheckGracePeriodSeconds acknowledged',
  ]);
  await world.runInTime(['drift', '--heal', '--yes', 'service/mail', 'healthCheckGracePeriodSeconds']);
  await world.clock.advance(MINUTE);
  expect(world.takeWrites()).toEqual(['ecs:UpdateService', 'ecs:UntagResource']);
  expect(await listed(world)).toEqual([]);
  await world.clock.advance(2 * HOUR);
  expect(world.takeWrites()).toEqual([]);
}

interface Rule {
  readonly key: string;
  readonly file: string;
  readonly line: number;
  readonly inside: string;
  readonly yaml: string;
}
