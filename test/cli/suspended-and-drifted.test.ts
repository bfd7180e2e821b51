import { expect, it } from 'vitest';
import type { ObjectStatus } from '../../controller/model/status.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const SUSPENDED = [
  { type: 'Suspended', status: 'True', reason: 'Suspended', message: 'load test', lastTransitionTime: FLEET_NOW },
] as const;
const DRIFT = {
  sync: 'OutOfSync',
  driftSince: FLEET_NOW,
  differences: [{ path: 'desiredCount', desired: 3, live: 1, why: { reason: 'set' } }],
} as const;

interface Row {
  readonly over: Partial<ObjectStatus>;
  readonly words: string;
  readonly because: string;
}

it.each<Row>([
  { over: { conditions: SUSPENDED, ...DRIFT }, words: 'Drifted, Suspended', because: 'nobody puts it back' },
  { over: { conditions: SUSPENDED }, words: 'Synced, Suspended', because: 'nothing has moved' },
  { over: DRIFT, words: 'Drifted', because: 'it is not suspended' },
])('get and describe say $words: $because', async ({ over, words }) => {
  const status = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' }, over);
  withController({}, createFleet([status]));

  const row = (await cli(['get', '--no-headers'])).out.split(/ {2,}/)[4];
  const [, described] = /^Sync: +(.*)$/m.exec((await cli(['describe', 'svc/web'])).out) ?? [];
  expect({ row, described }).toEqual({ row: words, described: words });
});
