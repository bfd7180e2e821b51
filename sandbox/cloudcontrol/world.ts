import type { ResourceType, ResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import type { Region } from '../contract.ts';
import type { Orders } from './orders.ts';
import type { Progress } from './progress.ts';
import type { ResourceStore } from './store.ts';

/** Cloud Control of one account and Region. */
export interface CloudControlWorld {
  readonly region: Region;
  readonly store: ResourceStore;
  readonly types: ResourceTypes;
  /** Requests of the last seven days by their token. */
  readonly requests: Map<string, Progress>;
  /** What each client token asked for, and which request that made. */
  readonly clientTokens: Map<string, ClientToken>;
  readonly orders: Orders;
  /** Resources that reads do not show yet: until when, by type and identifier. */
  readonly unseen: Map<string, number>;
}

export interface ClientToken {
  /** The whole request in a form that is equal for equal ones. */
  readonly content: string;
  readonly requestToken: string;
  readonly at: number;
}

/** What a behaviour has to work with. */
export interface Place {
  readonly region: Region;
  readonly store: ResourceStore;
  readonly type: ResourceType;
}

/** AWS's seconds in milliseconds of the Region's clock. */
export function seconds({ bakeMinuteMs }: Pick<Region, 'bakeMinuteMs'>, count: number): number {
  return (count * bakeMinuteMs) / 60;
}
