import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitSyncSource } from '../../controller/sources/git-sync.ts';
import { manualClock, recordingLoader, snapshotOf, startedSource, temporaryFolder, writeFiles } from './fixtures.ts';

const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);

/** What git-sync leaves on disk: hidden worktrees by commit, and a link to one of them. */
function published(): string {
  const root = temporaryFolder();
  writeFiles(root, { [`.worktrees/${ONE}/m/a.yaml`]: 'one', [`.worktrees/${TWO}/m/a.yaml`]: 'two' });
  switchTo(root, ONE);
  return root;
}

function switchTo(root: string, hash: string): void {
  symlinkSync(`.worktrees/${hash}`, join(root, 'tmp-link'));
  renameSync(join(root, 'tmp-link'), join(root, 'current'));
}

function sourceOf(path: string, onLoad: () => void = () => {}) {
  const clock = manualClock();
  const record = recordingLoader();
  const load: typeof record = Object.assign(
    ((files, about) => {
      onLoad();
      return record(files, about);
    }) as typeof record,
    { given: record.given },
  );
  const source = gitSyncSource({ name: 's', path, load, clock, intervalMs: 1000 });
  return { clock, load, started: startedSource(source) };
}

describe('gitSyncSource', () => {
  it("takes the commit from the target's name and reads below the link", async () => {
    const { started, load } = sourceOf(join(published(), 'current/m'));

    expect(snapshotOf(await started.next()).commit).toEqual({ id: ONE });
    expect(load.given).toEqual([[{ path: 'a.yaml', text: 'one' }]]);
  });

  it('follows the switch of the link', async () => {
    const root = published();
    const { started, load } = sourceOf(join(root, 'current'));
    await started.next();

    switchTo(root, TWO);
    await started.source.refresh();

    expect(snapshotOf(await started.next()).commit).toEqual({ id: TWO });
    expect(load.given[1]).toEqual([{ path: 'm/a.yaml', text: 'two' }]);
  });

  it('never mixes two commits: the name belongs to what was read', async () => {
    const root = published();
    const { started, load } = sourceOf(join(root, 'current'), () => switchTo(root, TWO));

    expect(snapshotOf(await started.next()).commit).toEqual({ id: ONE });
    expect(load.given[0]?.[0]?.text).toBe('one');
  });

  it('fails while there is no link, because an empty volume is not an empty source', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'current'));

    expect(await sourceOf(join(root, 'current')).started.next()).toMatchObject({
      kind: 'failed',
      source: 's',
      message: expect.stringContaining('git-sync publishes a link'),
    });
    expect(await sourceOf(join(root, 'absent')).started.next()).toMatchObject({ kind: 'failed' });
  });
});
