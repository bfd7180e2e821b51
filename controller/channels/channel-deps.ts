import type { Clock } from '../ports/clock.ts';
import type { Network } from '../ports/network.ts';
import type { AwsTransport } from '../ports/transport.ts';
import type { Environment } from './read-text.ts';

/** What channels need of the world. */
export interface ChannelDeps {
  readonly network: Network;
  /** For topics and event buses. */
  readonly aws: AwsTransport;
  readonly clock: Clock;
  /** Where targets find secrets that they name by variable. */
  readonly env: Environment;
}
