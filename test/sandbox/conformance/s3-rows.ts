import type { GetObjectCommandOutput, S3 } from '@aws-sdk/client-s3';
import { expect } from 'vitest';
import { faultOf } from './bench.ts';
import type { Bench, ConformanceRow } from './row.ts';

const API = 'Amazon S3 API reference';
const GUIDE = 'Amazon S3 user guide';

/** A bucket of the bench's Region with a name of its own. */
async function bucketOf({ clients, name, region }: Bench): Promise<string> {
  const Bucket = `evenkeel-${name('b')}`;
  await clients.s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: region as 'eu-west-1' } });
  return Bucket;
}

async function textOf(answer: Promise<GetObjectCommandOutput>): Promise<string | undefined> {
  return (await answer).Body?.transformToString();
}

async function putAll(s3: S3, Bucket: string, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((Key) => s3.putObject({ Bucket, Key, Body: Key })));
}

const keysOf = ({ Contents }: { Contents?: readonly { Key?: string | undefined }[] | undefined }) =>
  Contents?.map(({ Key }) => Key) ?? [];

const BUCKETS: readonly ConformanceRow[] = [
  {
    id: 's3-create-bucket-twice',
    behaviour: 'A bucket that its own account creates again is BucketAlreadyOwnedByYou outside us-east-1.',
    source: `${API}, CreateBucket`,
    moto: true,
    async run(bench) {
      const { clients, region } = bench;
      const Bucket = await bucketOf(bench);
      const CreateBucketConfiguration = { LocationConstraint: region as 'eu-west-1' };
      const again = await faultOf(clients.s3.createBucket({ Bucket, CreateBucketConfiguration }));
      expect([again.name, again.status]).toEqual(['BucketAlreadyOwnedByYou', 409]);
    },
  },
  {
    id: 's3-create-bucket-location',
    behaviour: 'A bucket is created only by the Region that it is to live in.',
    source: `${API}, CreateBucket, LocationConstraint`,
    moto: true,
    async run({ clients, name }) {
      const CreateBucketConfiguration = { LocationConstraint: 'us-west-2' as const };
      const fault = await faultOf(
        clients.s3.createBucket({ Bucket: `evenkeel-${name('b')}`, CreateBucketConfiguration }),
      );
      expect([fault.name, fault.status]).toEqual(['IllegalLocationConstraintException', 400]);
    },
  },
  {
    id: 's3-bucket-names',
    behaviour: 'Capitals and underscores are not in the name of a bucket.',
    source: `${GUIDE}, General purpose bucket naming rules`,
    async run({ clients, region }) {
      const CreateBucketConfiguration = { LocationConstraint: region as 'eu-west-1' };
      const fault = await faultOf(clients.s3.createBucket({ Bucket: 'My_Bucket', CreateBucketConfiguration }));
      expect(fault.name).toBe('InvalidBucketName');
    },
  },
  {
    id: 's3-head-bucket-region',
    behaviour: 'HeadBucket answers the Region of the bucket.',
    source: `${API}, HeadBucket, x-amz-bucket-region`,
    moto: true,
    async run(bench) {
      const { BucketRegion } = await bench.clients.s3.headBucket({ Bucket: await bucketOf(bench) });
      expect(BucketRegion).toBe(bench.region);
    },
  },
  {
    id: 's3-no-such-bucket',
    behaviour: 'A bucket that is not there is NoSuchBucket, and a bare 404 to HEAD.',
    source: `${API}, Error responses`,
    moto: true,
    async run({ clients, name }) {
      const Bucket = `evenkeel-${name('b')}`;
      const listed = await faultOf(clients.s3.listObjectsV2({ Bucket }));
      const headed = await faultOf(clients.s3.headBucket({ Bucket }));
      expect([listed.name, listed.status, headed.name, headed.status]).toEqual(['NoSuchBucket', 404, 'NotFound', 404]);
    },
  },
  {
    id: 's3-other-account',
    behaviour: 'The bucket of another account is AccessDenied where no policy says otherwise.',
    source: `${GUIDE}, Identity and Access Management for Amazon S3`,
    async run(bench) {
      const Bucket = await bucketOf(bench);
      const other = bench.clientsFor({ accessKeyId: '210987654321' });
      const fault = await faultOf(other.s3.listObjectsV2({ Bucket }));
      expect([fault.name, fault.status]).toEqual(['AccessDenied', 403]);
    },
  },
  {
    id: 's3-other-region',
    behaviour: 'A bucket that is asked for in another Region answers 301 PermanentRedirect and where it is.',
    source: `${GUIDE}, Making requests using the REST API, "Request redirection"`,
    async run(bench) {
      const Bucket = await bucketOf(bench);
      const { s3 } = bench.clientsFor({ region: 'us-east-2' });
      const fault = await faultOf(s3.listObjectsV2({ Bucket }));
      expect([fault.name, fault.status]).toEqual(['PermanentRedirect', 301]);
    },
  },
  {
    id: 's3-delete-bucket',
    behaviour: 'Only an empty bucket can be deleted.',
    source: `${API}, DeleteBucket`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      await s3.putObject({ Bucket, Key: 'a', Body: 'a' });
      const fault = await faultOf(s3.deleteBucket({ Bucket }));
      await s3.deleteObject({ Bucket, Key: 'a' });
      await s3.deleteBucket({ Bucket });
      expect([fault.name, (await faultOf(s3.headBucket({ Bucket }))).status]).toEqual(['BucketNotEmpty', 404]);
    },
  },
];

