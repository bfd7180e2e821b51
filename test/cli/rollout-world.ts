import { vi } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { type ServedSandbox, serveSandbox } from '../../sandbox/serve.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createVirtualClock } from '../support/virtual-clock.ts';
import { type CliOptions, type CliResult, cli } from './run-cli.ts';

export const PIN = { account: '123456789012', region: 'eu-west-1' };

/** The shop with one service; `image` is the tag of what it runs. */
export function shop(image: string, { account = PIN.account, region = PIN.region } = {}): string {
  return `apiVersion: evenkeel.dev/v1alpha1
kind: Namespace
metadata: {name: shop}
spec: {account: "${account}", region: ${region}, management: {mode: enforce}}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Cluster
metadata: {name: shop, namespace: shop}
spec: {settings: [{name: containerInsights, value: disabled}]}
---
apiVersion: evenkeel.dev/v1alpha1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  cluster: shop
  desiredCount: 1
  deploymentConfiguration: {deploymentCircuitBreaker: {enable: true, rollback: true}}
  template:
    requiresCompatibilities: [EXTERNAL]
    containerDefinitions:
      - {name: web, image: "shop/web:${image}", memory: 64, environment: [{name: DB_PASSWORD, value: "${image}"}]}
`;
}

/** A sandbox behind HTTP whose time a test moves, and the command line against it. */
export interface RolloutWorld {
  readonly served: ServedSandbox;
  run(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  /** Applies manifests and lets what they start come to its end. */
  settle(manifests: string): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Operations that were sent since the last look, in order, reads aside. */
  writes(): readonly { readonly operation: string; readonly input: unknown }[];
  close(): Promise<void>;
}

/** Environment of the SDK's own credential chain is stubbed until `close`. */
export async function openRolloutWorld(): Promise<RolloutWorld> {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_PROFILE', undefined);
  const clock = createVirtualClock();
  const served = await serveSandbox({ clock, random: seededRandom(1), port: 0 });
  let seen = 0;
  const run = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
    cli(args, {
      clock: { ...systemClock, now: clock.now },
      ...options,
      env: {
        EVENKEEL_ENDPOINT_URL: served.url,
        EVENKEEL_REGION: 'eu-west-1',
        EVENKEEL_OWNER: 'ci',
        ...options.env,
      },
    });
  return {
    served,
    run,
    async settle(manifests) {
      const { exit, err } = await run(['apply', '-'], { input: manifests, clock: systemClock });
      if (exit !== 0) throw new Error(err);
      await clock.advance(600_000);
    },
    advance: clock.advance,
    writes() {
      const all = served.sandbox.ledger.entries().filter(({ mutating }) => mutating);
      const fresh = all.slice(seen);
      seen = all.length;
      return fresh.map(({ operation, input }) => ({ operation, input }));
    },
    async close() {
      vi.unstubAllEnvs();
      await served.close();
    },
  };
}
