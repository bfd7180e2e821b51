import type { Clock } from '../ports/clock.ts';
import type { Network } from '../ports/network.ts';
import type { Environment } from './read-text.ts';

/** What channels need of the world. */
export interface ChannelDeps {
  readonly network: Network;
  readonly clock: Clock;
  /** Where targets find secrets that they name by variable. */
  readonly env: Environment;
}
