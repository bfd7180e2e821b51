import { Fault } from '../contract.ts';
import { type Bucket, sortedKeys } from './bucket.ts';
import { bucketModel } from './bucket-model.ts';
import type { Asked } from './service.ts';

/** Amazon S3 user guide, "General purpose bucket naming rules". */
const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** The Region that a bucket is in when nobody says where. */
const OLDEST_REGION = 'us-east-1';

export function listBuckets({ buckets, caller }: Asked): Record<string, unknown> {
  const own = [...buckets.values()].filter(({ owner }) => owner === caller.account);
  return {
    Buckets: own
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, createdAt }) => ({ Name: name, CreationDate: new Date(createdAt) })),
    Owner: { ID: caller.account.padStart(64, '0') },
  };
}

interface CreateBucket {
  readonly Bucket: string;
  readonly CreateBucketConfiguration?: { readonly LocationConstraint?: string };
}

export function createBucket({ buckets, region, caller, store }: Asked, input: CreateBucket): Record<string, unknown> {
  const { Bucket: name, CreateBucketConfiguration: configuration } = input;
  if (!NAME.test(name)) throw new Fault('InvalidBucketName', 'The specified bucket is not valid.');
  const known = buckets.get(name);
  if (known) throw taken(known, caller.account);
  const wanted = configuration?.LocationConstraint ?? OLDEST_REGION;
  if (wanted !== region.region) throw wrongLocation(wanted);
  buckets.set(name, {
    name,
    owner: caller.account,
    region,
    createdAt: region.clock.now(),
    versioning: undefined,
    queues: [],
    objects: new Map(),
    uploads: new Map(),
  });
  const model = bucketModel(name, region);
  store.put({ type: 'AWS::S3::Bucket', identifier: name, model, createdAt: region.clock.now() });
  return { Location: `/${name}` };
}

/** us-east-1 answers its own account's second creation as the first; nothing here asks for it. */
function taken(known: Bucket, account: string): Fault {
  if (known.owner !== account)
    return new Fault(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
      409,
    );
  const message = 'Your previous request to create the named bucket succeeded and you already own it.';
  return new Fault('BucketAlreadyOwnedByYou', message, 409);
}

function wrongLocation(wanted: string): Fault {
  const what = wanted === OLDEST_REGION ? 'unspecified' : wanted;
  return new Fault(
    'IllegalLocationConstraintException',
    `The ${what} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
}

export function headBucket({ region }: Bucket): Record<string, unknown> {
  return { BucketRegion: region.region };
}

export function deleteBucket({ buckets, store }: Asked, bucket: Bucket): Record<string, unknown> {
  if (bucket.objects.size > 0 || sortedKeys(bucket).length > 0)
    throw new Fault('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
  buckets.delete(bucket.name);
  store.remove('AWS::S3::Bucket', bucket.name);
  return {};
}

interface PutVersioning {
  readonly VersioningConfiguration: { readonly Status?: string };
}

export function putVersioning(bucket: Bucket, { VersioningConfiguration: { Status: status } }: PutVersioning) {
  if (status !== 'Enabled' && status !== 'Suspended')
    throw new Fault('IllegalVersioningConfigurationException', 'The Versioning element must be specified');
  bucket.versioning = status;
  return {};
}
