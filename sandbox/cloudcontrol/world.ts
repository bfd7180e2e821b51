import type { ResourceType, ResourceTypes } from '../../crds/resource-types/shipped-types.ts';
import type { Region } from '../contract.ts';
import type { Network } from '../ec2/network.ts';
import type { Roles } from '../iam/roles.ts';
import type { Buckets } from '../s3/bucket.ts';
import type { Orders } from './orders.ts';
import type { Progress } from './progress.ts';
import type { ResourceStore } from './store.ts';

/** Cloud Control of one account and Region. */
export interface CloudControlWorld {
  readonly region: Region;
  readonly store: ResourceStore;
  readonly neighbours: Neighbours;
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

/** What services that came before have in stores of their own. */
export interface Neighbours {
  readonly network: Network;
  readonly roles: Roles;
  readonly buckets: Buckets;
}

/** What a behaviour has to work with. */
export interface Place extends Neighbours {
  readonly region: Region;
  readonly store: ResourceStore;
  readonly type: ResourceType;
}
