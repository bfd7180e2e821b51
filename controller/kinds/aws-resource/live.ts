import type { NetworkInterface } from '@aws-sdk/client-ec2';
import type { ResourceRecord, ResourceRequest } from '../../model/aws-reads.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import type { Follower } from './followers.ts';
import type { Gone } from './stated/gone.ts';

/** Another resource of the same document. */
export type Other = Pick<LiveResource, 'type' | 'identifier' | 'model' | 'requests'>;

/** One resource as it lives, with what a decision about it rests on. */
export interface LiveResource {
  readonly type: ResourceType;
  readonly identifier: string;
  /** As AWS gives it; what the manifest has resolved secrets for is left out. Empty where only the record is left. */
  readonly model: JsonObject;
  /** Requests of this process about it, oldest first. */
  readonly requests: readonly ResourceRequest[];
  readonly record?: ResourceRecord | undefined;
  /** The parameter of its record, for types that are kept by one. */
  readonly recordName?: string | undefined;
  /** Write-only properties that the manifest states and AWS lets be set again: every patch says them anew. */
  readonly writeOnly: JsonObject;
  /** Of what the manifest states, what AWS never tells. */
  readonly unseen: readonly string[];
  /** What lives otherwise than the manifest states it, in what may be AWS's own spelling of it. */
  readonly unjudged?: readonly string[] | undefined;
  /** What the manifest used to state when it was last settled, states no more, and lives. */
  readonly gone: readonly Gone[];
  /** The request of ours that made it, where this process knows of it. */
  readonly made?: ResourceRequest | undefined;
  /** A creation of ours that failed and left this behind. */
  readonly halfMade?: ResourceRequest | undefined;
  /** What it takes the place of, where that still lives. */
  readonly former?: Other | undefined;
  /** Requests to make what is to take its place, oldest first; undefined where it can be changed as asked. */
  readonly heirs?: readonly ResourceRequest[] | undefined;
  /** AWS makes one for somebody, and has not said yet which: it may be what is to take its place. */
  readonly isUnclear?: boolean | undefined;
  /** What one of them left behind, and AWS calls ill. */
  readonly stillborn?: Other | undefined;
  /** Who refers to it, where another one is to take its place. */
  readonly followers?: readonly Follower[] | undefined;
  /** Network interfaces that hang on it, where AWS has refused to delete it because something does. */
  readonly holders?: readonly NetworkInterface[] | undefined;
  /** The resource is gone, and its record is what is left. */
  readonly isOver?: boolean | undefined;
}

/** Whether nothing but the identifier tells us from others: neither tags nor a record say yet whose it is. */
export function isUnrecorded({ recordName, record, identifier }: LiveResource): boolean {
  return recordName !== undefined && record?.identifier !== identifier;
}
