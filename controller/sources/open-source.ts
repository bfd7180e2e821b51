import type { Clock } from '../ports/clock.ts';
import type { Source } from '../ports/source.ts';
import { directorySource } from './directory.ts';
import type { Git } from './git.ts';
import { gitSyncSource } from './git-sync.ts';
import { gitWorkingCopySource } from './git-working-copy.ts';
import type { LoadFiles } from './tree.ts';

export interface SourceSpec {
  readonly kind: 'directory' | 'git' | 'git-sync';
  readonly path: string;
}

export interface OpenSourceOptions {
  readonly load: LoadFiles;
  readonly clock: Clock;
  readonly git: Git;
  readonly intervalMs: number;
}

/** Reads `directory:PATH`, `git:PATH` or `git-sync:PATH`. Throws an Error that says what is allowed. */
export function parseSource(text: string): SourceSpec {
  const match = /^(directory|git|git-sync):(.+)$/.exec(text);
  if (!match) throw new Error(`${text} is not a source; write directory:PATH, git:PATH or git-sync:PATH`);
  return { kind: match[1] as SourceSpec['kind'], path: match[2] ?? '' };
}

/** The source that a specification names; its name is the specification. */
export function openSource(spec: SourceSpec, options: OpenSourceOptions): Source {
  const { git, ...rest } = options;
  const disk = { ...rest, name: `${spec.kind}:${spec.path}`, path: spec.path };
  switch (spec.kind) {
    case 'directory':
      return directorySource(disk);
    case 'git':
      return gitWorkingCopySource({ ...disk, git });
    case 'git-sync':
      return gitSyncSource(disk);
  }
}
