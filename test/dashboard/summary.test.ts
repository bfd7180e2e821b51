import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { createFleet, objectStatus } from '../support/fleet.ts';

const fleet = createFleet([
  objectStatus({ namespace: 'a', kind: 'Service', name: 'one' }),
  objectStatus({ namespace: 'a', kind: 'Service', name: 'two' }, { health: { status: 'Degraded', message: 'bad' } }),
  objectStatus(
    { namespace: 'b', kind: 'Cluster', name: 'three' },
    { sync: 'OutOfSync', driftSince: 1, health: { status: 'Healthy', message: 'good' } },
  ),
]);
const { get } = dashboardUnderTest({}, fleet);

describe('GET /api/v1/summary', () => {
  it('counts the whole fleet', async () => {
    expect((await get('/api/v1/summary')).body).toEqual({
      total: 3,
      matching: 3,
      attention: 2,
      health: { Degraded: 1, Missing: 0, Progressing: 0, Unknown: 0, Suspended: 0, Healthy: 2 },
      sync: { Drifted: 1, OutOfSync: 0, Unknown: 0, Synced: 2 },
      kinds: [
        { kind: 'Cluster', count: 1 },
        { kind: 'Service', count: 2 },
      ],
      namespaces: [
        { namespace: 'a', count: 2 },
        { namespace: 'b', count: 1 },
      ],
      clusters: [{ cluster: 'three', count: 1 }],
    });
  });

  it('counts each group as if its own filter were off', async () => {
    expect((await get('/api/v1/summary?namespace=a&health=Degraded')).body).toEqual({
      total: 3,
      matching: 1,
      attention: 1,
      health: { Degraded: 1, Missing: 0, Progressing: 0, Unknown: 0, Suspended: 0, Healthy: 1 },
      sync: { Drifted: 0, OutOfSync: 0, Unknown: 0, Synced: 1 },
      kinds: [
        { kind: 'Cluster', count: 0 },
        { kind: 'Service', count: 1 },
      ],
      namespaces: [
        { namespace: 'a', count: 1 },
        { namespace: 'b', count: 0 },
      ],
      clusters: [{ cluster: 'three', count: 0 }],
    });
  });
});
