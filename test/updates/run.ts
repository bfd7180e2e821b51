import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { COMPOSED_KINDS, type ComposedKind } from '../../crds/composition.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { type Drive, drive } from './drive.ts';
import { PARTS } from './every-row.ts';
import { EXCUSED } from './excused.ts';
import { driveSystem } from './resources/drive-system.ts';

/**
 * `npm run -s test:updates -- [KIND [FIELD]]`: sets, changes, clears and restores every field that AWS takes, on all
 * cores, and prints what was counted. A kind, and a part of a field's path, drive these alone. Exit 1 where anything was
 * otherwise than expected. `AwsResource` drives every property that the six systems state; a field then names a system.
 */

/** Rows that one process drives at a time. */
const MOST_ROWS = 60;

interface Portion {
  readonly kind: ComposedKind;
  readonly leaves: readonly string[];
}

/** One environment of each: another has the same properties. */
const DRIVEN_SYSTEMS = SYSTEMS.filter(({ name }) => name !== 'high-availability-prod');

const args = process.argv.slice(2);
if (args[0] === '--portion') await work(JSON.parse(args[1] ?? '{}') as Portion);
else {
  const kind = args[0];
  if (kind !== 'AwsResource') report(await driveAll(portions(kind, args[1])));
  if (kind === undefined || kind === 'AwsResource') await driveResources(args[1]);
}

/** One system after the other: each is a whole world. */
async function driveResources(name: string | undefined): Promise<void> {
  const out = (line: string): boolean => process.stdout.write(`${line}\n`);
  for (const system of DRIVEN_SYSTEMS.filter((one) => name === undefined || one.name === name)) {
    const driven = await driveSystem(system);
    const count = (way: string) => driven.filter(({ edit }) => edit.way === way).length;
    const wrong = driven.flatMap((one) => (one.wrong === undefined ? [] : [one]));
    out(`AwsResource in ${system.id} ${system.name}: ${count('update')} changed in place, ${count('replace')} refused`);
    for (const one of wrong) out(`  ${one.key} ${one.edit.property}: ${one.wrong}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

async function work({ kind, leaves }: Portion): Promise<void> {
  const { stage, rows } = PARTS[kind];
  process.send?.(
    await drive(
      stage,
      rows.filter(({ leaf }) => leaves.includes(leaf)),
    ),
  );
}

function portions(kind: string | undefined, field = ''): readonly Portion[] {
  return COMPOSED_KINDS.filter((one) => kind === undefined || one === kind).flatMap((one) => {
    const leaves = PARTS[one].rows.map(({ leaf }) => leaf).filter((leaf) => leaf.includes(field));
    const count = Math.ceil(leaves.length / MOST_ROWS);
    return Array.from({ length: count }, (_, i) => ({
      kind: one,
      leaves: leaves.filter((_leaf, n) => n % count === i),
    }));
  });
}

/** The longest first, so that nobody waits for one that came last. */
async function driveAll(all: readonly Portion[]): Promise<readonly Drive[]> {
  const left = [...all].sort((a, b) => b.leaves.length - a.leaves.length);
  const drives: Drive[] = [];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) drives.push(await inProcess(next));
  };
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, lane));
  return drives;
}

function inProcess(portion: Portion): Promise<Drive> {
  const child = fork(fileURLToPath(import.meta.url), ['--portion', JSON.stringify(portion)], {
    execArgv: process.execArgv,
  });
  return new Promise((resolve, reject) => {
    let done: Drive | undefined;
    child.on('message', (message) => {
      done = message as Drive;
    });
    child.on('exit', (code) =>
      done ? resolve(done) : reject(new Error(`${portion.kind}: a worker ended with ${code}`)),
    );
  });
}

function report(drives: readonly Drive[]): void {
  const out = (line: string): boolean => process.stdout.write(`${line}\n`);
  for (const kind of COMPOSED_KINDS) {
    const mine = drives.filter((one) => one.kind === kind);
    if (mine.length === 0) continue;
    const calls = mine.flatMap((one) => Object.entries(one.calls));
    const names = [...new Set(calls.map(([name]) => name))].sort();
    const counted = names.map(
      (name) => `${name} ${sum(calls.filter(([one]) => one === name).map(([, count]) => count))}`,
    );
    out(`${kind}: ${sum(mine.map(({ rows }) => rows))} fields, ${sum(mine.map(({ phases }) => phases))} phases`);
    out(`  ${counted.join(', ')}`);
  }
  const complaints = drives.flatMap((one) => one.complaints.map((what) => `${one.kind} ${what}`));
  for (const complaint of complaints) out(complaint);
  const of = (figure: (one: Drive) => number): number => sum(drives.map(figure));
  const calls = of((one) => sum(Object.values(one.calls)));
  out(
    `${of(({ rows }) => rows)} fields set, changed, cleared and restored (${EXCUSED.length} excused): ${of(({ phases }) => phases)} phases, ` +
      `${calls} calls as expected, ${of(({ records }) => records)} records of what was applied, ` +
      `${of(({ quietLooks }) => quietLooks)} looks in ${of(({ silentSweeps }) => silentSweeps)} sweeps without a write`,
  );
  out(`updates: ${complaints.length === 0 ? 'as expected' : `${complaints.length} otherwise than expected`}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
