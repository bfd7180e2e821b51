import { describe, expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { objectStatus } from '../support/fleet.ts';

describe('ETag', () => {
  it.each(['/api/v1/objects?limit=5', '/api/v1/summary', '/api/v1/events', '/api/v1/objects/shop/Service/web'])(
    '%s answers 304 until something changes',
    async (url) => {
      const { get, fleet } = dashboardUnderTest();
      const first = await get(url);
      const known = { 'if-none-match': String(first.headers.etag) };
      expect(await get(url, known)).toMatchObject({ status: 304, body: '' });
      fleet.put(
        objectStatus(
          { namespace: 'shop', kind: 'Service', name: 'web' },
          { problems: [], health: { status: 'Degraded', message: 'all gone' } },
        ),
      );
      fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
      expect((await get(url, known)).status).toBe(200);
    },
  );
});
