import type { ResourceStore, Stores } from '../cloudcontrol/store.ts';
import type { Caller, MakeService, Region } from '../contract.ts';
import type { Bucket, Buckets } from './bucket.ts';
import { createBucket, deleteBucket, headBucket, listBuckets, putVersioning } from './buckets.ts';
import { listObjects } from './listing.ts';
import { completeUpload, createUpload, uploadPart } from './multipart.ts';
import { putNotifications } from './notifications.ts';
import { deleteObject, getObject, headObject, putObject } from './objects.ts';
import { accessDenied, elsewhere, noSuchBucket } from './s3-faults.ts';

/** Who asks, and where: buckets are found from everywhere and answer from their own Region only. */
export interface Asked {
  readonly buckets: Buckets;
  readonly region: Region;
  readonly store: ResourceStore;
  readonly caller: Caller;
}

type Answer = Record<string, unknown>;

/**
 * Amazon S3, general purpose buckets: objects with versions, conditions, listings by page, uploads in parts, and event
 * notifications into queues. A bucket is its account's alone: there are no policies.
 */
export function s3Service(buckets: Buckets, stores: Stores): MakeService {
  return (region) => ({
    operations: ['DeleteBucket', ...Object.keys(WITHOUT_BUCKET), ...Object.keys(OF_BUCKET)],
    call(operation, input, caller) {
      const asked = { buckets, region, caller, store: stores(region) };
      const free = WITHOUT_BUCKET[operation];
      if (free) return free(asked, input as never);
      const bucket = bucketFor(asked, input as unknown as OfBucket);
      if (operation === 'DeleteBucket') return deleteBucket(asked, bucket);
      return OF_BUCKET[operation]?.(bucket, input as never) ?? {};
    },
  });
}

const WITHOUT_BUCKET: Readonly<Record<string, (asked: Asked, input: never) => Answer>> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
};

const OF_BUCKET: Readonly<Record<string, (bucket: Bucket, input: never) => Answer>> = {
  HeadBucket: headBucket,
  PutBucketVersioning: putVersioning,
  GetBucketVersioning: ({ versioning }) => ({ Status: versioning }),
  PutBucketNotificationConfiguration: putNotifications,
  GetBucketNotificationConfiguration: ({ queues }) => (queues.length > 0 ? { QueueConfigurations: queues } : {}),
  ListObjectsV2: listObjects,
  GetObject: getObject,
  HeadObject: headObject,
  PutObject: putObject,
  DeleteObject: deleteObject,
  CreateMultipartUpload: createUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeUpload,
};

interface OfBucket {
  readonly Bucket: string;
  readonly ExpectedBucketOwner?: string;
}

function bucketFor({ buckets, region, caller }: Asked, input: OfBucket): Bucket {
  const bucket = buckets.get(input.Bucket);
  if (!bucket) throw noSuchBucket();
  if (bucket.region.region !== region.region) throw elsewhere(bucket);
  const expected = input.ExpectedBucketOwner ?? bucket.owner;
  if (bucket.owner !== caller.account || expected !== bucket.owner) throw accessDenied();
  return bucket;
}
