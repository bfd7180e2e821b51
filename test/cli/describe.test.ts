import { describe, expect, it } from 'vitest';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const IDENTITY = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const DRIFTED = objectStatus(IDENTITY, {
  sync: 'OutOfSync',
  driftSince: FLEET_NOW - 60_000,
  differences: [
    { path: 'desiredCount', desired: 3, live: 1, why: { reason: 'set' } },
    { path: 'template.environment[name=DB_PASSWORD].value', desired: 'a', live: 'b', why: { reason: 'set' } },
  ],
  ignored: [{ path: 'cpu', desired: 1, live: 2, why: { reason: 'ignored', rule: 'cpu', at: 'web.yaml:9:7' } }],
});

describe('describe', () => {
  it('shows each difference with its reason, and masks secrets', async () => {
    const fleet = createFleet([DRIFTED]);
    fleet.emit({ type: 'DriftFound', key: DRIFTED.key, differences: DRIFTED.differences.slice(0, 1) }, FLEET_NOW);
    withController({}, fleet);

    const { exit, out } = await cli(['describe', 'svc/web']);

    expect(exit).toBe(0);
    expect(out).toContain('Differences:\n  desiredCount: 1 → 3  (set in the manifest)\n');
    expect(out).toContain('DB_PASSWORD].value: (sensitive');
    expect(out).toContain('Left alone:\n  cpu: 2 → 1  (ignored by rule at web.yaml:9:7)\n');
    expect(out).toMatch(/Manifest: +shop\/web.yaml:1:1\n/);
    expect(out).toMatch(/Events:\n {2}0s +warning +evenkeel +.*desiredCount/);
  });

  it('says which values were put in and where they were read, secrets masked', async () => {
    const origins = [
      { path: 'vpcId', expression: '${cfn:net.VpcId}', value: 'vpc-1', from: 'cfn net.VpcId' },
      { path: 'template.environment[0].value', name: 'API_TOKEN', expression: '${var:token}', value: 'hidden' },
    ];
    withController({}, createFleet([objectStatus(IDENTITY, { origins })]));

    const { out } = await cli(['describe', 'svc/web']);

    expect(out).toMatch(/Values:\n {2}vpcId: +vpc-1 +\(from cfn net\.VpcId\)\n/);
    expect(out).toMatch(/template\.environment\[0\]\.value: +\(sensitive\) +\(from \$\{var:token\}\)\n/);
  });

  it('is one document as JSON and as YAML', async () => {
    withController({}, createFleet([DRIFTED]));

    const json = JSON.parse((await cli(['describe', 'svc/web', '-o', 'json'])).out);
    const yaml = (await cli(['describe', 'svc/web', '-o', 'yaml'])).out;

    expect(json).toMatchObject({ apiVersion: 'cli.evenkeel.dev/v1', kind: 'Object', object: { row: { name: 'web' } } });
    expect(yaml).toMatch(/^apiVersion: cli\.evenkeel\.dev\/v1\nkind: Object\n/);
  });

  it('suggests a name for one that does not exist', async () => {
    withController({}, createFleet([DRIFTED]));

    expect(await cli(['describe', 'svc/wbe'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('did you mean web?'),
    });
  });
});

describe('events', () => {
  it('prints what happened, oldest first, one line each', async () => {
    const fleet = createFleet([DRIFTED]);
    fleet.emit({ type: 'ObjectCreated', key: DRIFTED.key }, FLEET_NOW - 5_000);
    fleet.emit({ type: 'SourceFailed', source: 'git:.', message: 'gone' }, FLEET_NOW);
    withController({}, fleet);

    const { out } = await cli(['events']);
    const lines = out.trimEnd().split('\n');

    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^2026-11-21T09:59:55Z info shop\/Service\/web /);
    expect(lines[1]).toMatch(/^2026-11-21T10:00:00Z error .*gone/);
    expect((await cli(['events', 'svc/web'])).out.trimEnd().split('\n')).toHaveLength(1);
    expect((await cli(['events', '--limit', '0'])).exit).toBe(2);
  });
});
