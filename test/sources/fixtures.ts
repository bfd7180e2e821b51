import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Snapshot } from '../../controller/model/document.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import type { Source, SourceUpdate } from '../../controller/ports/source.ts';
import type { LoadFiles, SourceFile } from '../../controller/sources/tree.ts';
import { aDocument } from '../support/documents.ts';

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evenkeel-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** Runs git with an author and a time of its own, whatever the machine's configuration says. */
export function git(cwd: string, ...args: string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
    GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
  };
  return execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], { cwd, env, encoding: 'utf8' }).trim();
}

export function commitAll(cwd: string, subject: string): string {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', subject);
  return git(cwd, 'rev-parse', 'HEAD');
}

/** A loader that finds one document in each file and remembers what it was given. */
export function recordingLoader(): LoadFiles & { readonly given: SourceFile[][] } {
  const given: SourceFile[][] = [];
  const load: LoadFiles = (files, { source, commit }) => {
    given.push([...files]);
    const documents = files.map(({ path }) => aDocument({ name: path }));
    return { source, commit, complete: true, documents, problems: [] };
  };
  return Object.assign(load, { given });
}

/** A clock on which time never passes by itself. */
export function manualClock(): Clock & { advance(ms: number): void } {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.callback();
    },
  };
}

/** Starts a source and hands out its reports one by one. */
export function startedSource(source: Source): { next(): Promise<SourceUpdate>; readonly source: Source } {
  const arrived: SourceUpdate[] = [];
  const waiting: ((update: SourceUpdate) => void)[] = [];
  source.start((update) => {
    const waiter = waiting.shift();
    if (waiter) waiter(update);
    else arrived.push(update);
  });
  onTestFinished(() => source.stop());
  return {
    source,
    next: () => {
      const update = arrived.shift();
      return update ? Promise.resolve(update) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** The snapshot of an update; fails the test when the source reported a failure. */
export function snapshotOf(update: SourceUpdate): Snapshot {
  if (update.kind === 'failed') throw new Error(`the source failed: ${update.message}`);
  return update.snapshot;
}
