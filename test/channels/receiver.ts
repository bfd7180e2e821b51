import { afterEach, beforeEach } from 'vitest';
import type { ChannelDeps } from '../../controller/channels/channel-deps.ts';
import { nodeNetwork } from '../../controller/channels/node-network.ts';
import { type Listener, startListener } from '../support/listener.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { noAws } from './no-aws.ts';

export const LOCAL = { allowHttp: true, allowPrivate: true } as const;
export const signal = new AbortController().signal;

/** A real listener for each test, and what channels need to reach it. */
export function useReceiver(): { readonly listener: Listener; deps(env: ChannelDeps['env']): ChannelDeps } {
  let listener: Listener | undefined;
  beforeEach(async () => {
    listener = await startListener();
  });
  afterEach(() => listener?.close());
  return {
    get listener() {
      if (!listener) throw new Error('the listener runs in tests');
      return listener;
    },
    deps: (env) => ({ network: nodeNetwork, aws: noAws, clock: createManualClock(1_900_000_000_000), env }),
  };
}