const OBJECTS: readonly ConformanceRow[] = [
  {
    id: 's3-put-and-get',
    behaviour: 'An object comes back with its bytes, length, type, metadata and the quoted MD5 as its tag.',
    source: `${API}, PutObject and GetObject; ETag of objects encrypted by S3 itself`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      const Metadata = { commit: 'c1' };
      const put = await s3.putObject({ Bucket, Key: 'a.yaml', Body: 'größe: 1\n', ContentType: 'text/yaml', Metadata });
      const got = await s3.getObject({ Bucket, Key: 'a.yaml' });
      const text = await got.Body?.transformToString();
      const { ETag, ContentLength, ContentType } = got;
      expect({ text, ETag, ContentLength, ContentType, metadata: got.Metadata }).toEqual({
        text: 'größe: 1\n',
        ETag: put.ETag,
        ContentLength: 11,
        ContentType: 'text/yaml',
        metadata: Metadata,
      });
      expect(ETag).toMatch(/^"[0-9a-f]{32}"$/);
    },
  },
  {
    id: 's3-no-such-key',
    behaviour: 'An object that is not there is NoSuchKey, and a bare 404 to HEAD.',
    source: `${API}, Error responses`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const asked = { Bucket: await bucketOf(bench), Key: 'none' };
      const [got, headed] = [await faultOf(s3.getObject(asked)), await faultOf(s3.headObject(asked))];
      expect([got.name, got.status, headed.name, headed.status]).toEqual(['NoSuchKey', 404, 'NotFound', 404]);
    },
  },
  {
    id: 's3-get-conditions',
    behaviour: 'A tag that still holds answers 304 to If-None-Match, one that does not 412 to If-Match.',
    source: `${API}, GetObject, If-Match and If-None-Match`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a' };
      const { ETag } = await s3.putObject({ ...at, Body: 'one' });
      await s3.putObject({ ...at, Body: 'two' });
      const { ETag: now } = await s3.headObject(at);
      const statuses = [
        (await faultOf(s3.getObject({ ...at, IfNoneMatch: now }))).status,
        (await faultOf(s3.getObject({ ...at, IfMatch: ETag }))).status,
      ];
      expect(statuses).toEqual([304, 412]);
      expect(await textOf(s3.getObject({ ...at, IfMatch: now, IfNoneMatch: ETag }))).toBe('two');
    },
  },
  {
    id: 's3-put-if-none-match',
    behaviour: 'If-None-Match: * writes an object only where there is none.',
    source: `${GUIDE}, Conditional writes`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'index.json', IfNoneMatch: '*' };
      await s3.putObject({ ...at, Body: '1' });
      const fault = await faultOf(s3.putObject({ ...at, Body: '2' }));
      expect([fault.name, fault.status]).toEqual(['PreconditionFailed', 412]);
    },
  },
  {
    id: 's3-put-if-match',
    behaviour: 'If-Match writes an object only while it has that tag, and is NoSuchKey where there is none.',
    source: `${GUIDE}, Conditional writes`,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'index.json' };
      const none = await faultOf(s3.putObject({ ...at, Body: '0', IfMatch: '"x"' }));
      const { ETag } = await s3.putObject({ ...at, Body: '1' });
      await s3.putObject({ ...at, Body: '2', IfMatch: ETag });
      const late = await faultOf(s3.putObject({ ...at, Body: '3', IfMatch: ETag }));
      expect([none.name, late.name, await textOf(s3.getObject(at))]).toEqual(['NoSuchKey', 'PreconditionFailed', '2']);
    },
  },
  {
    id: 's3-delete-is-idempotent',
    behaviour: 'Deleting an object that is not there succeeds.',
    source: `${API}, DeleteObject`,
    moto: true,
    async run(bench) {
      const Bucket = await bucketOf(bench);
      const { $metadata } = await bench.clients.s3.deleteObject({ Bucket, Key: 'none' });
      expect($metadata.httpStatusCode).toBe(204);
    },
  },
  {
    id: 's3-range',
    behaviour: 'A range answers 206 with that part.',
    source: `${API}, GetObject, Range`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a' };
      await s3.putObject({ ...at, Body: '0123456789' });
      const part = await s3.getObject({ ...at, Range: 'bytes=2-4' });
      expect([part.ContentRange, await part.Body?.transformToString()]).toEqual(['bytes 2-4/10', '234']);
    },
  },
  {
    id: 's3-bad-digest',
    behaviour: 'A Content-MD5 that is another content’s is refused.',
    source: `${API}, Error responses, BadDigest`,
    async run(bench) {
      const Bucket = await bucketOf(bench);
      const put = { Bucket, Key: 'a', Body: 'x', ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' };
      expect((await faultOf(bench.clients.s3.putObject(put))).name).toBe('BadDigest');
    },
  },
  {
    id: 's3-multipart-tag',
    behaviour: 'The tag of an object that came in parts is no MD5 of it: it ends in a hyphen and how many there were.',
    source: `${API}, Object, ETag`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a.yaml' };
      const { UploadId } = await s3.createMultipartUpload(at);
      const { ETag } = await s3.uploadPart({ ...at, UploadId, PartNumber: 1, Body: 'a: 1\n' });
      await s3.completeMultipartUpload({ ...at, UploadId, MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] } });
      const whole = await s3.getObject(at);
      expect([await whole.Body?.transformToString(), whole.ETag]).toEqual(['a: 1\n', expect.stringMatching(/-1"$/)]);
    },
  },
];

