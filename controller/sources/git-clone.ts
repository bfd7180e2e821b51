import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';

/**
 * Commits that are fetched at once. Enough to see that the usual push follows what was there; more are fetched only when
 * it does not.
 */
const DEPTH = 50;
const DEEPEN = 1000;

/** Trees come along, contents only where they are read. */
const FILTER = 'blob:none';
const FETCH_FLAGS = ['--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'] as const;

const HEAD = 'refs/evenkeel/head';
const ACCEPTED = 'refs/evenkeel/accepted';
const REWRITTEN = 'refs/evenkeel/rewritten';

/** How a commit follows the one before it. */
export type Succession = 'first' | 'same' | 'forward' | 'older' | 'rewritten';

export interface GitClone {
  /** The commit that a ref names at the other end; one request, and nothing is transferred. */
  remoteHead(ref: string): Promise<string>;
  /** Brings a commit and its trees here and answers its name. Contents come with {@link prefetch}. */
  fetch(ref: string): Promise<string>;
  prefetch(ids: readonly string[]): Promise<void>;
  succession(id: string): Promise<Succession>;
  /** Writes down that a commit's documents were handed on, and whether its history was rewritten. */
  accept(id: string, isRewritten: boolean): Promise<void>;
  /** Whether that commit was accepted as one that does not follow; survives a restart. */
  wasRewritten(id: string): Promise<boolean>;
  /**
   * Takes the clone away; the next fetch makes it anew, with all contents: a server may offer partial clones and then not
   * hand out what is missing in them (ssh without protocol version 2 does). Which commit came last is remembered while the
   * process lives.
   */
  discard(): Promise<void>;
  readonly git: Git;
  readonly folder: string;
}

/**
 * A bare, shallow, partial clone that may be deleted at any time: what is in it can be had again, but for the memory of
 * which commit came last.
 */
export function gitClone(options: { url: string; cacheFolder: string; git: Git }): GitClone {
  return new Clone(options);
}

class Clone implements GitClone {
  readonly git: Git;
  readonly folder: string;
  readonly #url: string;
  readonly #parent: string;
  readonly #here = new Set<string>();
  #isPrepared = false;
  #isPartial = true;
  #last: { readonly id: string; readonly isRewritten: boolean } | undefined;

  constructor({ url, cacheFolder, git }: { url: string; cacheFolder: string; git: Git }) {
    this.git = git;
    this.#url = url;
    this.#parent = join(cacheFolder, 'git');
    this.folder = join(this.#parent, createHash('sha256').update(url).digest('hex').slice(0, 20));
  }

  /** Outside of the clone, so that a broken one is never mistaken for a server that cannot be reached. */
  async remoteHead(ref: string): Promise<string> {
    if (isCommit(ref)) return ref;
    await mkdir(this.#parent, { recursive: true, mode: 0o700 });
    const names = namesOf(ref);
    const asked = names.flatMap((name) => [name, `${name}^{}`]);
    const out = (await this.git(this.#parent, ['ls-remote', '--', this.#url, ...asked])).toString('utf8').trim();
    const found = new Map(out.split('\n').map((line) => [line.split('\t')[1] ?? '', line.split('\t')[0] ?? '']));
    for (const name of names) {
      const id = found.get(`${name}^{}`) ?? found.get(name);
      if (id !== undefined) return id;
    }
    throw new Error(`${this.#url} has no branch or tag ${ref}; it may have been deleted`);
  }

  async fetch(ref: string): Promise<string> {
    await this.#prepare();
    const id = await this.remoteHead(ref);
    await this.#transfer(`--depth=${DEPTH}`, '--', 'origin', `+${id}:${HEAD}`);
    return id;
  }

  async prefetch(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#here.has(id));
    if (missing.length === 0 || !this.#isPartial) return;
    const flags = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...FETCH_FLAGS, `--filter=${FILTER}`, '--stdin'];
    const wanted = missing.map((id) => `${id}\n`).join('');
    // A server without partial clones has sent everything already and may refuse this; what is missing shows on reading.
    await this.git(this.folder, [...flags, 'origin'], wanted).catch(() => {});
    for (const id of missing) this.#here.add(id);
  }

  async succession(id: string): Promise<Succession> {
    const before = this.#last?.id ?? (await this.#read(ACCEPTED));
    if (before === undefined) return 'first';
    if (before === id) return 'same';
    const known = await this.#relation(before, id);
    if (known !== undefined) return known;
    await this.#transfer(`--deepen=${DEEPEN}`, '--', 'origin', `+${id}:${HEAD}`);
    return (await this.#relation(before, id)) ?? 'rewritten';
  }

  async accept(id: string, isRewritten: boolean): Promise<void> {
    this.#last = { id, isRewritten };
    await this.#run('update-ref', ACCEPTED, id);
    if (isRewritten) await this.#run('update-ref', REWRITTEN, id);
    else await this.#run('update-ref', '-d', REWRITTEN);
  }

  async wasRewritten(id: string): Promise<boolean> {
    return this.#last?.id === id ? this.#last.isRewritten : (await this.#read(REWRITTEN)) === id;
  }

  async discard(): Promise<void> {
    this.#here.clear();
    this.#isPrepared = false;
    this.#isPartial = false;
    await rm(this.folder, { recursive: true, force: true });
  }

  async #relation(before: string, id: string): Promise<Succession | undefined> {
    if (await this.#isAncestor(before, id)) return 'forward';
    return (await this.#isAncestor(id, before)) ? 'older' : undefined;
  }

  /** False also where one of them is not here. */
  #isAncestor(one: string, other: string): Promise<boolean> {
    return this.#run('merge-base', '--is-ancestor', one, other).then(
      () => true,
      () => false,
    );
  }

  async #read(ref: string): Promise<string | undefined> {
    const out = await this.#run('for-each-ref', '--format=%(objectname)', ref);
    return out === '' ? undefined : out;
  }

  /** Everything in it is safe to do again, so a clone that was left half made is completed. */
  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.#run('init', '-q', '--bare', '.');
    for (const [name, value] of Object.entries(this.#settings())) await this.#run('config', name, value);
    this.#isPrepared = true;
  }

  #settings(): Readonly<Record<string, string>> {
    const partial = { 'remote.origin.promisor': 'true', 'remote.origin.partialclonefilter': FILTER };
    return { 'remote.origin.url': this.#url, 'gc.autoDetach': 'false', ...(this.#isPartial ? partial : {}) };
  }

  async #transfer(...args: string[]): Promise<void> {
    const filter = this.#isPartial ? [`--filter=${FILTER}`] : [];
    await this.#run('fetch', '--quiet', ...FETCH_FLAGS, ...filter, ...args);
  }

  async #run(...args: string[]): Promise<string> {
    return (await this.git(this.folder, args)).toString('utf8').trim();
  }
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(ref);
}

/** Branches go before tags of the same name. */
function namesOf(ref: string): readonly string[] {
  return ref === 'HEAD' || ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
}
