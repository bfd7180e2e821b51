import type { Region } from '../contract.ts';

/** One version of an object; a delete marker is one without content. */
export interface Version {
  /** `null` where the bucket was not versioned at the time. */
  readonly id: string;
  /** With its quotes. */
  readonly etag: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly modifiedAt: number;
  readonly isDeleteMarker: boolean;
}

export interface QueueNotification {
  readonly Id?: string;
  readonly QueueArn: string;
  readonly Events: readonly string[];
  readonly Filter?: {
    readonly Key?: { readonly FilterRules?: readonly { readonly Name?: string; readonly Value?: string }[] };
  };
}

/** An upload in parts that is not completed yet. */
export interface Upload {
  readonly key: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly parts: Map<number, Uint8Array>;
}

export interface Bucket {
  readonly name: string;
  readonly owner: string;
  /** Where it lives. */
  readonly region: Region;
  readonly createdAt: number;
  versioning: 'Enabled' | 'Suspended' | undefined;
  queues: readonly QueueNotification[];
  /** Versions by key, newest last. */
  readonly objects: Map<string, Version[]>;
  readonly uploads: Map<string, Upload>;
}

/** Every bucket of every account and Region: they share one space of names. */
export type Buckets = Map<string, Bucket>;

/** What a reader sees who names no version. */
export function newest(bucket: Bucket, key: string): Version | undefined {
  const version = bucket.objects.get(key)?.at(-1);
  return version?.isDeleteMarker ? undefined : version;
}

/** Puts a version on top. Without versioning it takes the place of the one called `null`. */
export function addVersion(bucket: Bucket, key: string, content: Omit<Version, 'id' | 'modifiedAt'>): Version {
  const { clock, hex } = bucket.region;
  const id = bucket.versioning === 'Enabled' ? hex(32) : 'null';
  const version = { ...content, id, modifiedAt: clock.now() };
  const before = bucket.objects.get(key) ?? [];
  bucket.objects.set(key, [...before.filter((each) => each.id !== id), version]);
  return version;
}

/** Amazon S3 lists keys in the order of their UTF-8 bytes. */
export function sortedKeys(bucket: Bucket): readonly string[] {
  const encoder = new TextEncoder();
  return [...bucket.objects.keys()]
    .filter((key) => newest(bucket, key))
    .map((key) => ({ key, bytes: encoder.encode(key) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ key }) => key);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
