import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { largeFleet } from '../support/fleet.ts';

const LIMIT_MS = 50;
const QUERIES = ['', '&q=kind:service+web', '&sort=-name', '&preset=attention', '&health=Healthy&sort=changed'];

it(`lists 5,000 objects in ${LIMIT_MS} ms at the 95th percentile`, async () => {
  const { get } = dashboardUnderTest({}, largeFleet(5_000));
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const startedAt = performance.now();
    expect((await get(`/api/v1/objects?limit=100${QUERIES[round % QUERIES.length]}`)).status).toBe(200);
    times.push(performance.now() - startedAt);
  }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  expect(p95).toBeLessThanOrEqual(LIMIT_MS);
});
