import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newFolder, opened, recordsIn } from './folders.ts';

const PROGRAM = fileURLToPath(new URL('writing-process.ts', import.meta.url));

/** Runs a process that writes, and kills it once it has promised so many records; answers the last promise. */
async function killedAfter(folder: string, promises: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let promised = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    promised = Number(line);
    if (promised >= promises) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return promised;
}

describe('a process that is killed while it writes', () => {
  it.each([10, 300, 700])('loses nothing that it had promised (about %i records)', async (promises) => {
    const folder = newFolder();
    const promised = await killedAfter(folder, promises);
    const found = await recordsIn(folder);

    expect(promised).toBeGreaterThanOrEqual(promises);
    expect(found.length).toBeGreaterThan(promised);
    expect(found).toEqual(Array.from(found, (_, index) => index));
    await (await opened({ folder })).append('next');
    expect((await recordsIn(folder)).at(-1)).toBe('next');
  });
});
