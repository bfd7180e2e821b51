import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Fault } from '../contract.ts';
import type { Bucket, Upload } from './bucket.ts';
import { bytesOf, store } from './objects.ts';
import { noSuchUpload } from './s3-faults.ts';

/** User guide, "Multipart upload limits": every part but the last. */
const LEAST_PART_BYTES = 5 * 1024 * 1024;

interface Start {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType?: string;
  readonly Metadata?: Readonly<Record<string, string>>;
}

export function createUpload(bucket: Bucket, input: Start): Record<string, unknown> {
  const { Key: key, ContentType: contentType = 'binary/octet-stream', Metadata: metadata = {} } = input;
  const id = bucket.region.hex(32);
  bucket.uploads.set(id, { key, contentType, metadata, parts: new Map() });
  return { Bucket: bucket.name, Key: key, UploadId: id };
}

interface Part {
  readonly Key: string;
  readonly UploadId: string;
  readonly PartNumber: number;
  readonly Body?: Uint8Array | string;
}

export function uploadPart(bucket: Bucket, { Key, UploadId, PartNumber, Body }: Part): Record<string, unknown> {
  const bytes = bytesOf(Body);
  uploadOf(bucket, Key, UploadId).parts.set(PartNumber, bytes);
  return { ETag: `"${md5(bytes).toString('hex')}"` };
}

interface Complete {
  readonly Key: string;
  readonly UploadId: string;
  readonly MultipartUpload?: { readonly Parts?: readonly { readonly PartNumber?: number; readonly ETag?: string }[] };
}

/** The tag is the MD5 of the parts' MD5s, a hyphen and how many there were: not a digest of the content. */
export function completeUpload(bucket: Bucket, input: Complete): Record<string, unknown> {
  const { Key: key, UploadId: id } = input;
  const upload = uploadOf(bucket, key, id);
  const parts = (input.MultipartUpload?.Parts ?? []).map(({ PartNumber = 0, ETag }) =>
    partOf(upload, PartNumber, ETag),
  );
  if (parts.slice(0, -1).some((each) => each.length < LEAST_PART_BYTES))
    throw new Fault('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  bucket.uploads.delete(id);
  const etag = `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-${parts.length}"`;
  const { contentType: ContentType, metadata: Metadata } = upload;
  const stored = store(
    bucket,
    { Key: key, ContentType, Metadata },
    { bytes: new Uint8Array(Buffer.concat(parts)), etag },
  );
  return { ...stored, Bucket: bucket.name, Key: key, Location: `/${bucket.name}/${key}` };
}

function uploadOf(bucket: Bucket, key: string, id: string): Upload {
  const upload = bucket.uploads.get(id);
  if (upload?.key !== key) throw noSuchUpload();
  return upload;
}

function partOf({ parts }: Upload, number: number, etag: string | undefined): Uint8Array {
  const bytes = parts.get(number);
  if (bytes && etag?.replaceAll('"', '') === md5(bytes).toString('hex')) return bytes;
  throw new Fault(
    'InvalidPart',
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  );
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}
