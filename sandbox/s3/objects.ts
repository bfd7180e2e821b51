import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Fault } from '../contract.ts';
import { addVersion, type Bucket, newest, type Version } from './bucket.ts';
import { notify } from './notifications.ts';
import { invalidArgument, noSuchKey, noSuchVersion, notModified, preconditionFailed } from './s3-faults.ts';

interface ReadObject {
  readonly Key: string;
  readonly VersionId?: string;
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
  readonly Range?: string;
}

export function getObject(bucket: Bucket, input: ReadObject): Record<string, unknown> {
  const version = read(bucket, input);
  const { bytes } = version;
  const range = rangeOf(input.Range, bytes.length);
  if (!range) return { ...headOf(bucket, version), Body: bytes };
  const Body = bytes.slice(range.from, range.to + 1);
  const ContentRange = `bytes ${range.from}-${range.to}/${bytes.length}`;
  return { ...headOf(bucket, version), Body, ContentLength: Body.length, ContentRange };
}

export function headObject(bucket: Bucket, input: ReadObject): Record<string, unknown> {
  return headOf(bucket, read(bucket, input));
}

/** API reference, GetObject: a false If-Match answers 412, a true If-None-Match 304. */
function read(bucket: Bucket, input: ReadObject): Version {
  const { Key: key, VersionId: id, IfMatch: only, IfNoneMatch: unless } = input;
  const version = id === undefined ? newest(bucket, key) : versionOf(bucket, key, id);
  if (!version) throw noSuchKey();
  if (only !== undefined && !meets(only, version)) throw preconditionFailed();
  if (unless !== undefined && meets(unless, version)) throw notModified();
  return version;
}

function versionOf(bucket: Bucket, key: string, id: string): Version {
  const version = bucket.objects.get(key)?.find((each) => each.id === id);
  if (!version) throw noSuchVersion();
  if (version.isDeleteMarker)
    throw new Fault('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
  return version;
}

/** Tags are taken with quotes and without. */
function meets(condition: string, { etag }: Version): boolean {
  return condition.split(',').some((each) => ['*', etag, etag.replaceAll('"', '')].includes(each.trim()));
}

function rangeOf(text: string | undefined, size: number): { readonly from: number; readonly to: number } | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(text ?? '') ?? [];
  if (from === undefined) return undefined;
  if (Number(from) >= size) throw new Fault('InvalidRange', 'The requested range is not satisfiable', 416);
  return { from: Number(from), to: to ? Math.min(Number(to), size - 1) : size - 1 };
}

function headOf(bucket: Bucket, version: Version): Record<string, unknown> {
  return {
    AcceptRanges: 'bytes',
    ETag: version.etag,
    LastModified: new Date(version.modifiedAt),
    ContentLength: version.bytes.length,
    ContentType: version.contentType,
    Metadata: version.metadata,
    VersionId: bucket.versioning === undefined ? undefined : version.id,
  };
}

interface PutObject {
  readonly Key: string;
  readonly Body?: Uint8Array | string;
  readonly ContentType?: string;
  readonly ContentMD5?: string;
  readonly Metadata?: Readonly<Record<string, string>>;
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

const KEY_BYTES = 1024;
/** API reference, PutObject, Content-Type. */
const CONTENT_TYPE = 'binary/octet-stream';

export function putObject(bucket: Bucket, input: PutObject): Record<string, unknown> {
  const bytes = bytesOf(input.Body);
  const md5 = createHash('md5').update(bytes);
  const digest = md5.copy().digest('hex');
  if (input.ContentMD5 !== undefined && input.ContentMD5 !== md5.digest('base64'))
    throw new Fault('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  return store(bucket, input, { bytes, etag: `"${digest}"` });
}

export function bytesOf(body: Uint8Array | string | undefined): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : (body ?? new Uint8Array());
}

/** User guide, "Conditional writes": If-None-Match takes only `*`; If-Match of an object that is not there is a 404. */
export function store(
  bucket: Bucket,
  input: PutObject,
  { bytes, etag }: { readonly bytes: Uint8Array; readonly etag: string },
): Record<string, unknown> {
  const { Key: key, IfMatch: only, IfNoneMatch: unless } = input;
  if (Buffer.byteLength(key) > KEY_BYTES) throw new Fault('KeyTooLongError', 'Your key is too long');
  const before = newest(bucket, key);
  if (unless !== undefined && unless !== '*') throw invalidArgument('If-None-Match takes * only');
  if (unless !== undefined && before) throw preconditionFailed();
  if (only !== undefined && !before) throw noSuchKey();
  if (only !== undefined && before && !meets(only, before)) throw preconditionFailed();
  const { ContentType: contentType = CONTENT_TYPE, Metadata: metadata = {} } = input;
  const version = addVersion(bucket, key, { bytes, etag, contentType, metadata, isDeleteMarker: false });
  notify(bucket, { event: 's3:ObjectCreated:Put', key, version });
  return { ETag: etag, VersionId: bucket.versioning === 'Enabled' ? version.id : undefined };
}

interface DeleteObject {
  readonly Key: string;
  readonly VersionId?: string;
}

/** Deleting what is not there succeeds. With versioning a marker goes on top, and a version that is named goes for good. */
export function deleteObject(bucket: Bucket, { Key: key, VersionId: id }: DeleteObject): Record<string, unknown> {
  if (id !== undefined) return deleteVersion(bucket, key, id);
  const before = newest(bucket, key);
  if (bucket.versioning === undefined) {
    bucket.objects.delete(key);
    if (before) notify(bucket, { event: 's3:ObjectRemoved:Delete', key, version: before });
    return {};
  }
  const marker = { bytes: new Uint8Array(), etag: '', contentType: '', metadata: {}, isDeleteMarker: true };
  const version = addVersion(bucket, key, marker);
  notify(bucket, { event: 's3:ObjectRemoved:DeleteMarkerCreated', key, version });
  return { DeleteMarker: true, VersionId: version.id };
}

function deleteVersion(bucket: Bucket, key: string, id: string): Record<string, unknown> {
  const versions = bucket.objects.get(key) ?? [];
  const version = versions.find((each) => each.id === id);
  const left = versions.filter((each) => each !== version);
  if (left.length > 0) bucket.objects.set(key, left);
  else bucket.objects.delete(key);
  return { VersionId: id, DeleteMarker: version?.isDeleteMarker ? true : undefined };
}
