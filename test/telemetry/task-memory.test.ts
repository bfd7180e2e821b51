import { describe, expect, it } from 'vitest';
import type { TaskView } from '../../controller/model/inspection.ts';
import type { Json } from '../../controller/model/json.ts';
import type { Journal } from '../../controller/ports/journal.ts';
import { keptTaskMemory, TASKS_AT_MOST, TASKS_OF_ONE } from '../../controller/telemetry/task-memory.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryJournal } from '../support/memory-journal.ts';
import { promiseJobs } from '../support/virtual-clock.ts';

const WEB = 'shop/Service/web';
const NOW = 1_000_000_000;
const DAY = 24 * 3_600_000;

const task = (id: string, over: Partial<TaskView> = {}): TaskView => ({
  id,
  arn: `arn:task/${id}`,
  state: 'failed',
  lastStatus: 'STOPPED',
  stoppedAt: NOW,
  why: 'exit code 1',
  containers: [{ name: 'web', exitCode: 1 }],
  ...over,
});

function memoryOf(now = NOW) {
  const told: string[] = [];
  const clock = createManualClock(now);
  const memory = keptTaskMemory({ clock, keepMs: DAY, onTrouble: (reason) => told.push(reason) });
  return { memory, told, clock };
}

const ids = (tasks: readonly TaskView[]): readonly string[] => tasks.map(({ id }) => id);

describe('of tasks', () => {
  it('those that failed are kept, the newest first', () => {
    const { memory } = memoryOf();
    memory.note(WEB, [
      task('early', { stoppedAt: NOW - 2 }),
      task('late'),
      task('runs', { state: 'running' }),
      task('wanted', { state: 'stopped' }),
    ]);
    expect(ids(memory.recall(WEB))).toEqual(['late', 'early']);
    expect(memory.recall('shop/Service/other')).toEqual([]);
  });

  it('one that was seen stopping is kept as it ended, and not written again after', async () => {
    const { memory } = memoryOf();
    const journal = createMemoryJournal();
    await memory.attach(journal);
    memory.note(WEB, [task('a', { lastStatus: 'DEPROVISIONING', why: undefined })]);
    memory.note(WEB, [task('a')]);
    memory.note(WEB, [task('a')]);
    await promiseJobs();
    expect(memory.recall(WEB)).toEqual([task('a')]);
    expect(journal.records).toHaveLength(2);
  });

  it('the newest of one object are kept', () => {
    const { memory } = memoryOf();
    for (let n = 0; n < TASKS_OF_ONE + 10; n += 1) memory.note(WEB, [task(`t${n}`, { stoppedAt: NOW + n })]);
    memory.note(WEB, [task('long ago', { stoppedAt: 1 })]);
    const kept = ids(memory.recall(WEB));
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([TASKS_OF_ONE, `t${TASKS_OF_ONE + 9}`, 't10']);
  });

  it('as many are kept over a restart as there is room for, of the objects that failed last', async () => {
    const { memory } = memoryOf();
    for (let n = 0; n <= TASKS_AT_MOST; n += 1) memory.note(`shop/Service/s${n}`, [task('t', { stoppedAt: NOW + n })]);
    const journal = createMemoryJournal();
    await memory.attach(journal);
    await promiseJobs();
    expect(journal.records).toHaveLength(TASKS_AT_MOST);
    expect(memory.recall('shop/Service/s0')).toEqual([]);
    expect(ids(memory.recall(`shop/Service/s${TASKS_AT_MOST}`))).toEqual(['t']);
  });
});

describe('a restart', () => {
  it('forgets nothing that the journal holds, nor what was seen before it could be opened', async () => {
    const journal = createMemoryJournal();
    const earlier = memoryOf();
    await earlier.memory.attach(journal);
    earlier.memory.note(WEB, [task('yesterday')]);
    await promiseJobs();
    const { memory } = memoryOf(NOW + DAY - 1);
    memory.note(WEB, [task('today', { stoppedAt: NOW + 5 })]);
    await memory.attach(journal);
    expect(memory.recall(WEB)).toEqual([task('today', { stoppedAt: NOW + 5 }), task('yesterday')]);
  });

  it('forgets what failed longer ago than is asked for', async () => {
    const journal = createMemoryJournal();
    const earlier = memoryOf();
    await earlier.memory.attach(journal);
    earlier.memory.note(WEB, [task('a')]);
    await promiseJobs();
    const { memory } = memoryOf(NOW + DAY + 1);
    await memory.attach(journal);
    await promiseJobs();
    expect([memory.recall(WEB), journal.records]).toEqual([[], []]);
  });

  it.each<{ line: Json; because: string }>([
    { line: 'text', because: 'it is no record' },
    { line: { v: 2, key: WEB, task: {} }, because: 'another version has written it' },
    {
      line: { v: 1, key: 'web', task: { ...(task('a') as unknown as object) } } as Json,
      because: 'it names no object',
    },
    { line: { v: 1, key: WEB, task: { id: 'a', state: 'failed' } }, because: 'the task lacks what people are shown' },
  ])('leaves $line out, because $because', async ({ line }) => {
    const journal = createMemoryJournal();
    await journal.append(line);
    const { memory } = memoryOf();
    await memory.attach(journal);
    expect(memory.recall(WEB)).toEqual([]);
  });
});

it('what cannot be written is told, and known all the same', async () => {
  const fail = (): Promise<never> => Promise.reject(new Error('no space'));
  const journal: Journal = { ...createMemoryJournal(), append: fail };
  const { memory, told } = memoryOf();
  await memory.attach(journal);
  memory.note(WEB, [task('a')]);
  await promiseJobs();
  expect([ids(memory.recall(WEB)), told]).toEqual([['a'], ['no space']]);
});
