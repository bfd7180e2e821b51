import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../controller/ports/system.ts';
import { directorySource } from '../../controller/sources/directory.ts';
import { systemGit } from '../../controller/sources/git.ts';
import { gitWorkingCopySource } from '../../controller/sources/git-working-copy.ts';
import { commitAll, git, recordingLoader, snapshotOf, startedSource, temporaryFolder, writeFiles } from './fixtures.ts';

/** Far beyond the test's end: whatever is reported was seen by the watch. */
const NEVER = 2 ** 31 - 1;

describe('watching', () => {
  it('sees a changed manifest of a folder', async () => {
    const path = temporaryFolder();
    writeFiles(path, { 'sub/a.yaml': 'a' });
    const load = recordingLoader();
    const started = startedSource(
      directorySource({ name: 'd', path, load, clock: systemClock, intervalMs: NEVER, debounceMs: 10 }),
    );
    await started.next();

    const edits = repeat(() => writeFiles(path, { 'sub/a.yaml': `b${edits.count}` }));

    await started.next();
    expect(load.given.at(-1)?.[0]?.text).toMatch(/^b\d/);
  });

  it('sees a commit', async () => {
    const path = temporaryFolder();
    git(path, 'init', '-q', '-b', 'main');
    commitAll(path, 'one');
    const run = systemGit({ PATH: process.env.PATH, HOME: path });
    const started = startedSource(
      gitWorkingCopySource({
        name: 'g',
        path,
        load: recordingLoader(),
        clock: systemClock,
        intervalMs: NEVER,
        debounceMs: 10,
        git: run,
      }),
    );
    await started.next();

    repeat(() => commitAll(path, 'two'));

    expect(snapshotOf(await started.next()).commit.subject).toBe('two');
  });
});

/** Repeats an edit until the test ends: the moment at which a watch is established cannot be known. */
function repeat(edit: () => void): { count: number } {
  const state = { count: 0 };
  const timer = setInterval(() => {
    state.count += 1;
    edit();
  }, 150);
  onTestFinished(() => clearInterval(timer));
  return state;
}
