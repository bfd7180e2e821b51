import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directorySource } from '../../controller/sources/directory.ts';
import { manualClock, recordingLoader, snapshotOf, startedSource, temporaryFolder, writeFiles } from './fixtures.ts';

function sourceOf(path: string) {
  const clock = manualClock();
  const load = recordingLoader();
  return { clock, load, source: directorySource({ name: 'd', path, load, clock, intervalMs: 1000 }) };
}

describe('directorySource', () => {
  it('names a content by its digest: equal content, equal commit', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    writeFiles(one, { 'a.yaml': 'a', 'b.yaml': 'b' });
    writeFiles(two, { 'b.yaml': 'b', 'a.yaml': 'a', 'notes.txt': 'more' });

    const ids = await Promise.all(
      [one, two].map(async (path) => snapshotOf(await startedSource(sourceOf(path).source).next()).commit.id),
    );

    expect(ids[0]).toMatch(/^sha256-[0-9a-f]{40}$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('gives another content another commit, also when text only moves between files', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'a.yaml': 'ab', 'b.yaml': '' });
    const { source, clock } = sourceOf(root);
    const started = startedSource(source);
    const first = snapshotOf(await started.next());

    writeFiles(root, { 'a.yaml': 'a', 'b.yaml': 'b' });
    clock.advance(1000);

    expect(snapshotOf(await started.next()).commit.id).not.toBe(first.commit.id);
  });

  it('fails, rather than being empty, when the folder is gone', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'm/a.yaml': 'a' });
    const { source, clock, load } = sourceOf(join(root, 'm'));
    const started = startedSource(source);
    await started.next();

    rmSync(join(root, 'm'), { recursive: true });
    clock.advance(1000);

    expect(await started.next()).toMatchObject({ kind: 'failed', source: 'd' });
    expect(load.given).toHaveLength(1);
  });
});
