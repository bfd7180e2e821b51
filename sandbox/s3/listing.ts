import { Buffer } from 'node:buffer';
import { type Bucket, newest, sortedKeys } from './bucket.ts';
import { invalidArgument } from './s3-faults.ts';

interface ListObjects {
  readonly Prefix?: string;
  readonly Delimiter?: string;
  readonly EncodingType?: string;
  readonly MaxKeys?: number;
  readonly ContinuationToken?: string;
  readonly StartAfter?: string;
}

const MOST = 1000;

interface Row {
  /** The key, or the prefix that stands for all keys below it. */
  readonly name: string;
  readonly isPrefix: boolean;
  /** Where the next page goes on. */
  readonly last: string;
}

/** One page, at most 1,000 keys and common prefixes together, in the order of UTF-8 bytes. */
export function listObjects(bucket: Bucket, input: ListObjects): Record<string, unknown> {
  const { Prefix: prefix = '', Delimiter: delimiter, ContinuationToken: token, MaxKeys: asked = MOST } = input;
  if (asked < 0) throw invalidArgument('Argument max-keys must be an integer between 0 and 2147483647');
  const max = Math.min(asked, MOST);
  const rows = rowsOf(bucket, { prefix, delimiter, after: token === undefined ? input.StartAfter : keyOf(token) });
  const page = rows.slice(0, max);
  const last = page.at(-1);
  const isTruncated = rows.length > max && last !== undefined;
  const spelt = input.EncodingType === 'url' ? urlEncoded : (text: string) => text;
  return {
    Name: bucket.name,
    Prefix: spelt(prefix),
    Delimiter: delimiter,
    MaxKeys: asked,
    KeyCount: page.length,
    IsTruncated: isTruncated,
    ContinuationToken: token,
    NextContinuationToken: isTruncated ? tokenOf(last.last) : undefined,
    StartAfter: input.StartAfter,
    EncodingType: input.EncodingType,
    Contents: page
      .filter(({ isPrefix }) => !isPrefix)
      .map(({ name }) => ({ ...entry(bucket, name), Key: spelt(name) })),
    CommonPrefixes: page.filter(({ isPrefix }) => isPrefix).map(({ name }) => ({ Prefix: spelt(name) })),
  };
}

interface Wanted {
  readonly prefix: string;
  readonly delimiter: string | undefined;
  readonly after: string | undefined;
}

function rowsOf(bucket: Bucket, { prefix, delimiter, after }: Wanted): readonly Row[] {
  const rows = new Map<string, Row>();
  const keys = sortedKeys(bucket);
  const from =
    after === undefined ? 0 : keys.findIndex((key) => Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0);
  for (const key of from < 0 ? [] : keys.slice(from)) {
    if (!key.startsWith(prefix)) continue;
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const name = end < 0 ? key : key.slice(0, end + (delimiter?.length ?? 0));
    rows.set(name, { name, isPrefix: end >= 0, last: key });
  }
  return [...rows.values()];
}

function entry(bucket: Bucket, key: string): Record<string, unknown> {
  const version = newest(bucket, key);
  return {
    Size: version?.bytes.length,
    ETag: version?.etag,
    LastModified: version && new Date(version.modifiedAt),
    StorageClass: 'STANDARD',
  };
}

/** Opaque to clients. */
function tokenOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function keyOf(token: string): string {
  const key = Buffer.from(token, 'base64url').toString('utf8');
  if (key === '' || tokenOf(key) !== token) throw invalidArgument('The continuation token provided is incorrect');
  return key;
}

/**
 * API reference, ListObjectsV2, EncodingType: `test_file(3).png` appears as `test_file%283%29.png`. That a space is a plus
 * and a slash stays is how the SDKs read it (botocore, `unquote_str`).
 */
function urlEncoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F/g, '/')
    .replace(/%20/g, '+');
}
