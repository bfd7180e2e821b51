import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type Json } from '../model/json.ts';
import type { S3Address } from './s3-address.ts';

/** What was published last, and whether it is an earlier publication than the one before. */
export interface Publication {
  readonly etag: string;
  readonly sequence: number;
  readonly isBack: boolean;
}

/** Where the last publication is written down, so that an index that goes back is noticed after a restart, too. */
export interface PublicationMemory {
  /** Undefined where nothing is known, or nothing that can be read. */
  recall(): Promise<Publication | undefined>;
  /** Never rejects: a folder that cannot be written to costs the memory, and not the source. */
  note(publication: Publication): Promise<void>;
}

/** A file of the cache folder for each index; it may be deleted at any time. */
export function publicationMemory(cacheFolder: string, address: S3Address): PublicationMemory {
  const { endpoint, bucket, prefix, index } = address;
  const id = createHash('sha256')
    .update(JSON.stringify([endpoint ?? '', bucket, prefix, index]))
    .digest('hex')
    .slice(0, 40);
  const folder = join(cacheFolder, 's3');
  const path = join(folder, `${id}.json`);
  return {
    recall: () => readFile(path, 'utf8').then(publicationOf, () => undefined),
    async note(publication) {
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${path}.new`, JSON.stringify(publication));
        await rename(`${path}.new`, path);
      } catch {
        // `doctor` tells of a cache folder that cannot be written to.
      }
    },
  };
}

function publicationOf(text: string): Publication | undefined {
  const known = parsed(text);
  if (!isObject(known)) return undefined;
  const { etag, sequence, isBack } = known;
  if (typeof etag !== 'string' || typeof sequence !== 'number' || typeof isBack !== 'boolean') return undefined;
  return { etag, sequence, isBack };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
