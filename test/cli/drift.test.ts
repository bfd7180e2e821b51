import { describe, expect, it } from 'vitest';
import { createFleet, objectStatus, showcaseFleet } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('drift', () => {
  it('lists every drifted field, from what to what, since when, and what becomes of it', async () => {
    withController();
    const { exit, out, err } = await cli(['drift']);
    expect(lines(out)).toEqual([
      'OBJECT                        FIELD                                           MANIFEST   LIVE   SINCE   STATE',
      'ledger/Service/ledger-batch   desiredCount                                    2          1      ≥1d     observed',
      'platform/Service/gateway      desiredCount                                    3          12     1h      suspended',
      'shop/Service/web              deploymentConfiguration.maximumPercent          200        150    40s     healing',
      '                              deploymentConfiguration.minimumHealthyPercent   100        50     3h      acknowledged',
      '                              healthCheckGracePeriodSeconds                   60         5      40s     healing',
    ]);
    expect(lines(err)).toEqual([
      '5 fields of 3 objects: 1 observed, 1 suspended, 2 healing, 1 acknowledged',
      'warning: 2 objects could not be looked at; whether they drifted is not known',
    ]);
    expect(exit).toBe(1);
  });

  it.each([
    { args: ['service/web', 'desiredCount'], fields: [], because: 'a field of an object' },
    { args: ['gateway', '-x'], exit: 2, because: 'an option that there is not' },
    { args: ['web'], exit: 2, because: 'a name alone is no object' },
    { args: ['platform/service/gateway'], fields: ['desiredCount'], because: 'one object' },
    { args: ['--kind', 'cluster'], fields: [], because: 'a kind without drift' },
    { args: ['--kind', 'clutser'], exit: 2, because: 'a kind that there is not' },
    { args: ['-n', 'ledger'], fields: ['desiredCount'], because: 'a namespace' },
    { args: ['-l', 'team=none'], fields: [], because: 'labels' },
    { args: ['--filter', 'grace'], fields: ['healthCheckGracePeriodSeconds'], because: 'words' },
  ])('$args selects $fields: $because', async ({ args, fields, exit }) => {
    withController();
    const result = await cli(['drift', ...args, '-o', 'json', '--no-exit-code']);
    expect(result.exit).toBe(exit ?? 0);
    if (!fields) return;
    const { kind, items } = JSON.parse(result.out);
    expect([kind, items.map((item: { field: string }) => item.field)]).toEqual(['DriftList', fields]);
  });

  it('ends with 0 where nothing drifted, and says so beside the data', async () => {
    withController({}, createFleet([objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' })]));
    expect(await cli(['drift'])).toEqual({ exit: 0, out: '', err: 'no drift\n' });
  });

  it('ends with 0 where all that drifted is acknowledged: that is what it is for', async () => {
    withController();
    expect(await cli(['drift', '--filter', 'minimumhealthy'])).toMatchObject({
      exit: 0,
      err: expect.stringContaining('1 acknowledged'),
    });
  });

  it('ends with 3 while the controller has not looked at everything', async () => {
    const fleet = showcaseFleet();
    fleet.operator({ ready: false });
    withController({}, fleet);
    expect(await cli(['drift'])).toMatchObject({ exit: 3, err: expect.stringContaining('ask again') });
  });

  it('shows why each field counts, and where its manifest stands, when there is room', async () => {
    withController();
    const { out } = await cli(['drift', 'ledger/service/ledger-batch', '-o', 'wide']);
    expect(lines(out)[1]).toMatch(
      /observed +set in the manifest +ledger\/ledger-batch.yaml:1 +only observed, and never seen/,
    );
  });
});
