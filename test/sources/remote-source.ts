import { join } from 'node:path';
import { createLoader } from '../../controller/manifest/load.ts';
import type { GitCredentials } from '../../controller/sources/git-credentials.ts';
import { openSource, parseSource } from '../../controller/sources/open-source.ts';
import type { LoadFiles } from '../../controller/sources/tree.ts';
import {
  commitAll,
  git,
  manualClock,
  recordingLoader,
  startedSource,
  temporaryFolder,
  writeFiles,
} from './fixtures.ts';

/** A bare repository that allows partial clones, and a working copy that pushes to it. */
export function published(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const bare = join(root, 'shop.git');
  const copy = join(root, 'copy');
  git(root, 'init', '-q', '--bare', '-b', 'main', bare);
  git(bare, 'config', 'uploadpack.allowFilter', 'true');
  git(root, 'clone', '-q', bare, copy);
  git(copy, 'checkout', '-q', '-b', 'main');
  const push = (changes: Readonly<Record<string, string>>, subject: string): string => {
    writeFiles(copy, changes);
    const id = commitAll(copy, subject);
    git(copy, 'push', '-q', '--force', 'origin', 'HEAD:main');
    return id;
  };
  const first = push(files, 'feat: the shop');
  return { root, bare, copy, first, push, url: `file://${bare}` };
}

export interface Opened {
  readonly cacheFolder?: string | undefined;
  readonly credentials?: GitCredentials | undefined;
  readonly load?: LoadFiles | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** The source that `text` names, started, on a clock that stands still. */
export function opened(text: string, { cacheFolder = temporaryFolder(), credentials = {}, ...rest }: Opened = {}) {
  const clock = manualClock();
  const given = recordingLoader();
  const source = openSource(parseSource(text), {
    load: rest.load ?? given,
    clock,
    random: () => 0.5,
    env: { PATH: process.env.PATH, HOME: cacheFolder, GIT_CONFIG_NOSYSTEM: '1', ...rest.env },
    credentials,
    cacheFolder,
    intervalMs: 60_000,
    objects: () => Promise.reject(new Error('no bucket')) as never,
    notices: () => undefined,
  });
  const started = startedSource(source);
  const poll = async () => {
    await started.source.refresh();
    return started.next();
  };
  return { ...started, clock, poll, given: given.given, cacheFolder };
}

export const realLoader = (): LoadFiles => createLoader().load;
