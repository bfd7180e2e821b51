import { expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';

it('docs/reference/openapi.json is what the routes say (vitest -u writes it)', async () => {
  const { body } = await dashboardUnderTest().get('/api/v1/openapi.json');
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot('../../docs/reference/openapi.json');
});
