import { splitFolder } from './split-folder.ts';

/** A prefix of a bucket, and how it is reached. */
export interface S3Address {
  readonly bucket: string;
  /** With a slash at its end, or empty. */
  readonly prefix: string;
  /** Folder below the prefix that is declared, with no slash at either end; empty for all of it. */
  readonly folder: string;
  readonly region?: string | undefined;
  /** Of another server than AWS that speaks S3; buckets then stand in the path. */
  readonly endpoint?: string | undefined;
  /** Key below the prefix of the object that lists all others with their hashes. */
  readonly index?: string | undefined;
  /** URL of an SQS queue that the bucket notifies. */
  readonly queue?: string | undefined;
}

const SETTINGS = ['region', 'endpoint', 'index', 'queue'] as const;

/** Reads `BUCKET/PREFIX//FOLDER?region=…&index=…`; the folder may be missing. Throws an Error that says what is allowed. */
export function parseS3Address(text: string): S3Address {
  const at = text.indexOf('?');
  const { root: path, folder } = splitFolder(at < 0 ? text : text.slice(0, at));
  const settings = new URLSearchParams(at < 0 ? '' : text.slice(at + 1));
  for (const name of settings.keys())
    if (!SETTINGS.some((known) => known === name))
      throw new Error(`${name} is not a setting of an S3 source; ${SETTINGS.join(', ')} are`);
  const [bucket = '', ...rest] = path.split('/');
  // docs.aws.amazon.com/AmazonS3, "General purpose bucket naming rules".
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new Error(`${bucket} is not the name of a bucket`);
  const prefix = rest.filter((part) => part !== '').join('/');
  const [region, endpoint, index, queue] = SETTINGS.map((name) => settings.get(name) ?? undefined);
  for (const url of [endpoint, queue]) {
    if (url !== undefined && URL.canParse(url) && `${new URL(url).username}${new URL(url).password}` !== '')
      throw new Error('a password in an address is shown wherever the source is named; credentials come from AWS');
    if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
      throw new Error(`${url} is not a URL; write https://…`);
  }
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/`, folder, region, endpoint, index, queue };
}
