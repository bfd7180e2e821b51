import { describe, expect, it } from 'vitest';
import { contentOf } from '../../controller/model/acknowledgement.ts';
import type { Compared } from '../../controller/ports/comparer.ts';
import type { DiffJson } from '../../dashboard/schema/diff.ts';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, FLEET_NOW, MINUTE, objectStatus } from '../support/fleet.ts';
import { fleetComparer } from '../support/fleet-compared.ts';

const WEB = { namespace: 'shop', kind: 'Service', name: 'web' } as const;
const URL = '/api/v1/objects/shop/Service/web/diff';
const GRACE = { path: 'healthCheckGracePeriodSeconds', live: 5, desired: 60, why: { reason: 'set' } } as const;
const PERCENT = {
  path: 'deploymentConfiguration.maximumPercent',
  live: 150,
  desired: 200,
  why: { reason: 'acknowledged', until: '2026-11-21T18:00:00Z', note: 'INC-412: token=hunter2hunter2' },
} as const;

function dashboardOf(status: Parameters<typeof objectStatus>[1], compared?: Compared) {
  const fleet = createFleet([objectStatus(WEB, status)]);
  const comparer = compared ? { compare: async () => compared } : fleetComparer(fleet.views);
  return dashboardUnderTest({ comparer }, fleet);
}

describe('GET /api/v1/objects/:namespace/:kind/:name/diff', () => {
  it('lays both sides out, and says of each difference why, where it is written and what it takes', async () => {
    const { get } = dashboardOf({ differences: [GRACE], ignored: [PERCENT] });
    const { status, body } = await get(URL);
    const diff = body as DiffJson;
    expect(status).toBe(200);
    expect(diff.lines.filter(({ of, side }) => of !== undefined && side !== 'both')).toEqual([
      { path: GRACE.path, depth: 0, text: 'healthCheckGracePeriodSeconds: 5', side: 'live', of: GRACE.path },
      { path: GRACE.path, depth: 0, text: 'healthCheckGracePeriodSeconds: 60', side: 'desired', of: GRACE.path },
    ]);
    expect(diff.differences).toEqual([
      {
        path: GRACE.path,
        live: 5,
        desired: 60,
        reason: 'set',
        why: 'set in the manifest',
        id: contentOf(GRACE),
        written: { file: 'shop/web.yaml', line: 31, column: 9 },
        takes: 'inPlace',
      },
    ]);
    expect(diff.ignored).toMatchObject([
      { reason: 'acknowledged', until: '2026-11-21T18:00:00Z', note: 'INC-412: token=(sensitive)' },
    ]);
  });

  it('still tells what was seen last where AWS cannot be asked now', async () => {
    const { get } = dashboardOf({ differences: [GRACE] }, { state: 'unknown', reason: 'AccessDenied: token=abc' });
    expect((await get(URL)).body).toMatchObject({
      state: 'unknown',
      reason: 'AccessDenied: token=(sensitive)',
      lines: [],
      differences: [{ path: GRACE.path, live: 5 }],
      at: FLEET_NOW - 20_000,
    });
  });

  it('says of a field that was healed meanwhile when that was, and by whom', async () => {
    const { get, fleet } = dashboardOf({});
    const key = 'shop/Service/web';
    fleet.emit({ type: 'DriftFound', key, differences: [GRACE] }, FLEET_NOW - 3 * MINUTE);
    fleet.emit(
      { type: 'StepExecuted', key, call: 'ecs:UpdateService', effect: 'update', why: '' },
      FLEET_NOW - 2 * MINUTE,
    );
    fleet.emit({ type: 'DriftHealed', key, differences: [GRACE] }, FLEET_NOW - MINUTE);
    expect(((await get(URL)).body as DiffJson).healed).toEqual([
      {
        path: GRACE.path,
        was: 5,
        desired: 60,
        at: FLEET_NOW - MINUTE,
        by: 'evenkeel',
        seenAt: FLEET_NOW - 3 * MINUTE,
      },
    ]);
  });

  it('is not found for what is not managed', async () => {
    const { get } = dashboardOf({});
    expect((await get('/api/v1/objects/shop/Service/none/diff')).status).toBe(404);
  });
});
