import type { Commit, Snapshot } from '../model/document.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Source } from '../ports/source.ts';
import type { GitAddress } from './git-address.ts';
import type { GitClone, Succession } from './git-clone.ts';
import { polledSource } from './polled-source.ts';
import { describeCommit, readCommit, readCommitFolder } from './read-commit.ts';
import { rewritten } from './rewritten.ts';
import { declaring, type LoadFiles, withTree } from './tree.ts';
import { withBases } from './with-bases.ts';

export interface GitRemoteOptions {
  readonly name: string;
  readonly address: GitAddress;
  readonly clone: GitClone;
  /** Rejects for a commit that must not count; the message names it. */
  readonly verify?: ((folder: string, commit: Commit) => Promise<void>) | undefined;
  readonly load: LoadFiles;
  readonly clock: Clock;
  readonly random: Random;
  readonly intervalMs: number;
}

/** Many controllers must not ask one server in the same instant. */
const JITTER = 0.2;

/**
 * A folder of a repository that lies elsewhere, polled. An unchanged poll is one request (`git ls-remote`) and reads
 * nothing. A branch that was moved to a commit which does not follow counts, and is reported; nothing is concluded from
 * what is missing in it until a commit follows. A clone that is broken is made anew.
 */
export function gitRemoteSource(options: GitRemoteOptions): Source {
  const reading = new Reading(options);
  return polledSource({
    name: options.name,
    clock: options.clock,
    intervalMs: () => options.intervalMs * (1 + JITTER * (options.random() - 0.5)),
    debounceMs: 0,
    watch: () => async () => {},
    fetch: () => reading.fetch(),
  });
}

class Reading {
  readonly #options: GitRemoteOptions;
  #last: Snapshot | undefined;
  #mendedFor: string | undefined;

  constructor(options: GitRemoteOptions) {
    this.#options = options;
  }

  async fetch(): Promise<Snapshot> {
    const { clone, address } = this.#options;
    const head = await clone.remoteHead(address.ref);
    if (this.#last?.commit.id !== head) this.#last = await this.#read(head);
    return this.#last;
  }

  /**
   * The other end has just answered, so what goes wrong now may be the clone: it is made anew, once for a commit. What
   * goes wrong again is the commit's own fault, such as a folder that it does not have.
   */
  async #read(head: string): Promise<Snapshot> {
    try {
      return await readHead(this.#options);
    } catch (error) {
      if (error instanceof Refused || this.#mendedFor === head) throw error;
      this.#mendedFor = head;
      await this.#options.clone.discard();
      return readHead(this.#options);
    }
  }
}

/** The commit can be read and must not count. */
class Refused extends Error {}

async function readHead(options: GitRemoteOptions): Promise<Snapshot> {
  const { clone, address, name } = options;
  const { git, folder } = clone;
  const id = await clone.fetch(address.ref);
  const commit = await describeCommit(git, folder, id);
  await options.verify?.(folder, commit).catch((error: Error) => {
    throw new Refused(error.message);
  });
  const succession = await clone.succession(id);
  const prefix = address.path === '' ? '' : `${address.path}/`;
  const prefetch = (ids: readonly string[]) => clone.prefetch(ids);
  const own = await readCommit(git, folder, { id, prefix, prefetch });
  const tree = await withBases(own, address.path, readCommitFolder(git, folder, { id, prefetch }));
  const isRewritten = await notFollowing(clone, id, succession);
  const snapshot = withTree(await options.load(tree.files, { source: name, commit, ...declaring(address.path) }), tree);
  await clone.accept(id, isRewritten);
  return isRewritten ? rewritten(snapshot, { ref: address.ref, isOlder: succession === 'older' }) : snapshot;
}

async function notFollowing(clone: GitClone, id: string, succession: Succession): Promise<boolean> {
  if (succession === 'older' || succession === 'rewritten') return true;
  return succession === 'same' && clone.wasRewritten(id);
}
