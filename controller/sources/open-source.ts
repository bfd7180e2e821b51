import type { Clock } from '../ports/clock.ts';
import type { Notices, Objects } from '../ports/objects.ts';
import type { Random } from '../ports/random.ts';
import type { Source } from '../ports/source.ts';
import { directorySource } from './directory.ts';
import { type GitEnvironment, systemGit } from './git.ts';
import { type GitAddress, isRemote, parseGitAddress } from './git-address.ts';
import { gitClone } from './git-clone.ts';
import { credentialVariables, type GitCredentials } from './git-credentials.ts';
import { gitRemoteSource } from './git-remote.ts';
import { gitSyncSource } from './git-sync.ts';
import { gitWorkingCopySource } from './git-working-copy.ts';
import { gpgImport } from './import-keys.ts';
import { s3Source } from './s3.ts';
import { parseS3Address, type S3Address } from './s3-address.ts';
import { splitFolder } from './split-folder.ts';
import type { LoadFiles } from './tree.ts';
import { verifyCommit } from './verify-commit.ts';

export type SourceSpec =
  | DiskSpec
  | { readonly kind: 'git-remote'; readonly name: string; readonly address: GitAddress }
  | { readonly kind: 's3'; readonly name: string; readonly address: S3Address };

/** `folder` is what is declared of the path; a working copy of git says that by its path. */
interface DiskSpec {
  readonly kind: 'directory' | 'git' | 'git-sync';
  readonly name: string;
  readonly path: string;
  readonly folder?: string;
}

export interface OpenSourceOptions {
  readonly load: LoadFiles;
  readonly clock: Clock;
  readonly random: Random;
  /** What git and ssh are started with. */
  readonly env: GitEnvironment;
  readonly credentials: GitCredentials;
  /** Where clones lie, and what buckets published last; may be emptied at any time. */
  readonly cacheFolder: string;
  readonly intervalMs: number;
  /** Ways to buckets and their queues; nothing is sent before the source starts. */
  readonly objects: (address: S3Address) => Objects;
  readonly notices: (address: S3Address) => Notices | undefined;
}

const ALLOWED = 'directory:PATH, git:PATH, git:URL, git-sync:PATH or s3:BUCKET/PREFIX';

/** Reads what {@link OPTIONS.sources} takes. Throws an Error that says what is allowed. */
export function parseSource(text: string): SourceSpec {
  const match = /^(directory|git|git-sync|s3):(.+)$/.exec(text);
  const [, kind, path = ''] = match ?? [];
  if (kind === undefined) throw new Error(`${text} is not a source; write ${ALLOWED}`);
  if (kind === 'git' && isRemote(path)) return { kind: 'git-remote', name: text, address: parseGitAddress(path) };
  if (kind === 's3') return { kind, name: text, address: parseS3Address(path) };
  if (kind === 'git') return { kind, name: text, path };
  const { root, folder } = splitFolder(path);
  return { kind: kind as DiskSpec['kind'], name: text, path: root, ...(folder === '' ? {} : { folder }) };
}

/** The source that a specification names; its name is the specification. */
export function openSource(spec: SourceSpec, options: OpenSourceOptions): Source {
  if (spec.kind === 'git-remote') return openRemote(spec, options);
  const { load, clock, intervalMs, env, random } = options;
  if (spec.kind === 's3') {
    const { name, address } = spec;
    const bucket = { objects: options.objects(address), notices: options.notices(address) };
    return s3Source({ name, address, ...bucket, load, clock, random, intervalMs, cacheFolder: options.cacheFolder });
  }
  const disk = { load, clock, intervalMs, name: spec.name, path: spec.path, folder: spec.folder };
  switch (spec.kind) {
    case 'directory':
      return directorySource(disk);
    case 'git':
      return gitWorkingCopySource({ ...disk, git: systemGit(env) });
    case 'git-sync':
      return gitSyncSource(disk);
  }
}

const TRANSFER_TIMEOUT_MS = 120_000;

function openRemote(spec: Extract<SourceSpec, { kind: 'git-remote' }>, options: OpenSourceOptions): Source {
  const { load, clock, random, intervalMs, env, credentials, cacheFolder } = options;
  const { address, name } = spec;
  const clone = gitClone({
    url: address.url,
    cacheFolder,
    // Read each time: a token that was renewed counts from the next poll on.
    git: async (cwd, args, input) => {
      const own = await credentialVariables(address.url, credentials);
      return systemGit(env, { own, timeoutMs: TRANSFER_TIMEOUT_MS })(cwd, args, input);
    },
  });
  return gitRemoteSource({ name, address, clone, load, clock, random, intervalMs, verify: verifierOf(address, env) });
}

function verifierOf({ verify: keysFile }: GitAddress, env: GitEnvironment) {
  if (keysFile === undefined) return undefined;
  const verification = {
    keysFile,
    importKeys: gpgImport(env),
    gitWith: (own: GitEnvironment) => systemGit(env, { own }),
  };
  return (folder: string, commit: Parameters<typeof verifyCommit>[1]) => verifyCommit(folder, commit, verification);
}
