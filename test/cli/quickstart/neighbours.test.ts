import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Io } from '../../../controller/cli/program/io.ts';
import { SHIFTS, TROUBLE } from '../../../controller/cli/quickstart/commits.ts';
import { prepareNeighbours } from '../../../controller/cli/quickstart/neighbours.ts';

const io = { cwd: mkdtempSync(join(tmpdir(), 'neighbours-')), env: { PATH: process.env.PATH } } as unknown as Io;

const log = (path: string): readonly string[] =>
  execFileSync('git', ['log', '--reverse', '--format=%an: %s'], { cwd: path, encoding: 'utf8' }).trim().split('\n');

const FIRST = 'Ada Byrne: feat: store, finance and media';

it('begins with one commit at every start, and takes the commits of its people', async () => {
  const copy = await prepareNeighbours(io, 'again');
  for (const change of [...TROUBLE, ...SHIFTS]) await copy.commit(change);
  expect(log(copy.path)).toEqual([
    FIRST,
    ...[...TROUBLE, ...SHIFTS].map(({ author, subject }) => `${author}: ${subject}`),
  ]);
  expect(readFileSync(join(copy.path, 'finance/ledger.yaml'), 'utf8')).toContain('ledger:crash-2.0.0');
  await prepareNeighbours(io, 'again');
  expect(log(copy.path)).toEqual([FIRST]);
});

it('takes nothing away that it did not make', async () => {
  const path = mkdtempSync(join(io.cwd, 'somebody'));
  writeFileSync(join(path, 'mine'), 'work');
  await expect(prepareNeighbours(io, path)).rejects.toThrow('holds something else');
  expect(readFileSync(join(path, 'mine'), 'utf8')).toBe('work');
});
