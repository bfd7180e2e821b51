import { expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { NO_ACTIONS, NO_HEALING } from '../support/no-actions.ts';

it('docs/reference/openapi.json is what the routes say (vitest -u writes it)', async () => {
  const { body } = await dashboardUnderTest({ actions: NO_ACTIONS, healing: NO_HEALING }).get('/api/v1/openapi.json');
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../docs/reference/openapi.json');
});
