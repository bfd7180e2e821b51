import { createHash } from 'node:crypto';
import type { Commit, Snapshot } from '../model/document.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notices, ObjectAnswer, ObjectEntry, Objects } from '../ports/objects.ts';
import type { Random } from '../ports/random.ts';
import type { Source } from '../ports/source.ts';
import { inBatches } from './in-batches.ts';
import { polledSource } from './polled-source.ts';
import type { S3Address } from './s3-address.ts';
import { parseS3Index, type S3Index, type S3IndexFile } from './s3-index.ts';
import { watchNotices } from './s3-notices.ts';
import { type Publication, type PublicationMemory, publicationMemory } from './s3-publication.ts';
import {
  BUDGET,
  declaring,
  fileProblem,
  isManifestName,
  isSkipped,
  type LoadFiles,
  type Tree,
  TreeBuilder,
  withTree,
} from './tree.ts';

export interface S3SourceOptions {
  readonly name: string;
  readonly address: S3Address;
  readonly objects: Objects;
  readonly notices?: Notices | undefined;
  readonly load: LoadFiles;
  readonly clock: Clock;
  readonly random: Random;
  readonly intervalMs: number;
  /** Where the last publication of an index is remembered; without it a restart forgets it. May be emptied at any time. */
  readonly cacheFolder?: string | undefined;
}

const JITTER = 0.2;
const AT_ONCE = 8;
const INDEX_BYTES = 4 * 1024 * 1024;

/**
 * A prefix of a bucket, polled. Without an index an unchanged poll is one listing (a call for each 1,000 objects) and only
 * objects whose tag is new are read. With an index it is one conditional read, and what the index lists counts together:
 * nothing of a publication that is half done is ever seen.
 */
export function s3Source(options: S3SourceOptions): Source {
  const { clock, notices, random, name, intervalMs } = options;
  const reading = options.address.index === undefined ? new ListedPrefix(options) : new IndexedPrefix(options);
  return polledSource({
    name,
    clock,
    intervalMs: () => intervalMs * (1 + JITTER * (random() - 0.5)),
    debounceMs: 0,
    watch: notices === undefined ? () => async () => {} : watchNotices(notices, clock),
    fetch: () => reading.fetch(),
  });
}

interface ReadObject {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

class ListedPrefix {
  readonly #options: S3SourceOptions;
  #read = new Map<string, ReadObject>();
  #last: Snapshot | undefined;

  constructor(options: S3SourceOptions) {
    this.#options = options;
  }