const LISTINGS: readonly ConformanceRow[] = [
  {
    id: 's3-list-pages',
    behaviour: 'A listing answers at most 1,000 keys a page, and a token for the next.',
    source: `${API}, ListObjectsV2`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      const keys = Array.from({ length: 1001 }, (_, at) => `k${String(at).padStart(4, '0')}`);
      for (let at = 0; at < keys.length; at += 50) await putAll(s3, Bucket, keys.slice(at, at + 50));
      const first = await s3.listObjectsV2({ Bucket });
      const second = await s3.listObjectsV2({ Bucket, ContinuationToken: first.NextContinuationToken });
      expect([first.KeyCount, first.IsTruncated, second.KeyCount, second.IsTruncated]).toEqual([1000, true, 1, false]);
      expect([...keysOf(first), ...keysOf(second)]).toEqual(keys);
    },
  },
  {
    id: 's3-list-prefix-and-delimiter',
    behaviour: 'A prefix narrows a listing, and a delimiter gathers what lies below it.',
    source: `${API}, ListObjectsV2, Prefix and Delimiter`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      await putAll(s3, Bucket, ['p/a', 'p/d/x', 'p/d/y', 'p/e/z', 'q/a']);
      const page = await s3.listObjectsV2({ Bucket, Prefix: 'p/', Delimiter: '/' });
      expect([keysOf(page), page.CommonPrefixes?.map(({ Prefix }) => Prefix), page.KeyCount]).toEqual([
        ['p/a'],
        ['p/d/', 'p/e/'],
        3,
      ]);
    },
  },
  {
    id: 's3-list-order',
    behaviour: 'Keys come in the order of their UTF-8 bytes.',
    source: `${API}, ListObjectsV2`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      const keys = ['B', 'a', 'a/b', 'a0', 'é', '🛟'];
      await putAll(s3, Bucket, [...keys].reverse());
      expect(keysOf(await s3.listObjectsV2({ Bucket }))).toEqual(keys);
    },
  },
  {
    id: 's3-list-url-encoded',
    behaviour: 'With EncodingType url, keys are percent-encoded, so that XML can hold any of them.',
    source: `${API}, ListObjectsV2, EncodingType`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      await putAll(s3, Bucket, ['a+b(1).yaml', 'd/ü.yaml']);
      const page = await s3.listObjectsV2({ Bucket, EncodingType: 'url' });
      expect([page.EncodingType, keysOf(page)]).toEqual(['url', ['a%2Bb%281%29.yaml', 'd/%C3%BC.yaml']]);
    },
  },
  {
    id: 's3-list-wrong-token',
    behaviour: 'A continuation token that nobody issued is refused.',
    source: `${API}, ListObjectsV2, ContinuationToken`,
    async run(bench) {
      const Bucket = await bucketOf(bench);
      const fault = await faultOf(bench.clients.s3.listObjectsV2({ Bucket, ContinuationToken: '!' }));
      expect([fault.name, fault.status]).toEqual(['InvalidArgument', 400]);
    },
  },
  {
    id: 's3-list-after-a-write',
    behaviour: 'A listing that begins after a write shows it: S3 is strongly consistent.',
    source: `${GUIDE}, Amazon S3 data consistency model`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const Bucket = await bucketOf(bench);
      await putAll(s3, Bucket, ['a', 'b']);
      await s3.deleteObject({ Bucket, Key: 'a' });
      const page = await s3.listObjectsV2({ Bucket });
      expect([keysOf(page), page.Contents?.[0]?.Size]).toEqual([['b'], 1]);
    },
  },
];

