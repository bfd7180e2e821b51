import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { ObjectAnswer, ObjectEntry, ObjectRequest, Objects } from '../ports/objects.ts';
import type { StaticCredentials } from './sdk-clients.ts';

export interface BucketOptions {
  readonly bucket: string;
  /** Otherwise the one that the SDK finds. */
  readonly region?: string | undefined;
  /** Another server than AWS; it gets the bucket in the path, as few of them have a name for each. */
  readonly endpoint?: string | undefined;
  readonly profile?: string | undefined;
  readonly credentials?: StaticCredentials | undefined;
  /** For the beginning of an answer, and for a pause in it; 20 seconds unless given. */
  readonly timeoutMs?: number | undefined;
}

const TIMEOUT_MS = 20_000;
const CONNECTION_TIMEOUT_MS = 3_000;

/**
 * One bucket through the AWS SDK. The SDK's own retries are on: everything here is a read. Errors say the bucket and what
 * S3 called them.
 */
export function s3Objects(options: BucketOptions): Objects {
  let client: Promise<S3Client> | undefined;
  const connected = (): Promise<S3Client> => {
    client ??= connect(options);
    return client;
  };
  return {
    list: (prefix, limit) => named(options, () => listAll(connected, { options, prefix, limit })),
    get: (request) => named(options, () => getOne(connected, options, request)),
  };
}

async function connect({
  region,
  endpoint,
  profile,
  credentials,
  timeoutMs = TIMEOUT_MS,
}: BucketOptions): Promise<S3Client> {
  const { S3Client: Client } = await import('@aws-sdk/client-s3');
  return new Client({
    ...(region === undefined ? {} : { region }),
    maxAttempts: 3,
    // A bucket in another Region says so, and where.
    followRegionRedirects: true,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      // Without it the SDK only warns, and one silent server would keep the source waiting for ever.
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(profile === undefined ? {} : { profile }),
    ...(credentials === undefined ? {} : { credentials }),
  });
}

async function named<T>({ bucket }: BucketOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    throw new Error(`bucket ${bucket}: ${name === 'Error' ? '' : `${name}: `}${message}`);
  }
}

interface Listing {
  readonly options: BucketOptions;
  readonly prefix: string;
  readonly limit: number;
}

/**
 * A page that says there is more and not where, or that does not say whether there is more, ends the listing as an error:
 * half a listing must not pass for one. Keys are asked for as in a URL, since XML cannot hold every one of them.
 */
async function listAll(
  connected: () => Promise<S3Client>,
  { options, prefix, limit }: Listing,
): Promise<ObjectEntry[]> {
  const [client, { ListObjectsV2Command }] = await Promise.all([connected(), import('@aws-sdk/client-s3')]);
  const entries: ObjectEntry[] = [];
  for (let token: string | undefined; ; ) {
    const input = { Bucket: options.bucket, Prefix: prefix, ContinuationToken: token, EncodingType: 'url' as const };
    const page = await client.send(new ListObjectsV2Command(input));
    for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
      if (Key === undefined || ETag === undefined) throw new Error('a listed object has no key or no tag');
      const key = spelt(Key, page.EncodingType);
      entries.push({ key, etag: ETag, size: Size ?? 0, modifiedAt: LastModified?.getTime() });
    }
    if (page.IsTruncated === undefined)
      throw new Error('the listing breaks off: it does not say whether there is more');
    if (page.IsTruncated !== true || entries.length >= limit) return entries;
    if (page.NextContinuationToken === undefined || page.NextContinuationToken === token)
      throw new Error('the listing breaks off: it is truncated and does not say how it goes on');
    token = page.NextContinuationToken;
  }
}

/** Servers that do not know the encoding leave it out of their answer, and keys as they are. */
function spelt(key: string, encoding: string | undefined): string {
  return encoding === 'url' ? decodeURIComponent(key.replaceAll('+', ' ')) : key;
}

async function getOne(
  connected: () => Promise<S3Client>,
  { bucket }: BucketOptions,
  request: ObjectRequest,
): Promise<ObjectAnswer> {
  const [client, { GetObjectCommand }] = await Promise.all([connected(), import('@aws-sdk/client-s3')]);
  const { key, versionId, only, unless, maxBytes } = request;
  const input = { Bucket: bucket, Key: key, VersionId: versionId, IfMatch: only, IfNoneMatch: unless };
  try {
    const answer = await client.send(new GetObjectCommand(input));
    return { state: 'read', bytes: await bodyOf(answer, request), etag: answer.ETag ?? '' };
  } catch (error) {
    const state = conditionOf(error);
    if (state !== undefined) return { state };
    throw error instanceof TooLarge ? new Error(`${key} has more than ${maxBytes} bytes`) : error;
  }
}

class TooLarge extends Error {}

/** docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html: 304 and 412 answer the conditions, NoSuchKey and NoSuchVersion say what is not there. */
function conditionOf(error: unknown): 'unchanged' | 'changed' | 'missing' | undefined {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  if ($metadata?.httpStatusCode === 304) return 'unchanged';
  if ($metadata?.httpStatusCode === 412) return 'changed';
  return name === 'NoSuchKey' || name === 'NoSuchVersion' ? 'missing' : undefined;
}

async function bodyOf(
  { Body, ContentLength }: GetObjectCommandOutput,
  { maxBytes }: ObjectRequest,
): Promise<Uint8Array> {
  if ((ContentLength ?? 0) > maxBytes) throw new TooLarge();
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  if (bytes.length > maxBytes) throw new TooLarge();
  return bytes;
}