  async fetch(): Promise<Snapshot> {
    const { objects, address, name, load } = this.#options;
    const entries = await objects.list(address.prefix, BUDGET.entries + 1);
    const manifests = entries.filter(({ key }) => isManifestName(key));
    const id = digestOf(manifests.map(({ key, etag }) => `${key}\0${etag}`));
    const commit: Commit = { id, at: newestOf(manifests) };
    if (this.#last?.commit.id === commit.id && this.#last.complete) return this.#last;
    const tree = await this.#readTree(manifests);
    this.#last = withTree(await load(tree.files, { source: name, commit, ...declared(address) }), tree);
    return this.#last;
  }

  async #readTree(entries: readonly ObjectEntry[]): Promise<Tree> {
    const builder = new TreeBuilder(BUDGET);
    const wanted = entries.filter((entry) => isWanted(builder, entry, this.#options.address.prefix));
    const found = await inBatches(wanted, AT_ONCE, (entry) => this.#object(entry));
    const next = new Map<string, ReadObject>();
    wanted.forEach(({ key, etag }, index) => {
      const bytes = found[index];
      if (bytes === undefined) builder.fail(key, 'SOURCE_CHANGED', CHANGED);
      else {
        next.set(key, { tag: etag, bytes });
        builder.add(key, bytes);
      }
    });
    this.#read = next;
    return builder.finish();
  }

  async #object({ key, etag }: ObjectEntry): Promise<Uint8Array | undefined> {
    const known = this.#read.get(key);
    if (known?.tag === etag) return known.bytes;
    return bytesOf(await this.#options.objects.get({ key, only: etag, maxBytes: BUDGET.bytesPerFile }));
  }
}

/** Paths are keys: they begin with the prefix. */
function declared({ prefix, folder }: S3Address): ReturnType<typeof declaring> {
  return declaring(folder === '' ? '' : `${prefix}${folder}`);
}

const CHANGED = { message: 'the object changed while it was read; the next look sees it whole' };

function bytesOf(answer: ObjectAnswer): Uint8Array | undefined {
  return answer.state === 'read' ? answer.bytes : undefined;
}

function isWanted(builder: TreeBuilder, { key, size }: ObjectEntry, prefix: string): boolean {
  const parts = key.slice(prefix.length).split('/');
  if (builder.exhausted || !builder.see(key) || parts.some(isSkipped)) return false;
  return !builder.tooDeep(key, parts.length - 1) && builder.reserve(key, size);
}

class IndexedPrefix {
  readonly #options: S3SourceOptions;
  readonly #memory: PublicationMemory | undefined;
  #read = new Map<string, Uint8Array>();
  #last: Publication | undefined;
  #snapshot: Snapshot | undefined;

  constructor(options: S3SourceOptions) {
    this.#options = options;
    const { cacheFolder, address } = options;
    this.#memory = cacheFolder === undefined ? undefined : publicationMemory(cacheFolder, address);
  }

  async fetch(): Promise<Snapshot> {
    const { objects, address, name, load } = this.#options;
    const known = this.#snapshot;
    const last = this.#last ?? (await this.#memory?.recall());
    const key = `${address.prefix}${address.index ?? ''}`;
    // What was incomplete is read again although the index is the same: the objects may be there by now.
    const unless = known?.complete ? last?.etag : undefined;
    const answer = await objects.get({ key, unless, maxBytes: INDEX_BYTES });
    if (answer.state === 'unchanged' && known) return known;
    if (answer.state !== 'read') throw new Error(`${key} is not there; whoever publishes writes it last`);
    const index = readIndex(key, answer.bytes);
    const tree = await this.#readTree(index);
    const snapshot = withTree(
      await load(tree.files, { source: name, commit: index.commit, ...declared(address) }),
      tree,
    );
    const { etag } = answer;
    const { sequence } = index;
    const isBack = last !== undefined && (sequence < last.sequence || (last.isBack && last.etag === etag));
    this.#last = { etag, sequence, isBack };
    await this.#memory?.note(this.#last);
    this.#snapshot = isBack ? wentBack(snapshot, key) : snapshot;
    return this.#snapshot;
  }

  async #readTree({ files }: S3Index): Promise<Tree> {
    const builder = new TreeBuilder(BUDGET);
    const { prefix } = this.#options.address;
    const wanted = files.filter(({ path }) => isManifestName(path) && !path.split('/').some(isSkipped));
    const found = await inBatches(wanted, AT_ONCE, (file) => this.#object(file));
    const next = new Map<string, Uint8Array>();
    wanted.forEach(({ path, sha256 }, at) => {
      const bytes = found[at];
      const key = `${prefix}${path}`;
      if (bytes === undefined) builder.fail(key, 'INDEX_MISMATCH', MISMATCH);
      else if (builder.see(key) && builder.reserve(key, bytes.length)) {
        next.set(sha256, bytes);
        builder.add(key, bytes);
      }
    });
    this.#read = next;
    return builder.finish();
  }

  async #object({ path, sha256, versionId }: S3IndexFile): Promise<Uint8Array | undefined> {
    const known = this.#read.get(sha256);
    if (known) return known;
    const key = `${this.#options.address.prefix}${path}`;
    const bytes = bytesOf(await this.#options.objects.get({ key, versionId, maxBytes: BUDGET.bytesPerFile }));
    return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
  }
}

const MISMATCH = {
  message: 'the object is not there, or is not the one that the index lists',
  allowed: 'objects first, the index last; with a versioned bucket the index can name versions',
};

function readIndex(key: string, bytes: Uint8Array): S3Index {
  try {
    return parseS3Index(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Error(`${key} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** As a branch that was moved back: documents count, absence does not. */
function wentBack(snapshot: Snapshot, key: string): Snapshot {
  const problem = fileProblem(key, 'HISTORY_REWRITTEN', {
    message:
      'the index went back to an earlier publication; its documents count, and nothing is deleted for what is missing',
    allowed: 'a sequence that grows; publish once more to say that what is missing is meant',
  });
  return { ...snapshot, complete: false, problems: [problem, ...snapshot.problems] };
}

/** When the newest object was written: what a listing tells of the time of its revision. */
function newestOf(entries: readonly ObjectEntry[]): number | undefined {
  const times = entries.flatMap(({ modifiedAt }) => modifiedAt ?? []);
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}

function digestOf(lines: readonly string[]): string {
  return `sha256-${createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
    .slice(0, 40)}`;
}