const VERSIONS: readonly ConformanceRow[] = [
  {
    id: 's3-versions',
    behaviour: 'A versioned bucket keeps what was overwritten, by the version that each write answers.',
    source: `${GUIDE}, Using versioning in S3 buckets`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a' };
      await s3.putBucketVersioning({ Bucket: at.Bucket, VersioningConfiguration: { Status: 'Enabled' } });
      const { VersionId } = await s3.putObject({ ...at, Body: 'one' });
      await s3.putObject({ ...at, Body: 'two' });
      const [old, now] = [await textOf(s3.getObject({ ...at, VersionId })), await textOf(s3.getObject(at))];
      expect([old, now]).toEqual(['one', 'two']);
    },
  },
  {
    id: 's3-delete-marker',
    behaviour: 'A deletion in a versioned bucket hides the object; its versions stay.',
    source: `${GUIDE}, Working with delete markers`,
    moto: true,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a' };
      await s3.putBucketVersioning({ Bucket: at.Bucket, VersioningConfiguration: { Status: 'Enabled' } });
      const { VersionId } = await s3.putObject({ ...at, Body: 'one' });
      const { DeleteMarker } = await s3.deleteObject(at);
      const gone = await faultOf(s3.getObject(at));
      const listed = keysOf(await s3.listObjectsV2({ Bucket: at.Bucket }));
      expect([DeleteMarker, gone.name, listed]).toEqual([true, 'NoSuchKey', []]);
      expect(await textOf(s3.getObject({ ...at, VersionId }))).toBe('one');
    },
  },
  {
    id: 's3-no-such-version',
    behaviour: 'A version that is not there is NoSuchVersion.',
    source: `${API}, Error responses`,
    async run(bench) {
      const { s3 } = bench.clients;
      const at = { Bucket: await bucketOf(bench), Key: 'a' };
      await s3.putBucketVersioning({ Bucket: at.Bucket, VersioningConfiguration: { Status: 'Enabled' } });
      await s3.putObject({ ...at, Body: 'one' });
      const fault = await faultOf(s3.getObject({ ...at, VersionId: 'f'.repeat(32) }));
      expect([fault.name, fault.status]).toEqual(['NoSuchVersion', 404]);
    },
  },
];

export const S3_ROWS: readonly ConformanceRow[] = [...BUCKETS, ...OBJECTS, ...LISTINGS, ...VERSIONS];
