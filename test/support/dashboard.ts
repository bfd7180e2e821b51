import type { FastifyInstance } from 'fastify';
import type { DashboardAuth } from '../../dashboard/auth/settings.ts';
import { createDashboard, type DashboardOptions } from '../../dashboard/server.ts';
import { FLEET_NOW, type Fleet, showcaseFleet } from './fleet.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** Of a dashboard where one signs in, and what an admin sends there. */
export const ADMIN_TOKEN = 'a-token-of-some-length';
export const WITH_TOKEN: DashboardAuth = {
  host: '127.0.0.1',
  token: ADMIN_TOKEN,
  sessionKey: new Uint8Array(32).fill(1),
};
export const AS_ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` } as const;

export interface DashboardUnderTest {
  readonly app: FastifyInstance;
  readonly fleet: Fleet;
  readonly clock: ManualClock;
  /** GET, with the status and the parsed body. */
  get(
    url: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; headers: Record<string, unknown> }>;
}

/** A dashboard over the showcase fleet, asked without sockets. */
export function dashboardUnderTest(over: Partial<DashboardOptions> = {}, fleet = showcaseFleet()): DashboardUnderTest {
  const clock = createManualClock(FLEET_NOW);
  const app = createDashboard({ views: fleet.views, clock, auth: { host: '127.0.0.1' }, ...over });
  return {
    app,
    fleet,
    clock,
    async get(url, headers = {}) {
      const response = await app.inject({ url, headers: { host: '127.0.0.1:8080', ...headers } });
      const json = String(response.headers['content-type']).includes('json') && response.body !== '';
      return { status: response.statusCode, body: json ? response.json() : response.body, headers: response.headers };
    },
  };
}
